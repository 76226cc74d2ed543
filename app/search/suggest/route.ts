import { read } from "#lib/archive/newsroom.ts";
import { suggest } from "#lib/search/suggest.ts";
import { paths } from "#lib/site/paths.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** What a reader may be about to ask for: what to show, what it is, and where it is. */
export function GET(request: Request): Response {
  const written = new URL(request.url).searchParams.get("q") ?? "";
  const { view, frame } = read((edition) => ({ view: suggest(edition, written), on: [] }));
  const { kinds } = searchWordsOf(frame.site.language);
  const found = view.map(({ kind, slug, text }) => ({ text, kind: kinds[kind], path: paths[kind](slug) }));
  return Response.json(found, { headers: { "Cache-Control": "private, max-age=60", "X-Robots-Tag": "noindex" } });
}
