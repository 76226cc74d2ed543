import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import { type Door, seeOther } from "#app/desk/door.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { showMember, showNobody } from "#app/desk/staff/[id]/show-member.tsx";
import { LinkPage } from "#components/desk/sign-in/member-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import {
  type ActOutcome,
  changeRole,
  endSessionsOf,
  liftSecondFactor,
  linkFor,
  removeMember,
} from "#lib/staff/administration.ts";
import { sendLink } from "#lib/staff/send-link.ts";
import { roleOf, type SignedInStaff } from "#lib/staff/staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

type Context = { params: Promise<{ id: string; act: string }> };

/** What an administrator does to a member of staff (`staffPaths.act`). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, act } = await params;
  return openFormForStaff(request, "administrator", async (door, staff, form) => {
    const { store, now } = door;
    const said = { member: id, by: staff, now };
    switch (act) {
      case "role": {
        const role = roleOf(field(form, "role"));
        if (!role) return showMember(door, { staff, id, alert: door.words.staff.problems["no role"] });
        return answerAct(door, staff, id, await changeRole(store, { ...said, role }));
      }
      case "sessions": {
        const session = field(form, "session");
        return answerAct(door, staff, id, await endSessionsOf(store, { ...said, ...(session && { session }) }));
      }
      case "second-factor":
        return answerAct(door, staff, id, await liftSecondFactor(store, said));
      case "removal":
        return answerAct(door, staff, id, await removeMember(store, said), staffPaths.staff);
      case "link":
        return answerLink(door, staff, id);
      default:
        return showNobody(door, staff);
    }
  });
}

async function answerLink(door: Door, staff: SignedInStaff, id: string): Promise<Response> {
  const { store, site, now, words } = door;
  const outcome = await linkFor(store, { member: id, by: staff, now });
  if (!outcome.ok) return answerAct(door, staff, id, outcome);
  const { member, link } = outcome;
  await sendLink(store, { site, email: member.email, link, now });
  const body = <LinkPage site={site} member={member} link={link} />;
  return showToStaff(door, staff, { title: words.staff.linkTitle, body });
}

async function answerAct(
  door: Door,
  staff: SignedInStaff,
  id: string,
  outcome: ActOutcome,
  next = staffPaths.member(id),
): Promise<Response> {
  if (outcome.ok) return seeOther(next);
  return outcome.problem === "nobody"
    ? showNobody(door, staff)
    : showMember(door, { staff, id, alert: door.words.staff.oneself });
}
