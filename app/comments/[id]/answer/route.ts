import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { showForm } from "#app/comments/show-form.tsx";
import { commentedBy } from "#lib/comments/commented.ts";

/** The form to answer a comment, which it quotes. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const commented = commentedBy((await params).id);
  if (!commented) return showMissingComment(request);
  const { article, comment, open } = commented;
  const entry = {
    article: article.slug,
    parent: comment.id,
    name: "",
    email: "",
    body: "",
    wantsAnswers: false,
    honeypot: "",
    seal: "",
    key: "",
    nudged: false,
  };
  return showForm(request, {
    commented,
    entry,
    answered: comment,
    why: open ? "answer" : "closed",
    status: open ? 200 : 403,
  });
}
