import { seeOther } from "#app/desk/door.tsx";
import { doneAt } from "#app/desk/flash.ts";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { showBlocks } from "#app/desk/show-blocks.tsx";
import { liftBlock } from "#lib/comments/desk/block.ts";
import { field } from "#lib/forms/read-form.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";

/** Ends a block before its time. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "editor", async (door, staff, form) => {
    const lifted = await liftBlock(door.store, { id: field(form, "block"), by: staff }, door.now);
    if (!lifted) return showBlocks(door, staff, deskWordsOf(door.site.language).block.late);
    return seeOther(doneAt(deskPaths.blocks, "lift-block"));
  });
}
