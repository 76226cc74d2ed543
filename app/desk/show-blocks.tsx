import { BlocksPage } from "#components/desk/blocks-page.tsx";
import { blocksInForce } from "#lib/comments/desk/block.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { deskView, showDesk } from "./show-desk.tsx";

/** The blocks that hold, with what could not be done about one. */
export async function showBlocks(door: Door, staff: SignedInStaff, problem?: string): Promise<Response> {
  const blocks = await blocksInForce(door.store, door.now);
  const desk = await deskView(door, staff);
  const { title } = deskWordsOf(door.site.language).block;
  const body = <BlocksPage desk={desk} blocks={blocks} problem={problem} />;
  return showDesk(door, desk, { title, body, status: problem === undefined ? 200 : 409 });
}
