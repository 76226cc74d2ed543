import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import type { Door } from "#app/desk/door.tsx";
import { openFormForStaff, openForStaff } from "#app/desk/require-staff.tsx";
import { LinkPage } from "#components/desk/sign-in/member-page.tsx";
import { StaffPage } from "#components/desk/sign-in/staff-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { type Invitation, invite } from "#lib/staff/administration.ts";
import { listStaff } from "#lib/staff/people.ts";
import { sendLink } from "#lib/staff/send-link.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

/** Everybody with an account. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "administrator", (door, staff) => showStaff(door, staff));
}

/** Invites somebody: mails their link, and shows it. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "administrator", async (door, staff, form) => {
    const { store, site, now, words } = door;
    const values = { name: field(form, "name"), email: field(form, "email"), role: field(form, "role") };
    const invited = await invite(store, values, staff, now);
    if (!invited.ok) {
      const alert = invited.problems.map((problem) => words.staff.problems[problem]).join(" ");
      return showStaff(door, staff, { values, alert });
    }
    const { member, link } = invited;
    await sendLink(store, { site, email: member.email, link, now });
    const body = <LinkPage site={site} member={member} link={link} />;
    return showToStaff(door, staff, { title: words.staff.linkTitle, body });
  });
}

type Said = { values?: Invitation; alert?: string };

async function showStaff(door: Door, staff: SignedInStaff, said: Said = {}): Promise<Response> {
  const { store, site, words } = door;
  const body = <StaffPage lang={site.language} members={await listStaff(store)} {...said} />;
  return showToStaff(door, staff, { title: words.staff.title, body, status: said.alert === undefined ? 200 : 422 });
}
