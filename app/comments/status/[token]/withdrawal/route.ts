import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { type StatusRoute, showStatus, writeOwn } from "#app/comments/status/[token]/show-status.tsx";
import { seeOther } from "#app/door.ts";
import { catchUp } from "#lib/comments/following.ts";
import { withdrawComment } from "#lib/comments/writer/withdraw.ts";
import { paths } from "#lib/site/paths.ts";

/** Takes a comment back, once the box is ticked that says so. */
export function POST(request: Request, route: StatusRoute): Promise<Response> {
  return writeOwn(request, route, async ({ store, token, form, paper }) => {
    if (form.get("confirm") !== "yes") return showStatus(request, store, token, { status: 422 });
    if (!(await withdrawComment(store, token, paper.now))) return showMissingComment(request);
    await catchUp();
    return seeOther(paths.commentStatus(token));
  });
}
