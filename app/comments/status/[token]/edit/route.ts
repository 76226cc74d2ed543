import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { type StatusRoute, showStatus, writeOwn } from "#app/comments/status/[token]/show-status.tsx";
import { seeOther } from "#app/door.ts";
import { commentedArticle } from "#lib/comments/commented.ts";
import { bodyProblems } from "#lib/comments/entry.ts";
import { catchUp } from "#lib/comments/following.ts";
import type { CommentProblem } from "#lib/comments/problems.ts";
import { editComment } from "#lib/comments/writer/edit.ts";
import { ownComment } from "#lib/comments/writer/own-comment.ts";
import { clientNetwork } from "#lib/forms/client-network.ts";
import { field } from "#lib/forms/read-form.ts";
import { paths } from "#lib/site/paths.ts";
import { printable } from "#lib/text/printable.ts";

/** Changes the text of a comment, in the minutes after it was posted or when a moderator asked for it. */
export function POST(request: Request, route: StatusRoute): Promise<Response> {
  return writeOwn(request, route, async ({ store, token, form, paper }) => {
    const body = field(form, "body");
    const again = (status: number, problems: CommentProblem[]) =>
      showStatus(request, store, token, { status, editing: { body: printable(body), problems } });
    const problems = bodyProblems(body, paper.policy);
    if (problems.length > 0) return again(422, problems);
    const own = await ownComment(store, token, paper.now);
    const commented = own && commentedArticle(own.comment.article);
    if (!commented) return showMissingComment(request);
    const version = Number(field(form, "version"));
    const edited = await editComment(store, { ...commented, token, body, version, network: clientNetwork(request) });
    if (edited.ok) {
      await catchUp();
      return seeOther(`${paths.commentStatus(token)}#comment-edited`);
    }
    switch (edited.problem) {
      case "missing":
        return showMissingComment(request);
      case "refused":
        return again(422, [{ field: "body", fault: "refused", ...edited.verdict }]);
      case "too-late":
      case "changed-meanwhile":
        return again(409, [{ field: "body", fault: edited.problem }]);
    }
  });
}
