import { seeOther } from "#app/desk/door.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { field } from "#lib/forms/read-form.ts";
import { endSessions } from "#lib/staff/sessions.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

/** Ends one of one's own sessions, or all others. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async ({ store }, staff, form) => {
    const session = field(form, "session");
    await endSessions(store, staff.id, session === "others" ? { except: staff.session } : { only: session });
    return seeOther(`${staffPaths.account}?done=sessions`);
  });
}
