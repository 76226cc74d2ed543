import type { Instant } from "#lib/content/article.ts";

const minute = 60_000;

/** How long after each failed attempt the next one is made: the last comes two days after the first (RFC 5321 §4.5.4.1). */
const delays = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * minute);

/** Attempts after which a mail is given up. */
export const mostAttempts = delays.length + 1;

/** What is worth nothing later, in milliseconds after it was written. */
const shelfLife: Record<string, number> = { code: 15 * minute, password: 60 * minute };

/** When to try again after an attempt that failed now; nothing when it is time to give up. */
export function nextAttempt(mail: { kind: string; at: Instant; attempts: number }, now: Instant): Instant | undefined {
  const delay = delays[mail.attempts - 1];
  if (delay === undefined) return undefined;
  const next = now + delay;
  return next - mail.at > (shelfLife[mail.kind] ?? Number.POSITIVE_INFINITY) ? undefined : next;
}
