import { Letter } from "#components/comments/letter.tsx";
import { readPaper } from "#lib/comments/commented.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import { retrySoon } from "./door.ts";
import { show } from "./show.tsx";

/** The database is away, and with it what was asked for. */
export function showAway(request: Request): Promise<Response> {
  const { title, text } = commentWordsOf(readPaper().site.language).away;
  return show(request, <Letter title={title} text={text} />, { title, status: 503, headers: retrySoon });
}
