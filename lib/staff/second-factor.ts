import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { authentication, settle } from "./authentication.ts";
import { headersWith } from "./cookies.ts";
import { type Confirmation, confirmed, type Refusal } from "./own-password.ts";
import type { SignedInStaff } from "./staff.ts";

/** What an authenticator needs (Key Uri Format: `otpauth://totp/…`), and codes that each work once without it. */
export type Enrolment = { address: string; secret: string; recoveryCodes: string[] };

type Own = { staff: SignedInStaff; headers: Headers; password: string; now: Instant };

/** Begins: nothing is asked for at sign-in before a code has shown that the telephone knows the secret. */
export async function beginSecondFactor(
  store: Store,
  { staff, headers, password, now, issuer }: Own & { issuer: string },
): Promise<({ ok: true } & Enrolment) | Refusal> {
  if (staff.secondFactor) return { ok: false, reason: "already there" };
  const outcome = await confirmed(store, { staff, now }, () =>
    authentication(store).api.enableTwoFactor({
      body: { password, method: "totp", issuer },
      headers: headersWith(headers, "session"),
      returnHeaders: true,
    }),
  );
  if (!outcome.ok) return outcome;
  if (outcome.response.method !== "totp") throw new Error("No secret was made for the second factor.");
  const { totpURI, backupCodes } = outcome.response;
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return { ok: true, address: totpURI, secret, recoveryCodes: backupCodes };
}

/** Completes it with a first code. The session gets a new id; the cookies carry it. */
export async function confirmSecondFactor(
  store: Store,
  { headers, code }: { headers: Headers; code: string },
): Promise<{ ok: true; cookies: string[] } | { ok: false }> {
  const call = await settle(
    authentication(store).api.verifyTOTP({
      body: { code: code.replaceAll(/\s/g, "") },
      headers: headersWith(headers, "session"),
      returnHeaders: true,
    }),
  );
  return call.ok ? { ok: true, cookies: call.cookies } : { ok: false };
}

/** New recovery codes: those before are worth nothing any more. */
export async function renewRecoveryCodes(
  store: Store,
  { staff, headers, password, now }: Own,
): Promise<{ ok: true; recoveryCodes: string[] } | Refusal> {
  if (!staff.secondFactor) return { ok: false, reason: "not there" };
  const outcome = await confirmed(store, { staff, now }, () =>
    authentication(store).api.generateBackupCodes({
      body: { password },
      headers: headersWith(headers, "session"),
      returnHeaders: true,
    }),
  );
  return outcome.ok ? { ok: true, recoveryCodes: outcome.response.backupCodes } : outcome;
}

/** Gives one's own second factor up. */
export async function endSecondFactor(
  store: Store,
  { staff, headers, password, now }: Own,
): Promise<Confirmation<unknown>> {
  return confirmed(store, { staff, now }, () =>
    authentication(store).api.disableTwoFactor({
      body: { password },
      headers: headersWith(headers, "session"),
      returnHeaders: true,
    }),
  );
}

/** Takes somebody's second factor away, by an administrator (`administration.ts`). */
export async function removeSecondFactor(store: Store, member: string): Promise<void> {
  const { adapter, internalAdapter } = await authentication(store).$context;
  await adapter.deleteMany({ model: "twoFactor", where: [{ field: "userId", value: member }] });
  await internalAdapter.updateUser(member, { twoFactorEnabled: false });
}
