import { paths } from "#lib/site/paths.ts";
import type { SearchOrder } from "./find.ts";
import { type Query, writeQuery } from "./query.ts";

/** What a search shows of its results. */
export type Show = { order?: SearchOrder; page?: number };

/** The one address of a search. A space is written `+`; what is the name of another address gets one before it. */
export function searchPath(query: Query, { order = "relevance", page = 1 }: Show = {}): string {
  const written = writeQuery(query);
  if (written === "") return paths.search;
  const readable = encodeURIComponent(written).replaceAll("%20", "+").replaceAll("%3A", ":").replaceAll("%2C", ",");
  const params = [...(order === "date" ? ["order=date"] : []), ...(page > 1 ? [`page=${page}`] : [])];
  const path = `${paths.search}/${readable}`;
  return `${path === paths.suggestions ? `${paths.search}/+suggest` : path}${params.length > 0 ? `?${params.join("&")}` : ""}`;
}

/** What was written into an address of ours; an address that is badly encoded is read as it stands. */
export function writtenIn(pathname: string): string {
  const written = pathname.slice(paths.search.length + 1).replaceAll("+", " ");
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
