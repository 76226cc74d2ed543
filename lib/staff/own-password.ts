import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { countAttempt, forgetAttempts } from "./attempts.ts";
import { authentication, settle } from "./authentication.ts";
import { headersWith } from "./cookies.ts";
import { checkPassword, type PasswordProblem } from "./password.ts";
import type { SignedInStaff } from "./staff.ts";

export type Refusal =
  | { ok: false; reason: "wrong password" | "already there" | "not there" }
  | { ok: false; reason: "too many"; until: Instant };

/** What becomes of something that is confirmed with one's password. */
export type Confirmation<T> = { ok: true; response: T; cookies: string[] } | Refusal;

/** Calls what asks for the password of whoever is signed in; attempts are counted, so that a stolen session does not find it out. */
export async function confirmed<T>(
  store: Store,
  { staff, now }: { staff: SignedInStaff; now: Instant },
  call: () => Promise<{ headers: Headers; response: T }>,
): Promise<Confirmation<T>> {
  const counter = { kind: "confirmation", of: staff.id } as const;
  const counted = await countAttempt(store, counter, now);
  if (!counted.ok) return { ok: false, reason: "too many", until: counted.until };
  const outcome = await settle(call());
  if (!outcome.ok) {
    if (outcome.code !== "INVALID_PASSWORD") throw new Error(`The sign-in library refused with ${outcome.code}.`);
    return { ok: false, reason: "wrong password" };
  }
  await forgetAttempts(store, counter);
  return outcome;
}

export type PasswordChange =
  | { ok: true; cookies: string[] }
  | { ok: false; reason: "bad choice"; problem: PasswordProblem }
  | Refusal;

/** Changes one's own password and ends one's other sessions; this one gets a new id. */
export async function changePassword(
  store: Store,
  change: { staff: SignedInStaff; headers: Headers; current: string; chosen: string; now: Instant },
): Promise<PasswordChange> {
  const { staff, headers, current, chosen, now } = change;
  const problem = checkPassword(chosen, staff);
  if (problem) return { ok: false, reason: "bad choice", problem };
  const outcome = await confirmed(store, { staff, now }, () =>
    authentication(store).api.changePassword({
      body: { currentPassword: current, newPassword: chosen, revokeOtherSessions: true },
      headers: headersWith(headers, "session"),
      returnHeaders: true,
    }),
  );
  return outcome.ok ? { ok: true, cookies: outcome.cookies } : outcome;
}
