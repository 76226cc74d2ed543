import { afterEach, beforeEach, expect, test } from "vitest";
import { articlePage } from "#lib/archive/article-page.ts";
import { Freshness } from "#lib/pages/freshness.ts";
import { makePage, type Page } from "#lib/pages/page.ts";
import { Paper } from "../../support/paper.ts";

const day = 24 * 3600 * 1000;
const published = Date.parse("2016-11-01T09:00:00Z");
const closes = published + 30 * day;

const state = process.env.MARBRE_STATE;
let paper: Paper;

beforeEach(() => {
  paper = new Paper();
  process.env.MARBRE_STATE = paper.state;
});

afterEach(() => {
  globalThis.marbreDesk?.archive.db.close();
  globalThis.marbreDesk = undefined;
  paper[Symbol.dispose]();
  if (state === undefined) delete process.env.MARBRE_STATE;
  else process.env.MARBRE_STATE = state;
});

async function articleAt(now: number): Promise<Page> {
  paper.write("moderation.yaml", policy);
  paper.story("un", { date: "2016-11-01 10:00" });
  await paper.update();
  const edition = paper.edition(now);
  const { on } = articlePage(edition, "un");
  return makePage("/articles/un", "<h1>Un</h1>", { status: 200, stamp: edition.stamp(on) });
}

test("a page stays fresh until its article closes to comments, without anybody writing anything", async () => {
  const page = await articleAt(closes - day);
  const freshness = new Freshness();
  expect(freshness.isFresh(page, closes - day)).toBe(true);
  expect(freshness.isFresh(page, closes - 1)).toBe(true);
  expect(freshness.isFresh(page, closes)).toBe(false);
});

test("a page made after its article closed stays fresh", async () => {
  const page = await articleAt(closes);
  const freshness = new Freshness();
  expect(freshness.isFresh(page, closes)).toBe(true);
  expect(freshness.isFresh(page, closes + day)).toBe(true);
});

test("a change of policy makes a page stale", async () => {
  const page = await articleAt(closes - day);
  const freshness = new Freshness();
  expect(freshness.isFresh(page, closes - day)).toBe(true);
  paper.write("moderation.yaml", policy.replace("closeAfterDays: 30", "closeAfterDays: 60"));
  await paper.update({ only: ["moderation.yaml"] });
  expect(freshness.isFresh(page, closes - day)).toBe(false);
});

const policy = `mode: premoderated
closeAfterDays: 30
email: optional
length: {least: 1, most: 3000}
rate: {minutes: 10, hold: 5, refuse: 20}
links: {hold: 2, refuse: 10}
quickestSeconds: 3
holdFirst: false
proofOfWork: false
words: {}
reasons: [{code: charte, title: Contraire à la charte, explanation: Nos règles.}]
retention: {emailMonths: 6, networkDays: 1}
`;
