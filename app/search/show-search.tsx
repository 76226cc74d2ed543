import { shownPage } from "#app/show.tsx";
import { SearchPage } from "#components/search/search-page.tsx";
import { lastUpdate } from "#lib/archive/archive.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { read } from "#lib/archive/newsroom.ts";
import { nextDue } from "#lib/archive/next-due.ts";
import type { Page } from "#lib/pages/page.ts";
import { pageResponse } from "#lib/pages/representation.ts";
import { findArticles, type SearchOrder } from "#lib/search/find.ts";
import { Keeping, type Made } from "#lib/search/keeping.ts";
import { isEmptyQuery, type Query, writeQuery } from "#lib/search/query.ts";
import { searchPath } from "#lib/search/search-path.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

type Options = { order: SearchOrder; page: number };

/** As many pages, of some 20 kB each, for a minute at most: whatever is asked for, nothing fills. */
const pages = new Keeping<Page>(64, 60_000);

/** Shows what was found: the page that another reader was shown since the last change of the paper, or one made for this request. */
export async function showSearch(request: Request, query: Query, options: Options): Promise<Response> {
  if (process.env.NODE_ENV === "development") return pageResponse(request, await makePage(request, query, options));
  const { view: paper } = read((edition) => ({ view: paperOf(edition), on: [] }));
  const page = await pages.take(searchPath(query, options), paper, () => makePage(request, query, options));
  return pageResponse(request, page);
}

function paperOf(edition: Edition): Made {
  const { archive } = edition.statements.generations;
  return { stamp: `${archive.id} ${lastUpdate(archive)}`, now: edition.now, until: nextDue(edition) };
}

function makePage(request: Request, query: Query, options: Options): Promise<Page> {
  const { view, frame } = read((edition) => ({ view: findArticles(edition, query, options), on: [] }));
  const words = searchWordsOf(frame.site.language);
  const title = isEmptyQuery(query) ? words.title : words.titleOf(writeQuery(query));
  // Kept by the browser for its back button alone, and asked for again otherwise.
  const headers = { "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };
  return shownPage(request, <SearchPage site={frame.site} view={view} />, { title, headers });
}
