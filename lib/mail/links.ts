import type { Instant } from "#lib/content/article.ts";
import { seal, unseal } from "#lib/seal/seal.ts";

/** Days for which the link of a question is good. */
export const confirmationDays = 7;

const day = 24 * 60 * 60_000;
const purpose = { confirm: "mail confirm", unsubscribe: "mail unsubscribe" };

/** A link to confirm the address with this key, asked now. */
export function confirmationToken(key: string, now: Instant): string {
  return seal(purpose.confirm, `${key}~${Math.floor(now / 1000).toString(36)}`);
}

/** Whose address a link confirms; nothing when it is forged or too old. */
export function readConfirmationToken(token: string, now: Instant): { key: string } | undefined {
  const [key, seconds] = unseal(purpose.confirm, token)?.split("~") ?? [];
  if (key === undefined || seconds === undefined) return undefined;
  const age = now - Number.parseInt(seconds, 36) * 1000;
  return age <= confirmationDays * day ? { key } : undefined;
}

/** Whose answers a link is about: those on one article, or all. Such links are good for ever. */
export type Subscription = { key: string; article?: string };

export function unsubscribeToken({ key, article }: Subscription): string {
  return seal(purpose.unsubscribe, article === undefined ? key : `${key}~${article}`);
}

/** Nothing when it is forged. */
export function readUnsubscribeToken(token: string): Subscription | undefined {
  const [key, article] = unseal(purpose.unsubscribe, token)?.split("~") ?? [];
  if (key === undefined) return undefined;
  return { key, ...(article === undefined ? {} : { article }) };
}
