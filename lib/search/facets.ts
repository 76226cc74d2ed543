import type { Edition } from "#lib/archive/edition.ts";
import type { Counted } from "#lib/archive/views.ts";
import { prepared } from "#lib/database/prepared.ts";
import { countSigns } from "./list-signs.ts";
import type { NamedKind } from "./write-names.ts";

export type FacetKind = NamedKind | "year";
export type Facet = { kind: FacetKind; names: Counted[] };

const kinds: FacetKind[] = ["section", "company", "tag", "author", "year"];
const shownOfKind = 8;

/** How many of what was found stand on which lists, most first; years newest first. A kind with one name has nothing to choose from. */
export function facetsOf(edition: Edition, keys: readonly number[]): Facet[] {
  const counts = new Map(kinds.map((kind) => [kind, new Map<string, number>()]));
  for (const [list, count] of listsAt(edition, keys)) {
    const named = namedBy(list);
    const ofKind = named && counts.get(named.kind);
    if (ofKind) ofKind.set(named.slug, (ofKind.get(named.slug) ?? 0) + count);
  }
  return [...counts]
    .filter(([, ofKind]) => ofKind.size > 1)
    .map(([kind, ofKind]) => ({ kind, names: mostOf(edition, kind, [...ofKind]) }));
}

function listsAt(edition: Edition, keys: readonly number[]): [list: string, count: number][] {
  const { db } = edition.statements.generations.archive;
  const signs = prepared<[string], string | null>(
    db,
    "SELECT group_concat(lists, '') FROM json_each(?) CROSS JOIN search_keys ON search_keys.key = value",
  )
    .pluck()
    .get(JSON.stringify(keys));
  return countSigns(db, signs ?? "");
}

/** Months count for their years. */
function namedBy(list: string): { kind: FacetKind; slug: string } | undefined {
  const [word = "", slug = ""] = list.split(":");
  if (word === "month") return { kind: "year", slug: slug.slice(0, 4) };
  const kind = kinds.find((each) => each === word);
  return kind && { kind, slug };
}

function mostOf(edition: Edition, kind: FacetKind, counts: [slug: string, count: number][]): Counted[] {
  if (kind === "year") counts.sort(([a], [b]) => Number(b) - Number(a));
  else counts.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return counts.slice(0, shownOfKind).map(([slug, count]) => ({ slug, name: nameOf(edition, kind, slug), count }));
}

function nameOf(edition: Edition, kind: FacetKind, slug: string): string {
  if (kind === "year") return slug;
  return kind === "section" ? (edition.section(slug)?.name ?? slug) : edition.nameOf(kind, slug);
}
