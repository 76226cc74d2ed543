import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { Article } from "#lib/content/article.ts";
import { understand } from "#lib/search/expression.ts";
import { firstKey, lastKey } from "#lib/search/key.ts";
import { parseQuery } from "#lib/search/query.ts";
import { findHits } from "#lib/search/rank.ts";
import { SearchWriter } from "#lib/search/search-writer.ts";
import { searchTables } from "#lib/search/tables.ts";

const day = 86_400_000;
const start = Date.UTC(2010, 0, 1);
const db = new Database(":memory:");
db.exec(searchTables);
const writer = new SearchWriter(db);

function write(id: number, title: string, body: string, standfirst = "Un chapô."): void {
  const article: Article = {
    ...{ slug: `a-${id}`, file: `a-${id}.md`, title, standfirst, publishedAt: start + id * day, section: "mobile" },
    ...{ authors: [], tags: [], companies: [], corrections: [], aliases: [], sources: [] },
    ...{ lang: "fr", evergreen: false, draft: false, words: 10 },
  };
  writer.write(id, article, body, ["all", `month:${2010 + (id % 7)}-01`]);
}

db.transaction(() => {
  write(1, "Le téléphone qui plie", "Rien de plus.");
  write(2, "Un téléphone en Inde", "Rien de plus.");
  write(3, "Un téléphone ailleurs", "Il se vend en Inde.");
  write(4, "Bilan", "Le téléphone et la tablette.", "Une tablette, un téléphone.");
  for (let id = 10; id < 1400; id++) write(id, `Le titre ${id}`, "Un téléphone est vendu avec sa tablette.");
})();

const range = { from: firstKey(start), to: lastKey(start + 4000 * day) };
const find = (text: string, how: { byDate?: boolean; loose?: boolean } = {}) => {
  const { keys, more } = findHits(db, understand(db, parseQuery(text), "fr"), range, { byDate: false, ...how });
  return { ids: keys.map((key) => Math.round((key / 1024 - start) / day)), more };
};

test("old titles and standfirsts come before a thousand newer articles that have the word in their text", () => {
  const { ids, more } = find("téléphone");
  expect(ids.slice(0, 5)).toEqual([3, 2, 1, 4, 1399]);
  expect({ more, count: ids.length }).toEqual({ more: true, count: 1000 });
});

test("the words together in an old title come first, and those apart in its standfirst before others", () => {
  expect(find("téléphone plie").ids).toEqual([1]);
  expect(find("téléphone tablette").ids[0]).toBe(4);
});

test("what must not be there is not, though it stands in the text of an old article with the right title", () => {
  const { ids } = find("téléphone -inde");
  expect(ids).not.toContain(2);
  expect(ids).not.toContain(3);
});

test("by date, the newest thousand are told apart and nothing older", () => {
  const { ids, more } = find("téléphone", { byDate: true });
  expect(ids.slice(0, 3)).toEqual([1399, 1398, 1397]);
  expect({ last: ids.at(-1), more }).toEqual({ last: 400, more: true });
});

test("a range of dates is a range of rows", () => {
  const only = { from: firstKey(start + 10 * day), to: lastKey(start + 12 * day) };
  const { keys, more } = findHits(db, understand(db, parseQuery("téléphone"), "fr"), only, { byDate: false });
  expect({ count: keys.length, more }).toEqual({ count: 3, more: false });
});
