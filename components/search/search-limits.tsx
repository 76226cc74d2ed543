import type { Site } from "#lib/content/site.ts";
import type { SearchView } from "#lib/search/find.ts";
import { writeQuery } from "#lib/search/query.ts";
import type { Limit } from "#lib/search/refine.ts";
import { searchPath } from "#lib/search/search-path.ts";
import { datesOf } from "#lib/site/dates.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** What a search is held to, each with a way out of it. */
export function SearchLimits({ site, view }: { site: Site; view: SearchView }) {
  const words = searchWordsOf(site.language);
  const { limits } = view;
  if (limits.length === 0) return null;
  return (
    <ul className="search-limits" aria-label={words.filters}>
      {limits.map((limit) => {
        const text = limitText(site, limit);
        return (
          <li key={writeQuery(limit.without)}>
            <a href={searchPath(limit.without, { order: view.order })} aria-label={words.remove(text)} rel="nofollow">
              {text}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** A year is said by its name, any other stretch of time by its ends. */
function limitText(site: Site, limit: Limit): string {
  const words = searchWordsOf(site.language);
  if ("name" in limit) return `${limit.not ? "−\u00A0" : ""}${limit.name}`;
  const { after, before } = limit;
  if (after !== undefined && Number(after) + 1 === Number(before)) return after;
  const { written } = datesOf(site);
  return [
    ...(after === undefined ? [] : [words.since(written(after))]),
    ...(before === undefined ? [] : [words.until(written(before))]),
  ].join(", ");
}
