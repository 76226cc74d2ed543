import { showRefusal } from "#app/desk/account/show-account.tsx";
import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { EnrolmentPage } from "#components/desk/sign-in/second-factor-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { beginSecondFactor } from "#lib/staff/second-factor.ts";

/** Shows the key for the telephone and the recovery codes. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const { store, site, headers, now, words } = door;
    const password = field(form, "current");
    const begun = await beginSecondFactor(store, { staff, headers, password, now, issuer: site.name });
    if (!begun.ok) return showRefusal(door, staff, begun);
    const body = <EnrolmentPage lang={site.language} enrolment={begun} />;
    return showToStaff(door, staff, { title: words.secondFactor.title, body });
  });
}
