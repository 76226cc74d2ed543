import type { Edition } from "#lib/archive/edition.ts";
import { prepared } from "#lib/database/prepared.ts";
import { firstKey, lastKey } from "./key.ts";
import { namesFrom } from "./names.ts";
import { stemsOf } from "./tokens.ts";
import type { NamedKind } from "./write-names.ts";

export type Suggestion = { kind: NamedKind | "article"; slug: string; text: string };

const mostNames = 4;
const mostTitles = 6;
/** Words begin in too many ways before this. */
const shortestStart = 2;

/** What a reader may be about to ask for: names that begin so, and the newest titles with all of these words, of which the last has begun. */
export function suggest(edition: Edition, written: string): Suggestion[] {
  const { db } = edition.statements.generations.archive;
  const tokens = stemsOf(written.slice(0, 80).toWellFormed(), "none").slice(0, 8);
  const last = tokens.at(-1);
  if (last === undefined || tokens.join("").length < shortestStart) return [];
  const names = namesFrom(db, tokens.join(" "), mostNames).map(({ kind, slug, shown }) => ({
    kind,
    slug,
    text: shown,
  }));
  const whole = tokens.slice(0, -1).map((token) => `"${token}"`);
  const begun = last.length < shortestStart ? `"${last}"` : `"${last}" *`;
  const keys = prepared<[string, number, number, number], number>(
    db,
    "SELECT rowid FROM search_titles WHERE search_titles MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?",
  )
    .pluck()
    .all([...whole, begun].join(" AND "), firstKey(-8.64e12), lastKey(edition.now), mostTitles);
  const titles = prepared<[number, number], { slug: string; title: string }>(
    db,
    `SELECT a.slug, a.article ->> '$.title' AS title FROM search_keys k JOIN articles a ON a.id = k.id
     WHERE k.key = ? AND a.draft = 0 AND a.published_at <= ?`,
  );
  const articles = keys.flatMap((key) => titles.get(key, edition.now) ?? []);
  return [...names, ...articles.map(({ slug, title }) => ({ kind: "article" as const, slug, text: title }))];
}
