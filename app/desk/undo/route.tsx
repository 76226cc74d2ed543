import { seeOther } from "#app/desk/door.tsx";
import { decidedAt } from "#app/desk/flash.ts";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { showMissed } from "#app/desk/show-missed.tsx";
import { showProblem } from "#app/desk/show-problem.tsx";
import { undo } from "#lib/comments/desk/undo.ts";
import { catchUp } from "#lib/comments/following.ts";
import { field } from "#lib/forms/read-form.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { nextPage } from "#lib/staff/next-page.ts";

/** Takes back what was decided in one act. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const seq = Number(field(form, "seq"));
    const from = field(form, "from");
    const decided = Number.isSafeInteger(seq) ? await undo(door.store, { seq, by: staff }, door.now) : undefined;
    if (!decided) {
      const problem = deskWordsOf(door.site.language).undoTooLate;
      return showProblem(door, staff, { problem, onward: nextPage(from), status: 409 });
    }
    if (decided.some(({ ok }) => ok)) await catchUp();
    if (decided.some(({ ok }) => !ok)) return showMissed(door, staff, { decided, done: "undo", from });
    return seeOther(decidedAt(from, "undo", decided, decided[0]?.comment));
  });
}
