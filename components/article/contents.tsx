import { foreign } from "#components/typeset.ts";
import type { Article } from "#lib/content/article.ts";
import type { Heading } from "#lib/content/markdown/context.ts";
import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "#lib/site/words.ts";

type ContentsProps = { site: Site; article: Pick<Article, "lang" | "words">; headings: Heading[] };

/** A story has a table of contents from so many words on, if so many headings of the second level cut it. */
const fewestWords = 1000;
const fewestHeadings = 4;

/** The table of contents of a long read: folded where there is one column, open in the margin where there are two. */
export function Contents({ site, article, headings }: ContentsProps) {
  const chapters = headings.filter(({ depth }) => depth === 2);
  if (article.words < fewestWords || chapters.length < fewestHeadings) return null;
  const words = wordsOf(site.language);
  return (
    <nav className="contents" aria-label={words.contents}>
      <details>
        <summary>{words.contents}</summary>
        <ol {...foreign(article.lang, site.language)}>
          {chapters.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
