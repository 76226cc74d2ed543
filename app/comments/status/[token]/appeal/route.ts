import { type StatusRoute, showStatus, writeOwn } from "#app/comments/status/[token]/show-status.tsx";
import { seeOther } from "#app/door.ts";
import { longestAppeal } from "#lib/comments/comment.ts";
import { appealRefusal } from "#lib/comments/writer/appeal.ts";
import { field } from "#lib/forms/read-form.ts";
import { paths } from "#lib/site/paths.ts";
import { isUnprintable, printable } from "#lib/text/printable.ts";

/** Asks for another look at a refusal, once. */
export function POST(request: Request, route: StatusRoute): Promise<Response> {
  return writeOwn(request, route, async ({ store, token, form, paper }) => {
    const text = field(form, "text");
    if (text.trim() === "" || [...text].length > longestAppeal || isUnprintable(text)) {
      return showStatus(request, store, token, { status: 422, appeal: { text: printable(text), missing: true } });
    }
    const appealed = await appealRefusal(store, token, text, paper.now);
    if (!appealed.ok) return showStatus(request, store, token, { status: appealed.problem === "missing" ? 404 : 409 });
    return seeOther(`${paths.commentStatus(token)}#appeal`);
  });
}
