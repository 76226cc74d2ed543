import type { Edition } from "./edition.ts";
import type { Counted } from "./views.ts";

/** Companies, tags, authors or sections are counted over the latest articles of a list, which bounds the cost of a busy one. */
const window = 500;

export type CountedKind = "company" | "tag" | "author" | "section";

/** The records of a kind that stand most often beside the articles of a list, most frequent first, the list itself left out. */
export function countedAlongside(edition: Edition, list: string, kind: CountedKind, limit: number): Counted[] {
  const range = { from: `${kind}:`, to: `${kind};` };
  return edition.statements.alongside
    .all({ list, now: edition.now, window, ...range })
    .filter((row) => row.list !== list)
    .map((row) => counted(edition, kind, row))
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit);
}

/** Every record of a kind with the number of its published articles, also those with none; in the order of their names. */
export function countedOfKind(edition: Edition, kind: "company" | "tag" | "author"): Counted[] {
  const rows = edition.statements.countsByList.all(`${kind}:`, `${kind};`, edition.now);
  const counts = new Map(rows.map((row) => [row.list.slice(kind.length + 1), row.count]));
  return edition
    .everyRecord(kind)
    .map(({ slug, name }) => ({ slug, name, count: counts.get(slug) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, edition.site.language));
}

function counted(edition: Edition, kind: CountedKind, row: { list: string; count: number }): Counted {
  const slug = row.list.slice(kind.length + 1);
  const name = kind === "section" ? (edition.section(slug)?.name ?? slug) : edition.nameOf(kind, slug);
  return { slug, name, count: row.count };
}
