import { NameList } from "#components/teaser/name-list.tsx";
import { foreign, typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import type { Result } from "#lib/search/find.ts";
import type { Piece } from "#lib/search/passage.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";

/** An article that was found, with the words that were looked for marked where they stand. */
export function SearchResult({ site, result }: { site: Site; result: Result }) {
  const { teaser, title, passage, companies } = result;
  const lang = foreign(teaser.lang, site.language);
  return (
    <article className="found">
      <p className="kicker">
        <a href={paths.section(teaser.section.slug)}>{typeset(teaser.section.name, site.language)}</a>
      </p>
      <h3 className="teaser-headline">
        <a href={paths.article(teaser.slug)} hrefLang={lang.lang} {...lang}>
          <Pieces pieces={title} />
        </a>
      </h3>
      <p className="found-passage" {...lang}>
        <Pieces pieces={passage} />
      </p>
      <p className="teaser-note">
        <time dateTime={machineTime(teaser.publishedAt)}>{datesOf(site).day(teaser.publishedAt)}</time>
        {companies.length > 0 && (
          <span>
            <NameList
              lang={site.language}
              names={companies.map(({ slug, name }) => (
                <a key={slug} href={paths.company(slug)}>
                  {name}
                </a>
              ))}
            />
          </span>
        )}
      </p>
    </article>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces follow one another and never change on the page
    hit ? <mark key={index}>{text}</mark> : text,
  );
}
