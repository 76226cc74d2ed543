import type { Site } from "#lib/content/site.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import { KeptText } from "./kept-text.tsx";
import { Letter } from "./letter.tsx";

/** The article that somebody wrote about is gone, and their text is not. */
export function MissingArticlePage({ site, body }: { site: Site; body: string }) {
  const { title, text } = commentWordsOf(site.language).notices["article-gone"];
  return (
    <Letter title={title} text={text}>
      <KeptText lang={site.language} text={body} />
    </Letter>
  );
}
