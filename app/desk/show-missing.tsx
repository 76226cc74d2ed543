import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { deskView, showDesk } from "./show-desk.tsx";

/** There is nothing at such an address of the desk. */
export async function showMissing(door: Door, staff: SignedInStaff): Promise<Response> {
  const title = deskWordsOf(door.site.language).comment.missing;
  const body = <h1 className="desk-title">{title}</h1>;
  return showDesk(door, await deskView(door, staff), { title, body, status: 404 });
}
