import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { authentication, settle } from "./authentication.ts";
import { headersWith, setCookie } from "./cookies.ts";
import { mayActAs, type Role, roleOf, type SignedInStaff } from "./staff.ts";

export type Session = { id: string; signedInAt: Instant; expiresAt: Instant; userAgent: string };

/** Whether somebody may come in: who it is, or why not. */
export type Admission =
  | { ok: true; staff: SignedInStaff }
  | { ok: false; reason: "signed out" }
  | { ok: false; reason: "lacks role"; staff: SignedInStaff };

/** The lock of the desk: reads the session and the role from the database, for each request anew. */
export async function admit(store: Store, headers: Headers, needed: Role = "moderator"): Promise<Admission> {
  const staff = await signedIn(store, headers);
  if (!staff) return { ok: false, reason: "signed out" };
  return mayActAs(staff.role, needed) ? { ok: true, staff } : { ok: false, reason: "lacks role", staff };
}

async function signedIn(store: Store, headers: Headers): Promise<SignedInStaff | undefined> {
  const cookie = headersWith(headers, "session");
  if (!cookie.has("cookie")) return undefined;
  const call = await settle(authentication(store).api.getSession({ headers: cookie, returnHeaders: true }));
  if (!call.ok || !call.response) return undefined;
  const { session, user } = call.response;
  const role = roleOf(user.role);
  if (role === undefined) return undefined;
  const { id, name, email, twoFactorEnabled } = user;
  return { id, name, email, role, session: session.id, secondFactor: twoFactorEnabled === true };
}

/** The sessions of a member of staff that have not ended, newest first. */
export async function sessionsOf(store: Store, member: string, now: Instant): Promise<Session[]> {
  const { internalAdapter } = await authentication(store).$context;
  const rows = await internalAdapter.listSessions(member);
  return rows
    .filter(({ expiresAt }) => expiresAt.getTime() > now)
    .sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime())
    .map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      signedInAt: createdAt.getTime(),
      expiresAt: expiresAt.getTime(),
      userAgent: userAgent ?? "",
    }));
}

/** Ends sessions of a member of staff: one by its id, all but one, or all. Says how many there were. */
export async function endSessions(
  store: Store,
  member: string,
  which: { only: string } | { except: string } | "all",
): Promise<number> {
  const { adapter } = await authentication(store).$context;
  const where = [{ field: "userId", value: member }];
  if (which === "all") return adapter.deleteMany({ model: "session", where });
  const id =
    "only" in which
      ? { field: "id", value: which.only }
      : { field: "id", operator: "ne" as const, value: which.except };
  return adapter.deleteMany({ model: "session", where: [...where, id] });
}

/** Deletes what is left of sessions that are over, anybody's. */
export async function forgetOldSessions(store: Store, now: Instant): Promise<void> {
  const { adapter } = await authentication(store).$context;
  await adapter.deleteMany({
    model: "session",
    where: [{ field: "expiresAt", operator: "lte", value: new Date(now) }],
  });
}

/** Ends the session that a request comes with, if any; the cookies to send back. */
export async function signOut(store: Store, headers: Headers): Promise<string[]> {
  const admission = await admit(store, headers);
  if ("staff" in admission) await endSessions(store, admission.staff.id, { only: admission.staff.session });
  return [setCookie("session", "", 0), setCookie("challenge", "", 0)];
}
