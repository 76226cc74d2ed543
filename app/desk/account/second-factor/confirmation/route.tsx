import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import { seeOther } from "#app/desk/door.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { WrongFirstCodePage } from "#components/desk/sign-in/second-factor-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { confirmSecondFactor } from "#lib/staff/second-factor.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

/** Takes the first code: from then on one is asked for at each sign-in. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const { store, site, headers, words } = door;
    const confirmed = await confirmSecondFactor(store, { headers, code: field(form, "code") });
    if (confirmed.ok) return seeOther(`${staffPaths.account}?done=second-factor`, confirmed.cookies);
    const body = <WrongFirstCodePage lang={site.language} />;
    return showToStaff(door, staff, { title: words.secondFactor.title, body, status: 403 });
  });
}
