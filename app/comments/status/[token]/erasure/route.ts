import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { type StatusRoute, showStatus, writeOwn } from "#app/comments/status/[token]/show-status.tsx";
import { seeOther } from "#app/door.ts";
import { eraseWriter } from "#lib/comments/erasure.ts";
import { catchUp } from "#lib/comments/following.ts";
import { commentOfStatus } from "#lib/comments/links.ts";
import { paths } from "#lib/site/paths.ts";

/** Forgets the writer of a comment, once the box is ticked that says so. */
export function POST(request: Request, route: StatusRoute): Promise<Response> {
  return writeOwn(request, route, async ({ store, token, form, paper }) => {
    if (form.get("confirm") !== "yes") return showStatus(request, store, token, { status: 422 });
    const id = commentOfStatus(token);
    if (id === undefined || !(await eraseWriter(store, id, paper.now))) return showMissingComment(request);
    await catchUp();
    return seeOther(paths.commentStatus(token));
  });
}
