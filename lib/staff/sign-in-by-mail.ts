import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { Store } from "#lib/database/store.ts";
import { codeLetter } from "#lib/mail/letters/to-staff.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { type Counter, countAll, countAttempt, forgetAttempts } from "./attempts.ts";
import { authentication, settle } from "./authentication.ts";
import { headersWith } from "./cookies.ts";
import { accountCounter } from "./known-browser.ts";
import { isCode, mailedCodeLifetime, mailedCodeOf, makeMailedCode, noMailedCode } from "./mailed-code.ts";
import { findMemberByEmail } from "./people.ts";
import { comeIn, type SignInOutcome } from "./sign-in.ts";

export type MailedCodeRequest = { site: Site; email: string; network: string; headers: Headers; now: Instant };

/** `send` looks for the account and writes the mail: to be called when the answer is on its way. */
export type MailedCodeRequested =
  | { ok: true; cookies: string[]; send: () => Promise<void> }
  | { ok: false; until: Instant };

/**
 * Takes a request for a code by anybody. The account is not looked for before the answer, which is therefore the same for every
 * address, in the same time.
 */
export async function requestMailedCode(store: Store, request: MailedCodeRequest): Promise<MailedCodeRequested> {
  const { site, network, headers, now } = request;
  const email = request.email.trim().toLowerCase();
  const counters: Counter[] = [
    { kind: "mailedNetwork", of: network },
    accountCounter(email, headers, { known: "mailedDevice", unknown: "mailedAddress" }),
  ];
  const counted = await countAll(store, counters, now);
  if (!counted.ok) return counted;
  const { code, cookie } = makeMailedCode(email, now);
  return { ok: true, cookies: [cookie], send: () => sendCode(store, { site, email, code, now }) };
}

/** Only whoever has chosen a password: an invitation is accepted by its own link. */
async function sendCode(
  store: Store,
  { site, email, code, now }: Pick<MailedCodeRequest, "site" | "email" | "now"> & { code: string },
): Promise<void> {
  const member = await findMemberByEmail(store, email);
  if (!member?.arrived) return;
  const letter = codeLetter(site, { code, minutes: mailedCodeLifetime / 60_000 });
  await queueMail(store.db, { kind: "code", recipient: member.email, letter }, now);
}

export type MailedCodeAttempt = { email: string; code: string; network: string; headers: Headers; now: Instant };

/**
 * Signs somebody in by a code that this browser has asked for, or leads on to the second factor. Attempts count like those with a
 * password, and five for each code, which opens once. An account is looked for only with the right code, which none but its owner
 * was sent: what is refused is refused alike.
 */
export async function signInByMail(
  store: Store,
  attempt: MailedCodeAttempt,
): Promise<SignInOutcome | { kind: "start again" }> {
  const { headers, network, now } = attempt;
  const email = attempt.email.trim().toLowerCase();
  const mailed = mailedCodeOf(headers, email, now);
  if (!mailed) return { kind: "start again" };
  const counters: Counter[] = [
    { kind: "network", of: network },
    accountCounter(email, headers, { known: "device", unknown: "account" }),
  ];
  const counted = await countAll(store, counters, now);
  if (!counted.ok) return { kind: "too many", until: counted.until };
  const tries = await countAttempt(store, { kind: "mailedTries", of: mailed.id }, now);
  if (!tries.ok) return { kind: "start again" };
  if (!isCode(attempt.code, mailed)) return { kind: "refused" };
  const use = await countAttempt(store, { kind: "mailedUse", of: mailed.id }, now);
  const member = use.ok ? await findMemberByEmail(store, email) : undefined;
  if (!member?.arrived) return { kind: "start again" };
  const call = await settle(
    authentication(store).api.signInProven({
      body: { member: member.id },
      headers: headersWith(headers),
      returnHeaders: true,
    }),
  );
  if (!call.ok) return { kind: "start again" };
  const outcome = await comeIn(store, call, { email, headers, counters, now });
  await forgetAttempts(store, accountCounter(email, headers, { known: "mailedDevice", unknown: "mailedAddress" }));
  return { ...outcome, cookies: [...outcome.cookies, noMailedCode()] };
}
