import type Database from "better-sqlite3";
import { nearest } from "#lib/content/edit-distance.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Grammar } from "./stem.ts";
import { stemsOf } from "./tokens.ts";
import type { NamedKind } from "./write-names.ts";

/** A company, tag, author or section that a reader named. */
export type Name = { kind: NamedKind; slug: string; shown: string };

/** Who has this name, or one that is the same without accents, plurals and hyphens. */
export function whoIs(db: Database.Database, stems: readonly string[]): Name[] {
  if (stems.length === 0) return [];
  const find = prepared<[string, string], Name>(
    db,
    "SELECT DISTINCT kind, slug, shown FROM search_names WHERE name IN (?, ?) ORDER BY kind, slug LIMIT 6",
  );
  return find.all(stems.join(" "), stems.join(""));
}

/** Of one kind, what a value of a field means; else whose name has its words, such as a surname; else what it is nearest to. */
export function resolveName(db: Database.Database, kind: NamedKind, value: string, grammar: Grammar): Name | undefined {
  const exact = whoIs(db, stemsOf(value, grammar)).find((name) => name.kind === kind);
  if (exact) return exact;
  const all = prepared<[string], Name & { folded: string }>(
    db,
    "SELECT kind, slug, shown, folded FROM search_names WHERE kind = ? LIMIT 5000",
  ).all(kind);
  const said = stemsOf(value, "none");
  const part = all.find(({ folded }) => said.length > 0 && hasWords(folded.split(" "), said));
  if (part) return part;
  const byName = new Map(all.map((name) => [name.folded, name]));
  const meant = nearest(value, byName.keys());
  return meant === undefined ? undefined : byName.get(meant);
}

function hasWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}

/** Names that begin as the reader has begun to write, one for each company, tag, author or section. */
export function namesFrom(db: Database.Database, start: string, limit: number): Name[] {
  if (start === "") return [];
  return prepared<[string, string, number], Name>(
    db,
    "SELECT kind, slug, shown FROM search_names WHERE folded >= ? AND folded < ? GROUP BY kind, slug ORDER BY min(length(folded)), slug LIMIT ?",
  ).all(start, `${start}\u{10FFFF}`, limit);
}
