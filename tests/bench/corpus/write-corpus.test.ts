import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { type UpdateReport, updateArchive } from "#lib/archive/update.ts";
import type { Article } from "#lib/content/article.ts";
import { type Corpus, writeCorpus } from "../../../bench/corpus/write-corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "marbre-corpus-"));
const count = 150;
let corpus: Corpus;
let report: UpdateReport;
let articles: Article[];

beforeAll(async () => {
  corpus = writeCorpus({ folder: join(folder, "paper"), count });
  const archive = openArchive(join(folder, "state"));
  report = await updateArchive(archive, { now: Date.now(), folder: corpus.folder });
  const rows = archive.db.prepare<[], string>("SELECT article FROM articles").pluck().all();
  articles = rows.map((row): Article => JSON.parse(row));
  archive.db.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a corpus is a paper without problems, with as many articles as were asked for", () => {
  expect(report.problems).toEqual([]);
  expect(articles).toHaveLength(count);
  expect(new Set(corpus.slugs).size).toBe(count);
});

test("every article of a corpus is from 2010 to 2016 and has a body of 250 to 900 words", () => {
  const years = articles.map(({ publishedAt }) => new Date(publishedAt).getUTCFullYear());
  const words = articles.map((article) => article.words);
  expect([Math.min(...years), Math.max(...years)]).toEqual([2010, 2016]);
  expect(Math.min(...words)).toBeGreaterThanOrEqual(250);
  expect(Math.max(...words)).toBeLessThanOrEqual(900);
});

test("an article of a corpus weighs about 4 kB", () => {
  expect(corpus.bytes / count).toBeGreaterThan(3_200);
  expect(corpus.bytes / count).toBeLessThan(4_800);
});

test("some companies of a corpus are covered far more often than others", () => {
  const covered = new Map<string, number>();
  for (const slug of articles.flatMap(({ companies }) => companies)) covered.set(slug, (covered.get(slug) ?? 0) + 1);
  const counts = [...covered.values()];
  expect(Math.max(...counts)).toBeGreaterThan(4 * Math.min(...counts));
});

test("the same seed writes the same articles, and another seed others", () => {
  const again = writeCorpus({ folder: join(folder, "again"), count: 20, seed: 3 });
  const twin = writeCorpus({ folder: join(folder, "twin"), count: 20, seed: 3 });
  const other = writeCorpus({ folder: join(folder, "other"), count: 20, seed: 4 });
  expect(textsOf(twin)).toEqual(textsOf(again));
  expect(textsOf(other)).not.toEqual(textsOf(again));
});

test("a corpus is not written over files that are there", () => {
  expect(() => writeCorpus({ folder: corpus.folder, count: 1 })).toThrow("not empty");
});

function textsOf(written: Corpus): string[] {
  return written.paths.map((path) => readFileSync(join(written.folder, path), "utf8"));
}
