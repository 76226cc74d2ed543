import { typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import type { SearchOrder, SearchView } from "#lib/search/find.ts";
import { isEmptyQuery, writeQuery } from "#lib/search/query.ts";
import { searchPath } from "#lib/search/search-path.ts";
import { paths } from "#lib/site/paths.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";
import { NameCards } from "./name-cards.tsx";
import { SearchFacets } from "./search-facets.tsx";
import { SearchLimits } from "./search-limits.tsx";
import { SearchResult } from "./search-result.tsx";

export type SearchPageProps = { site: Site; view: SearchView };

/** What a reader looked for and what the paper has of it. */
export function SearchPage({ site, view }: SearchPageProps) {
  const words = searchWordsOf(site.language);
  const set = (text: string) => typeset(text, site.language);
  const empty = isEmptyQuery(view.query);
  const found = view.results.length > 0;
  return (
    <div className="list-page search-page">
      <header className="page-head">
        <h1 className="page-title">{words.title}</h1>
        <form className="search search-wide" action={paths.search}>
          <input
            type="search"
            name="q"
            maxLength={200}
            aria-label={words.field}
            placeholder={words.field}
            defaultValue={writeQuery(view.query)}
          />
          <button type="submit" aria-label={words.search} />
        </form>
        <SearchLimits site={site} view={view} />
        {!empty && <Outcome site={site} view={view} />}
      </header>
      <div className="search-found">
        <NameCards site={site} title={words.names} id="names-title" cards={view.cards} />
        {found && (
          <section aria-labelledby="results-title">
            <h2 id="results-title" className="visually-hidden">
              {words.results}
            </h2>
            <Orders site={site} view={view} />
            {view.results.map((result) => (
              <SearchResult key={result.teaser.slug} site={site} result={result} />
            ))}
            <Pages site={site} view={view} />
          </section>
        )}
        {!found && <NameCards site={site} title={words.nearby} id="nearby-title" cards={view.nearby} />}
        {!found && (
          <section className="search-help" aria-labelledby="help-title">
            <h2 id="help-title" className="counted-title">
              {words.helpTitle}
            </h2>
            <dl>
              {words.help.map(([example, meaning]) => (
                <div key={example}>
                  <dt>{example}</dt>
                  <dd>{set(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
      {view.facets.length > 0 && (
        <aside className="list-aside" aria-labelledby="refine-title">
          <h2 id="refine-title" className="visually-hidden">
            {words.refine}
          </h2>
          <SearchFacets site={site} view={view} />
        </aside>
      )}
    </div>
  );
}

function Outcome({ site, view }: SearchPageProps) {
  const words = searchWordsOf(site.language);
  const { corrected, loose, total, more, query } = view;
  if (total === 0) {
    return (
      <p className="page-description">
        {words.nothing} {words.nothingHint}
      </p>
    );
  }
  return (
    <>
      {corrected && (
        <p className="page-description">
          {typeset(words.corrected(writeQuery(query)), site.language)}{" "}
          <a href={searchPath(corrected)}>{writeQuery(corrected)}</a>.
        </p>
      )}
      {loose && <p className="page-description">{words.loose}</p>}
      <p className="page-count">
        {words.found(total, more)}
        {more && `. ${words.amongNewest(total)}`}
      </p>
    </>
  );
}

function Orders({ site, view }: SearchPageProps) {
  const words = searchWordsOf(site.language);
  const orders: SearchOrder[] = ["relevance", "date"];
  return (
    <nav className="search-orders" aria-label={words.order}>
      {orders.map((order) => (
        <a
          key={order}
          href={searchPath(view.query, { order })}
          aria-current={order === view.order ? "true" : undefined}
          rel="nofollow"
        >
          {words.orders[order]}
        </a>
      ))}
    </nav>
  );
}

function Pages({ site, view }: SearchPageProps) {
  const { page, pages, order, query } = view;
  if (pages === 1) return null;
  const words = searchWordsOf(site.language);
  const at = (number: number) => searchPath(query, { order, page: number });
  return (
    <nav className="pagination" aria-label={words.pages}>
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a className="pagination-older" rel="next" href={at(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
