import { typeset } from "#components/typeset.ts";
import type { Article } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "#lib/site/words.ts";

export type ReactionsProps = { site: Site; article: Pick<Article, "comments"> };

/** The readers' place under a story: how comments are moderated, or that they are closed. */
export function Reactions({ site, article }: ReactionsProps) {
  const words = wordsOf(site.language);
  const closed = article.comments === "closed" || (article.comments === undefined && site.comments.policy === "closed");
  return (
    <section className="reactions" id="reactions" aria-labelledby="reactions-title">
      <h2 id="reactions-title">{words.react}</h2>
      <p>{closed ? words.commentsClosed : typeset(site.comments.notice, site.language)}</p>
    </section>
  );
}
