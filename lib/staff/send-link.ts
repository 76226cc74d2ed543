import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { Store } from "#lib/database/store.ts";
import { invitationLetter, passwordLetter } from "#lib/mail/letters/to-staff.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { countAttempt } from "./attempts.ts";
import { makeLink, type PersonalLink } from "./links.ts";
import { findMemberByEmail } from "./people.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Mails somebody their link. */
export async function sendLink(
  store: Store,
  { site, email, link, now }: { site: Site; email: string; link: PersonalLink; now: Instant },
): Promise<void> {
  const { kind, path } = link;
  const lasts = link.until - now;
  const letter =
    kind === "invitation"
      ? invitationLetter(site, { path, days: Math.round(lasts / day) })
      : passwordLetter(site, { path, minutes: Math.round(lasts / minute) });
  await queueMail(store.db, { kind, recipient: email, letter }, now);
}

export type LinkRequest = { site: Site; email: string; network: string; now: Instant };

export type LinkRequested = { ok: true; send: () => Promise<void> } | { ok: false; until: Instant };

/**
 * Takes a request for a new password by anybody. What comes of it does not show in the answer, nor in its time: the account is looked
 * for, and the mail written, by `send`, which is called when the answer is on its way.
 */
export async function requestLink(store: Store, request: LinkRequest): Promise<LinkRequested> {
  const { network, now } = request;
  const email = request.email.trim().toLowerCase();
  const counted = await countAttempt(store, { kind: "linkNetwork", of: network }, now);
  if (!counted.ok) return counted;
  const mails = await countAttempt(store, { kind: "linkAddress", of: email }, now);
  return { ok: true, send: async () => (mails.ok ? sendForgotten(store, { ...request, email }) : undefined) };
}

async function sendForgotten(store: Store, { site, email, now }: LinkRequest): Promise<void> {
  const member = await findMemberByEmail(store, email);
  if (member) await sendLink(store, { site, email, link: await makeLink(store, member.id, now), now });
}
