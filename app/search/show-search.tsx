import { show } from "#app/show.tsx";
import { SearchPage } from "#components/search/search-page.tsx";
import { read } from "#lib/archive/newsroom.ts";
import { findArticles, type SearchOrder } from "#lib/search/find.ts";
import { isEmptyQuery, type Query, writeQuery } from "#lib/search/query.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** Shows what was found, made for this request and kept nowhere: whatever is asked for, nothing fills. */
export function showSearch(
  request: Request,
  query: Query,
  options: { order: SearchOrder; page: number },
): Promise<Response> {
  const { view, frame } = read((edition) => ({ view: findArticles(edition, query, options), on: [] }));
  const words = searchWordsOf(frame.site.language);
  const title = isEmptyQuery(query) ? words.title : words.titleOf(writeQuery(query));
  // Kept by the browser for its back button alone, and asked for again otherwise.
  const headers = { "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };
  return show(request, <SearchPage site={frame.site} view={view} />, { title, headers });
}
