import type Database from "better-sqlite3";
import { prepared } from "#lib/database/prepared.ts";
import { expressionOf, phraseExpression, type Search } from "./expression.ts";

export type Range = { from: number; to: number };

/** What was found: rows of the index, best first or newest first, and whether there are more than are told apart. */
export type Hits = { keys: number[]; more: boolean };

/** As many of the newest hits are counted, sorted into facets and paged through. */
const mostHits = 1000;
/** As many of the newest hits are known of each better place that words may have. */
const mostRanked = 200;

/** Of titles that have some of what was looked for, when nearly all of it is in them. */
const worthOfPart = 12;

const day = 24 * 3600 * 1000 * 1024;

/**
 * The places where the words of a search may stand, and what each is worth. Each is asked for its newest articles alone, and none is
 * ranked by how often a word stands in the archive: to know that, FTS5 reads every place of the word.
 */
const places: {
  table: "search_heads" | "search_texts";
  columns: string;
  lists: boolean;
  phrase?: boolean;
  worth: number;
}[] = [
  { table: "search_heads", columns: "title", lists: false, phrase: true, worth: 30 },
  { table: "search_heads", columns: "title", lists: false, worth: 40 },
  { table: "search_heads", columns: "title lead", lists: false, worth: 16 },
  { table: "search_heads", columns: "title lead salient", lists: true, worth: 10 },
  { table: "search_texts", columns: "words", lists: false, phrase: true, worth: 12 },
];

export function findHits(
  db: Database.Database,
  search: Search,
  { from, to }: Range,
  { byDate, loose = false }: { byDate: boolean; loose?: boolean },
): Hits {
  if (search.nobody) return { keys: [], more: false };
  const all = newest(db, "search_texts", expressionOf(search, "words", { lists: true, loose }), from, to, mostHits + 1);
  const more = all.length > mostHits;
  const newestKeys = all.slice(0, mostHits);
  if (byDate || search.groups.length === 0) return { keys: newestKeys, more };
  const worth = new Map(newestKeys.map((key) => [key, 0]));
  for (const place of places) {
    if (place.phrase && search.phrases.length === 0) continue;
    const expression = place.phrase
      ? phraseExpression(search, place.columns)
      : expressionOf(search, place.columns, { ...place, loose });
    for (const key of newest(db, place.table, expression, from, to, mostRanked)) {
      const known = worth.get(key);
      // A phrase says nothing of what must not be there: it only raises what was found otherwise.
      if (known !== undefined || (!place.phrase && more)) worth.set(key, (known ?? 0) + place.worth);
    }
  }
  const parts = search.groups.length > 1 ? search.groups.slice(0, 4) : [];
  for (const group of parts) {
    const expression = expressionOf({ ...search, groups: [group] }, "title", { lists: false });
    for (const key of newest(db, "search_heads", expression, from, to, mostRanked)) {
      const known = worth.get(key);
      if (known !== undefined) worth.set(key, known + worthOfPart / parts.length);
    }
  }
  const score = (key: number) => (worth.get(key) ?? 0) + freshness(key, to);
  return { keys: [...worth.keys()].sort((a, b) => score(b) - score(a) || b - a).slice(0, mostHits), more };
}

/** What an article loses with its age, against the newest that could be found: half of it in a year and a half. */
function freshness(key: number, to: number): number {
  return 6 / (1 + Math.max(0, to - key) / (547 * day));
}

function newest(
  db: Database.Database,
  table: string,
  expression: string,
  from: number,
  to: number,
  limit: number,
): number[] {
  return prepared<[string, number, number, number], number>(
    db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?`,
  )
    .pluck()
    .all(expression, from, to, limit);
}
