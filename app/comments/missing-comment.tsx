import { show } from "#app/show.tsx";
import { Letter } from "#components/comments/letter.tsx";
import { readPaper } from "#lib/comments/commented.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";

/** There is no such comment, or nobody can read it any more. */
export function showMissingComment(request: Request): Promise<Response> {
  const { title, text } = commentWordsOf(readPaper().site.language).missing;
  return show(request, <Letter title={title} text={text} />, { title, status: 404 });
}
