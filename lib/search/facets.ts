import type { Edition } from "#lib/archive/edition.ts";
import type { Counted } from "#lib/archive/views.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { NamedKind } from "./write-names.ts";

export type FacetKind = NamedKind | "year";
export type Facet = { kind: FacetKind; names: Counted[] };

const kinds: FacetKind[] = ["section", "company", "tag", "author", "year"];
const shownOfKind = 8;

/** What a list means for facets. There is one object for each list, so that counting them compares no texts. */
type Named = { kind: FacetKind; slug: string };

/** The lists of articles met before, parted: searches for what is common meet the same newest articles again and again. Bounded. */
const known = new Map<string, readonly Named[]>();
const mostKnown = 10_000;
const named = new Map<string, Named>();

/** How many of what was found stand on which lists, most first; years newest first. A kind with one name has nothing to choose from. */
export function facetsOf(edition: Edition, keys: readonly number[]): Facet[] {
  if (known.size >= mostKnown) {
    known.clear();
    named.clear();
  }
  const counts = new Map<Named, number>();
  const rows = prepared<[string], string>(
    edition.statements.generations.archive.db,
    "SELECT lists FROM json_each(?) CROSS JOIN search_keys ON search_keys.key = value",
  ).pluck();
  for (const lists of rows.all(JSON.stringify(keys)))
    for (const name of namedIn(lists)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return kinds
    .map((kind) => ({
      kind,
      names: sorted(
        edition,
        kind,
        [...counts].filter(([name]) => name.kind === kind),
      ),
    }))
    .filter(({ names }) => names.length > 1);
}

function namedIn(lists: string): readonly Named[] {
  let names = known.get(lists);
  if (!names) {
    names = lists.split(" ").flatMap((list) => namedBy(list) ?? []);
    known.set(lists, names);
  }
  return names;
}

/** Months count for their years. */
function namedBy(list: string): Named | undefined {
  const [word = "", rest = ""] = list.split(":");
  const kind = word === "month" ? "year" : kinds.find((each) => each === word);
  if (kind === undefined) return undefined;
  const slug = kind === "year" ? rest.slice(0, 4) : rest;
  const name = named.get(`${kind}:${slug}`) ?? { kind, slug };
  named.set(`${kind}:${slug}`, name);
  return name;
}

function sorted(edition: Edition, kind: FacetKind, counts: [Named, number][]): Counted[] {
  if (kind === "year") counts.sort(([a], [b]) => Number(b.slug) - Number(a.slug));
  else counts.sort(([a, many], [b, more]) => more - many || (a.slug < b.slug ? -1 : 1));
  return counts.slice(0, shownOfKind).map(([{ slug }, count]) => ({ slug, name: nameOf(edition, kind, slug), count }));
}

function nameOf(edition: Edition, kind: FacetKind, slug: string): string {
  if (kind === "year") return slug;
  return kind === "section" ? (edition.section(slug)?.name ?? slug) : edition.nameOf(kind, slug);
}
