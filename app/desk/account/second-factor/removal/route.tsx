import { showRefusal } from "#app/desk/account/show-account.tsx";
import { seeOther } from "#app/desk/door.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { field } from "#lib/forms/read-form.ts";
import { endSecondFactor } from "#lib/staff/second-factor.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

/** Gives one's own second factor up. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const { store, headers, now } = door;
    const ended = await endSecondFactor(store, { staff, headers, password: field(form, "current"), now });
    return ended.ok ? seeOther(`${staffPaths.account}?done=removal`, ended.cookies) : showRefusal(door, staff, ended);
  });
}
