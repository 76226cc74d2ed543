import { typeset } from "#components/typeset.ts";
import type { Source } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";

/** What the story stands on. */
export function Sources({ site, sources }: { site: Site; sources: Source[] }) {
  if (sources.length === 0) return null;
  const dates = datesOf(site);
  const set = (text: string) => typeset(text, site.language);
  return (
    <section className="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{wordsOf(site.language).sources}</h2>
      <ul>
        {sources.map(({ title, publisher, date, url }) => (
          <li key={`${title}${date ?? ""}`}>
            {url === undefined ? set(title) : <a href={url}>{set(title)}</a>}
            {publisher !== undefined && `, ${set(publisher)}`}
            {date !== undefined && `, ${dates.written(date)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
