import { typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import type { SearchView } from "#lib/search/find.ts";
import { isHeldTo, narrowed } from "#lib/search/refine.ts";
import { searchPath } from "#lib/search/search-path.ts";
import { wordsOf } from "#lib/site/words.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** What the articles that were found have in common: each name leads to those alone that have it. */
export function SearchFacets({ site, view }: { site: Site; view: SearchView }) {
  const words = searchWordsOf(site.language);
  const { articles, number } = wordsOf(site.language);
  const query = view.corrected ?? view.query;
  return view.facets.map(({ kind, names }) => {
    const open = names.filter(({ slug }) => !isHeldTo(query, kind, slug));
    if (open.length === 0) return null;
    return (
      <section key={kind} className="counted">
        <h3 className="counted-title">{words.facets[kind]}</h3>
        <ul>
          {open.map(({ slug, name, count }) => (
            <li key={slug}>
              <a href={searchPath(narrowed(query, kind, slug), { order: view.order })} rel="nofollow">
                {typeset(name, site.language)}
              </a>{" "}
              <span className="count">
                <span aria-hidden="true">{number(count)}</span>
                <span className="visually-hidden">{articles(count)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
