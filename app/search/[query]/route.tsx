import { numberParam } from "#app/params.ts";
import { showSearch } from "#app/search/show-search.tsx";
import { parseQuery } from "#lib/search/query.ts";
import { searchPath, writtenIn } from "#lib/search/search-path.ts";

/** A search at its address. Other ways to write the same lead there. */
export function GET(request: Request): Response | Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const query = parseQuery(writtenIn(pathname));
  const order = searchParams.get("order") === "date" ? "date" : "relevance";
  const page = Math.max(1, numberParam(searchParams.get("page") ?? ""));
  const path = searchPath(query, { order, page });
  if (new URL(path, request.url).href === new URL(pathname + search, request.url).href)
    return showSearch(request, query, { order, page });
  return new Response(null, { status: 301, headers: { Location: path, "Cache-Control": "private, no-cache" } });
}
