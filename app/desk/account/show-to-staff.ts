import type { ReactNode } from "react";
import type { Door } from "#app/desk/door.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import type { SignedInStaff } from "#lib/staff/staff.ts";

/** Shows somebody who is signed in a page about accounts, in the frame of the desk. */
export async function showToStaff(
  door: Door,
  staff: SignedInStaff,
  shown: { title: string; body: ReactNode; status?: number },
): Promise<Response> {
  return showDesk(door, await deskView(door, staff), shown);
}
