import { randomBytes } from "node:crypto";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { keyed, seal, unseal } from "#lib/seal/seal.ts";
import { type Counter, countAttempt, forgetAttempts, takeBackAttempt } from "./attempts.ts";
import { authentication, type Call, settle } from "./authentication.ts";
import { cookieValue, headersWith, setCookie } from "./cookies.ts";
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
  const counters: Counter[] = [{ kind: "network", of: network }, accountCounter(email, headers)];
  for (const counter of counters) {
    const counted = await countAttempt(store, counter, now);
    if (!counted.ok) return { kind: "too many", until: counted.until };
  }
  const call = await settle(
    authentication(store).api.signInEmail({
      body: { email, password },
      headers: headersWith(headers),
      returnHeaders: true,
    }),
  );
  if (!call.ok) return { kind: "refused" };
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
  await forgive(store, [counter, accountCounter(email, headers)]);
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

/** The cookie by which a browser is known to have signed in to an account: it opens nothing. */
export function deviceCookie(email: string): string {
  const value = seal("staff-device", `${accountKey(email)}~${randomBytes(8).toString("hex")}`);
  return setCookie("device", value, 365 * 24 * 60 * 60);
}

function accountCounter(email: string, headers: Headers): Counter {
  const device = unseal("staff-device", cookieValue(headers, "device") ?? "");
  const known = device?.startsWith(`${accountKey(email)}~`);
  return device && known ? { kind: "device", of: device } : { kind: "account", of: email };
}

const accountKey = (email: string) => keyed("staff-device", email);

async function forgive(store: Store, [network, ...others]: Counter[]): Promise<void> {
  if (network) await takeBackAttempt(store, network);
  for (const counter of others) await forgetAttempts(store, counter);
}
