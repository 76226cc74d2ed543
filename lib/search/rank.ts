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

const day = 24 * 3600 * 1000 * 1024;

/** Where words may stand. A list of their names may stand for them; a phrase is all of them one after another. */
type Place = {
  table: "search_heads" | "search_headlines" | "search_texts";
  columns: string;
  lists?: boolean;
  phrase?: boolean;
};

/**
 * The places in the head of an article, and what each is worth: whoever is in one of them is in all before it. Each is asked for its newest
 * articles alone, and none is ranked by how often a word stands in the archive: to know that, FTS5 reads every place of the word.
 */
const heads: (Place & { worth: number })[] = [
  { table: "search_heads", columns: "title lead salient", lists: true, worth: 10 },
  { table: "search_heads", columns: "title lead", worth: 16 },
  { table: "search_headlines", columns: "title", worth: 40 },
  { table: "search_headlines", columns: "title", phrase: true, worth: 30 },
];
const phraseInText: Place = { table: "search_texts", columns: "words", phrase: true };
const worthOfPhrase = 12;
const inTitle: Place = { table: "search_headlines", columns: "title" };
/** Of titles that have some of what was looked for, when nearly all of it is in them. */
const worthOfPart = 12;
const mostParts = 4;

type How = { byDate: boolean; loose?: boolean };

export function findHits(db: Database.Database, search: Search, range: Range, { byDate, loose = false }: How): Hits {
  if (search.nobody) return { keys: [], more: false };
  const expression = expressionOf(search, "words", { lists: true, loose });
  const all = newest(db, "search_texts", expression, range, mostHits + 1);
  const hits = { keys: all.slice(0, mostHits), more: all.length > mostHits };
  return byDate || search.groups.length === 0 ? hits : { ...hits, keys: inOrder(db, search, range, hits, loose) };
}

/** The same rows, best first; where there are more, also older ones that have the words in their heads. */
function inOrder(db: Database.Database, search: Search, range: Range, hits: Hits, loose: boolean): number[] {
  const worth = new Map(hits.keys.map((key) => [key, 0]));
  // What must not be in an article may be in its text, of which its head says nothing.
  const beyond = hits.more && search.without.length === 0;
  const span = spanOf(hits.keys);
  const ask = (place: Place, within: Range, of = search) => inPlace(db, of, place, within, loose);
  let within = beyond ? range : span;
  for (const { worth: by, ...place } of heads) {
    if (!within || (place.phrase && search.phrases.length === 0)) break;
    const found = ask(place, within);
    if (beyond) for (const key of found) if (!worth.has(key)) worth.set(key, 0);
    raise(worth, found, by);
    if (found.length < mostRanked) within = spanOf(found);
  }
  // FTS5 reads on until it finds one, and of common words it may find none.
  if (span && !hits.more && search.phrases.length > 0) raise(worth, ask(phraseInText, span), worthOfPhrase);
  const parts = search.groups.length > 1 ? search.groups.slice(0, mostParts) : [];
  for (const group of parts)
    if (span) raise(worth, ask(inTitle, span, { ...search, groups: [group] }), worthOfPart / parts.length);
  return bestOf(worth, range.to);
}

function raise(worth: Map<number, number>, found: readonly number[], by: number): void {
  for (const key of found) {
    const known = worth.get(key);
    if (known !== undefined) worth.set(key, known + by);
  }
}

function bestOf(worth: ReadonlyMap<number, number>, to: number): number[] {
  const scored = [...worth].map(([key, places]) => ({ key, score: places + freshness(key, to) }));
  scored.sort((a, b) => b.score - a.score || b.key - a.key);
  return scored.slice(0, mostHits).map(({ key }) => key);
}

/** From the oldest to the newest of rows that are in order; nothing when there are none. */
function spanOf(keys: readonly number[]): Range | undefined {
  const [to] = keys;
  const from = keys.at(-1);
  return to === undefined || from === undefined ? undefined : { from, to };
}

/** What an article loses with its age, against the newest that could be found: half of it in a year and a half. */
function freshness(key: number, to: number): number {
  return 6 / (1 + Math.max(0, to - key) / (547 * day));
}

function inPlace(db: Database.Database, search: Search, place: Place, range: Range, loose: boolean): number[] {
  const { table, columns, lists = false, phrase = false } = place;
  const expression = phrase ? phraseExpression(search, columns) : expressionOf(search, columns, { lists, loose });
  return newest(db, table, expression, range, mostRanked);
}

function newest(
  db: Database.Database,
  table: string,
  expression: string,
  { from, to }: Range,
  limit: number,
): number[] {
  return prepared<[string, number, number, number], number>(
    db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?`,
  )
    .pluck()
    .all(expression, from, to, limit);
}
