import { openForm, seeOther } from "#app/desk/door.tsx";
import { signOut } from "#lib/staff/sessions.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

/** Ends the session of this browser. */
export function POST(request: Request): Promise<Response> {
  return openForm(request, async ({ store, headers }) =>
    seeOther(`${staffPaths.signIn}?after=signed-out`, await signOut(store, headers)),
  );
}
