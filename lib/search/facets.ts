import type { Edition } from "#lib/archive/edition.ts";
import type { Counted } from "#lib/archive/views.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { NamedKind } from "./write-names.ts";

export type FacetKind = NamedKind | "year";
export type Facet = { kind: FacetKind; names: Counted[] };

const kinds: FacetKind[] = ["section", "company", "tag", "author", "year"];
const shownOfKind = 8;

/** How many of what was found stand on which lists, most first; years newest first. A kind with one name has nothing to choose from. */
export function facetsOf(edition: Edition, keys: readonly number[]): Facet[] {
  const counts = new Map<FacetKind, Map<string, number>>(kinds.map((kind) => [kind, new Map()]));
  for (const [list, count] of countLists(edition, keys)) {
    const at = list.indexOf(":");
    const kind = kindOf(list.slice(0, at));
    if (kind === undefined) continue;
    const slug = kind === "year" ? list.slice(at + 1, at + 5) : list.slice(at + 1);
    const ofKind = counts.get(kind);
    ofKind?.set(slug, (ofKind.get(slug) ?? 0) + count);
  }
  return kinds
    .map((kind) => ({ kind, names: sorted(edition, kind, counts.get(kind) ?? new Map()) }))
    .filter(({ names }) => names.length > 1);
}

/** One question for all rows: a thousand of them, each a call, took longer than everything else. */
function countLists(edition: Edition, keys: readonly number[]): Map<string, number> {
  const rows = prepared<[string], string>(
    edition.statements.generations.archive.db,
    "SELECT lists FROM search_keys WHERE key IN (SELECT value FROM json_each(?))",
  ).pluck();
  const counts = new Map<string, number>();
  for (const lists of rows.all(JSON.stringify(keys)))
    for (const list of lists.split(" ")) counts.set(list, (counts.get(list) ?? 0) + 1);
  return counts;
}

function kindOf(list: string): FacetKind | undefined {
  return list === "month" ? "year" : kinds.find((kind) => kind === list);
}

function sorted(edition: Edition, kind: FacetKind, counts: Map<string, number>): Counted[] {
  const all = [...counts];
  if (kind === "year") all.sort(([a], [b]) => Number(b) - Number(a));
  else all.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return all.slice(0, shownOfKind).map(([slug, count]) => ({ slug, name: nameOf(edition, kind, slug), count }));
}

function nameOf(edition: Edition, kind: FacetKind, slug: string): string {
  if (kind === "year") return slug;
  return kind === "section" ? (edition.section(slug)?.name ?? slug) : edition.nameOf(kind, slug);
}
