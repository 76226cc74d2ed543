import { seeOther } from "#app/desk/door.tsx";
import { doneAt } from "#app/desk/flash.ts";
import { openFormForStaff, openForStaff } from "#app/desk/require-staff.tsx";
import { showBlocks } from "#app/desk/show-blocks.tsx";
import { showComment } from "#app/desk/show-comment.tsx";
import { blockDays } from "#components/desk/block-form.tsx";
import { block } from "#lib/comments/desk/block.ts";
import { field } from "#lib/forms/read-form.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { isUnprintable } from "#lib/text/printable.ts";

const day = 24 * 60 * 60_000;

/** The blocks that hold. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", (door, staff) => showBlocks(door, staff));
}

/** Blocks the writer of a comment. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "editor", async (door, staff, form) => {
    const { store, now, site } = door;
    const words = deskWordsOf(site.language);
    const comment = field(form, "comment");
    const kind = field(form, "kind") === "network" ? "network" : "email";
    const days = blockDays.find((one) => String(one) === field(form, "days"));
    const reason = field(form, "reason").trim().slice(0, 200);
    if (days === undefined || isUnprintable(reason)) {
      return showComment(door, staff, comment, { problem: words.problems.malformed });
    }
    const blocked = await block(store, { comment, kind, until: now + days * day, reason, by: staff }, now);
    if (!blocked.ok) return showComment(door, staff, comment, { problem: words.block.refused });
    return seeOther(doneAt(field(form, "from"), "block"));
  });
}
