import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { type Counter, countAll, countAttempt, forgetAttempts, takeBackAttempt } from "./attempts.ts";
import { authentication, type Call, settle } from "./authentication.ts";
import { headersWith } from "./cookies.ts";
import { accountCounter, deviceCookie } from "./known-browser.ts";
import { forgetOldSessions, signOut } from "./sessions.ts";

/** `refused` says nothing about whether the account exists, and takes the same time. */
export type SignInOutcome =
  | { kind: "signed in"; cookies: string[] }
  | { kind: "code needed"; cookies: string[] }
  | { kind: "refused" }
  | { kind: "too many"; until: Instant };

export type SignInAttempt = { email: string; password: string; network: string; headers: Headers; now: Instant };

/**
 * Signs somebody in by address and password, or leads on to the second factor. Attempts are counted per network, and per account:
 * those from a browser that has signed in to it before on their own, so that whoever guesses at an account can lock out browsers
 * that nobody knows, and never those that its owner works with. Whatever session the browser had before ends.
 */
export async function signIn(store: Store, attempt: SignInAttempt): Promise<SignInOutcome> {
  const { password, headers, network, now } = attempt;
  const email = attempt.email.trim().toLowerCase();
  const counters: Counter[] = [{ kind: "network", of: network }, accountCounter(email, headers, atAccount)];
  const counted = await countAll(store, counters, now);
  if (!counted.ok) return { kind: "too many", until: counted.until };
  const call = await settle(
    authentication(store).api.signInEmail({
      body: { email, password },
      headers: headersWith(headers),
      returnHeaders: true,
    }),
  );
  return call.ok ? comeIn(store, call, { email, headers, counters, now }) : { kind: "refused" };
}

/** What attempts at an account count by (`attempts.ts`). */
const atAccount = { known: "device", unknown: "account" } as const;

type Comer = { email: string; headers: Headers; counters: Counter[]; now: Instant };

/**
 * Ends whatever session the browser had, and lets somebody in whom the library has signed in, or leads them on to the second factor:
 * what was tried before is forgiven when they are in.
 */
export async function comeIn(
  store: Store,
  call: Extract<Call<object>, { ok: true }>,
  { email, headers, counters, now }: Comer,
): Promise<Extract<SignInOutcome, { cookies: string[] }>> {
  await signOut(store, headers);
  // The library answers so instead of with the user, outside its own types.
  if ("twoFactorRedirect" in call.response) return { kind: "code needed", cookies: call.cookies };
  await forgive(store, counters);
  await forgetOldSessions(store, now);
  return { kind: "signed in", cookies: [...call.cookies, deviceCookie(email)] };
}

export type CodeAttempt = { code: string; network: string; headers: Headers; now: Instant };

export type CodeOutcome = Exclude<SignInOutcome, { kind: "code needed" }> | { kind: "start again" };

/**
 * The second step: a code of the telephone, or a recovery code, which works once. After five wrong ones the password is asked for
 * again; after ten in a row, whatever the browser, the account takes no code for a quarter of an hour. Only who has the password
 * gets as far, and a new password is the way out.
 */
export async function answerChallenge(store: Store, attempt: CodeAttempt): Promise<CodeOutcome> {
  const { headers, network, now } = attempt;
  const counter: Counter = { kind: "network", of: network };
  const counted = await countAttempt(store, counter, now);
  if (!counted.ok) return { kind: "too many", until: counted.until };
  const call = await answerWith(store, attempt.code, headersWith(headers, "challenge"));
  if (!call.ok) {
    if (call.code === "ACCOUNT_TEMPORARILY_LOCKED") return { kind: "too many", until: now + lockedFor };
    return { kind: call.code === "INVALID_CODE" || call.code === "INVALID_BACKUP_CODE" ? "refused" : "start again" };
  }
  await signOut(store, headers);
  const { email } = call.response.user;
  await forgive(store, [counter, accountCounter(email, headers, atAccount)]);
  await forgetOldSessions(store, now);
  return { kind: "signed in", cookies: [...call.cookies, deviceCookie(email)] };
}

/** What the library locks an account's codes for, in milliseconds, unless told otherwise. */
const lockedFor = 15 * 60_000;

function answerWith(store: Store, text: string, headers: Headers): Promise<Call<{ user: { email: string } }>> {
  const { api } = authentication(store);
  const code = text.replaceAll(/\s/g, "");
  const answer = { body: { code }, headers, returnHeaders: true as const };
  return settle(/^\d{6}$/.test(code) ? api.verifyTOTP(answer) : api.verifyBackupCode(answer));
}

async function forgive(store: Store, [network, ...others]: Counter[]): Promise<void> {
  if (network) await takeBackAttempt(store, network);
  for (const counter of others) await forgetAttempts(store, counter);
}
