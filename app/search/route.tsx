import { seeOther } from "#app/door.ts";
import { isEmptyQuery, parseQuery } from "#lib/search/query.ts";
import { searchPath } from "#lib/search/search-path.ts";
import { showSearch } from "./show-search.tsx";

/** Takes the form: `q`, and on a company's or a tag's page its slug. It leads to the one address of the query. */
export function GET(request: Request): Response | Promise<Response> {
  const params = new URL(request.url).searchParams;
  const query = parseQuery(params.get("q") ?? "");
  for (const kind of ["company", "tag"] as const) {
    const value = parseQuery(`${kind}:"${params.get(kind) ?? ""}"`).fields[0];
    if (value) query.fields.push(value);
  }
  return isEmptyQuery(query)
    ? showSearch(request, query, { order: "relevance", page: 1 })
    : seeOther(searchPath(query));
}
