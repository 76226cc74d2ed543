import { type Door, seeOther } from "#app/desk/door.tsx";
import { decidedAt } from "#app/desk/flash.ts";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { showComment } from "#app/desk/show-comment.tsx";
import { paperOf, readPolicy } from "#app/desk/show-desk.tsx";
import { showMissed } from "#app/desk/show-missed.tsx";
import { showProblem } from "#app/desk/show-problem.tsx";
import { decide } from "#lib/comments/desk/decide.ts";
import { type DecisionProblem, readDecision } from "#lib/comments/desk/decision-form.ts";
import { catchUp } from "#lib/comments/following.ts";
import { field } from "#lib/forms/read-form.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { nextPage } from "#lib/staff/next-page.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

/**
 * Takes a decision about one comment or several: 303 back to where its form stood, at the next comment. Where somebody decided
 * before, a page says what; where a reason or a note is missing, the form comes back with what was typed.
 */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "moderator", async (door, staff, form) => {
    const read = readDecision(form, readPolicy());
    if (!read.ok) return showUndecided(door, staff, form, read.problem);
    const { decision, comments } = read;
    const decided = await decide(door.store, { decision, comments, by: staff, paper: paperOf(door) }, door.now);
    if (decided.some(({ ok }) => ok)) await catchUp();
    const from = field(form, "from");
    if (decided.some(({ ok }) => !ok)) return showMissed(door, staff, { decided, done: decision.kind, from });
    return seeOther(decidedAt(from, decision.kind, decided, form.get("next") ?? undefined));
  });
}

function showUndecided(
  door: Door,
  staff: SignedInStaff,
  form: URLSearchParams,
  problem: DecisionProblem,
): Promise<Response> {
  const said = deskWordsOf(door.site.language).problems[problem];
  const from = nextPage(field(form, "from"));
  const comments = form.getAll("comment");
  const [only = ""] = comments;
  if (comments.length !== 1) return showProblem(door, staff, { problem: said, onward: from });
  const tried = { intent: field(form, "intent"), reason: field(form, "reason"), note: field(form, "note") };
  return showComment(door, staff, only.split(".")[0] ?? "", { problem: said, tried, from });
}
