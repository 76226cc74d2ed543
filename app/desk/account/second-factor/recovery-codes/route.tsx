import { showRefusal } from "#app/desk/account/show-account.tsx";
import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { RecoveryCodesPage } from "#components/desk/sign-in/second-factor-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { renewRecoveryCodes } from "#lib/staff/second-factor.ts";

/** Makes and shows new recovery codes. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const { store, site, headers, now, words } = door;
    const renewed = await renewRecoveryCodes(store, { staff, headers, password: field(form, "current"), now });
    if (!renewed.ok) return showRefusal(door, staff, renewed);
    const body = <RecoveryCodesPage lang={site.language} codes={renewed.recoveryCodes} />;
    return showToStaff(door, staff, { title: words.secondFactor.renewed, body });
  });
}
