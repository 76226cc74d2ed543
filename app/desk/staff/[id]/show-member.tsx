import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import type { Door } from "#app/desk/door.tsx";
import { NobodyPage } from "#components/desk/sign-in/closed-pages.tsx";
import { MemberPage } from "#components/desk/sign-in/member-page.tsx";
import { findMember } from "#lib/staff/people.ts";
import { sessionsOf } from "#lib/staff/sessions.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

/** One member of staff, as administrators see them. */
export async function showMember(
  door: Door,
  { staff, id, alert }: { staff: SignedInStaff; id: string; alert?: string },
): Promise<Response> {
  const { store, site, now } = door;
  const member = await findMember(store, id);
  if (!member) return showNobody(door, staff);
  const sessions = await sessionsOf(store, id, now);
  const body = <MemberPage site={site} member={member} sessions={sessions} own={id === staff.id} alert={alert} />;
  return showToStaff(door, staff, { title: member.name, body, status: alert === undefined ? 200 : 409 });
}

export function showNobody(door: Door, staff: SignedInStaff): Promise<Response> {
  const body = <NobodyPage lang={door.site.language} />;
  return showToStaff(door, staff, { title: door.words.staff.title, body, status: 404 });
}
