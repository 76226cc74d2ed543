import { showAccount, showRefusal } from "#app/desk/account/show-account.tsx";
import { seeOther } from "#app/desk/door.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { field } from "#lib/forms/read-form.ts";
import { changePassword } from "#lib/staff/own-password.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

/** Changes one's own password. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const { store, headers, now, words } = door;
    const chosen = field(form, "password");
    const { problems } = words.invitation;
    if (chosen !== field(form, "again")) {
      return showAccount(door, staff, { alert: problems.different, status: 422 });
    }
    const change = await changePassword(store, { staff, headers, current: field(form, "current"), chosen, now });
    if (change.ok) return seeOther(`${staffPaths.account}?done=password`, change.cookies);
    return change.reason === "bad choice"
      ? showAccount(door, staff, { alert: problems[change.problem], status: 422 })
      : showRefusal(door, staff, change);
  });
}
