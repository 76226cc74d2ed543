import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { isEmail } from "#lib/mail/email-address.ts";
import { type Actor, recordStaffAct } from "./audit.ts";
import { makeLink, type PersonalLink } from "./links.ts";
import { addMember, deleteMember, findMember, setRole } from "./people.ts";
import { removeSecondFactor } from "./second-factor.ts";
import { endSessions } from "./sessions.ts";
import { type Role, roleOf, type StaffMember } from "./staff.ts";

/** Somebody to invite, as a form or the command line says it. */
export type Invitation = { name: string; email: string; role: string };

export type InvitationProblem = "no name" | "no address" | "no role" | "known address";

/** An account, and the link by which its owner chooses a password. */
export type Invited =
  | { ok: true; member: StaffMember; link: PersonalLink }
  | { ok: false; problems: InvitationProblem[] };

/** Adds a member of staff. There is no other way to an account. */
export async function invite(store: Store, invitation: Invitation, by: Actor, now: Instant): Promise<Invited> {
  const name = invitation.name.trim().replaceAll(/\s+/g, " ");
  const email = invitation.email.trim().toLowerCase();
  const role = roleOf(invitation.role);
  const problems: InvitationProblem[] = [];
  if (name === "" || name.length > 100 || /\p{Cc}/u.test(name)) problems.push("no name");
  if (!isEmail(email)) problems.push("no address");
  if (role === undefined) problems.push("no role");
  if (problems.length > 0 || role === undefined) return { ok: false, problems };
  const member = await addMember(store, { name, email, role, now });
  if (!member) return { ok: false, problems: ["known address"] };
  await recordStaffAct(store, { act: "staff-invited", by, note: `${name}: ${role}`, now });
  return { ok: true, member, link: await makeLink(store, member.id, now) };
}

/** Refused: somebody who is not there (any more), or oneself. So an administrator is always left: the one who acts. */
export type ActOutcome<T = object> =
  | ({ ok: true; member: StaffMember } & T)
  | { ok: false; problem: "nobody" | "oneself" };

type Act = { member: string; by: Actor; now: Instant };

/** A new link by which somebody chooses a password: their invitation again, or because they cannot sign in any more. */
export async function linkFor(store: Store, { member, by, now }: Act): Promise<ActOutcome<{ link: PersonalLink }>> {
  const found = await findMember(store, member);
  if (!found) return { ok: false, problem: "nobody" };
  await recordStaffAct(store, { act: "staff-linked", by, note: found.name, now });
  return { ok: true, member: found, link: await makeLink(store, member, now) };
}

/** Holds from the next request on. */
export async function changeRole(store: Store, act: Act & { role: Role }): Promise<ActOutcome> {
  const outcome = await somebodyElse(store, act);
  if (!outcome.ok || outcome.member.role === act.role) return outcome;
  await setRole(store, act.member, act.role);
  const note = `${outcome.member.name}: ${outcome.member.role} → ${act.role}`;
  await recordStaffAct(store, { act: "staff-role-changed", by: act.by, note, now: act.now });
  return { ok: true, member: { ...outcome.member, role: act.role } };
}

/** Ends one session of somebody, or all of them. */
export async function endSessionsOf(store: Store, act: Act & { session?: string }): Promise<ActOutcome> {
  const found = await findMember(store, act.member);
  if (!found) return { ok: false, problem: "nobody" };
  await endSessions(store, act.member, act.session === undefined ? "all" : { only: act.session });
  await recordStaffAct(store, { act: "staff-sessions-ended", by: act.by, note: found.name, now: act.now });
  return { ok: true, member: found };
}

/** For somebody who lost both telephone and recovery codes: signing in asks for the password alone. Ends their sessions. */
export async function liftSecondFactor(store: Store, act: Act): Promise<ActOutcome> {
  const outcome = await somebodyElse(store, act);
  if (!outcome.ok) return outcome;
  await removeSecondFactor(store, act.member);
  await endSessions(store, act.member, "all");
  await recordStaffAct(store, {
    act: "staff-second-factor-removed",
    by: act.by,
    note: outcome.member.name,
    now: act.now,
  });
  return outcome;
}

export async function removeMember(store: Store, act: Act): Promise<ActOutcome> {
  const outcome = await somebodyElse(store, act);
  if (!outcome.ok) return outcome;
  await deleteMember(store, act.member);
  const note = `${outcome.member.name}: ${outcome.member.role}`;
  await recordStaffAct(store, { act: "staff-removed", by: act.by, note, now: act.now });
  return outcome;
}

async function somebodyElse(store: Store, { member, by }: Act): Promise<ActOutcome> {
  if (member === by?.id) return { ok: false, problem: "oneself" };
  const found = await findMember(store, member);
  return found ? { ok: true, member: found } : { ok: false, problem: "nobody" };
}
