import { expect, test } from "vitest";
import type { Edition } from "#lib/archive/edition.ts";
import { tagPage } from "#lib/archive/list-pages.ts";
import { numberedPages } from "#lib/archive/lists.ts";
import { Paper, today } from "../../support/paper.ts";

/** Writes stories `1` to `count`, in the order of their dates. */
function fill(paper: Paper, count: number, from = 1): void {
  for (let number = from; number < from + count; number++) {
    const minutes = String(number % 60).padStart(2, "0");
    paper.story(`n-${number}`, {
      date: `2015-03-02 ${String(8 + Math.floor(number / 60)).padStart(2, "0")}:${minutes}`,
    });
  }
}

test("the newest page holds what does not fill another, and never looks empty", () => {
  expect([0, 19, 20, 39, 40, 41, 59, 60].map(numberedPages)).toEqual([0, 0, 0, 0, 1, 1, 1, 2]);
});

test("pages are numbered from the oldest end, and together hold every article once", async () => {
  using paper = new Paper();
  fill(paper, 65);
  await paper.update();
  const edition = paper.edition();
  const latest = edition.listing("all");
  const numbered = [1, 2].map((page) => edition.listing("all", page));
  expect(latest).toMatchObject({ total: 65, older: 2 });
  expect(latest?.teasers).toHaveLength(25);
  expect(numbered[0]).toMatchObject({ page: 1, newer: 2 });
  expect(numbered.map((listing) => listing?.total)).toEqual([undefined, undefined]);
  expect(numbered[0]?.older).toBeUndefined();
  expect(numbered[1]).toMatchObject({ page: 2, newer: "latest", older: 1 });
  const slugs = [latest, ...numbered.toReversed()].flatMap((listing) => listing?.teasers.map(({ slug }) => slug) ?? []);
  expect(slugs).toEqual(Array.from({ length: 65 }, (_, index) => `n-${65 - index}`));
  expect(edition.listing("all", 3)).toBeUndefined();
  expect(edition.listing("all", 0)).toBeUndefined();
});

test("a new article leaves the full pages of the past as they are, but the last, which gets a neighbour", async () => {
  using paper = new Paper();
  fill(paper, 79);
  await paper.update();
  const pages = [1, 2].map((page) => (edition: Edition) => tagPage(edition, "chine", page));
  const stamps = pages.map((page) => paper.edition().stamp(page(paper.edition()).on));
  fill(paper, 1, 80);
  await paper.update();
  const { generations } = paper.edition().statements;
  expect(stamps.map((stamp) => generations.stands(stamp, today))).toEqual([true, false]);
  expect(paper.edition().listing("tag:chine", 2)).toMatchObject({ newer: 3 });
});

test("an article written into the past moves the pages from its place on, and none before", async () => {
  using paper = new Paper();
  fill(paper, 85);
  await paper.update();
  const stamps = [1, 2, 3].map((page) => paper.edition().stamp(tagPage(paper.edition(), "chine", page).on));
  paper.story("oubli", { date: "2015-03-02 08:30", section: "internet" });
  await paper.update();
  const { generations } = paper.edition().statements;
  expect(stamps.map((stamp) => generations.stands(stamp, today))).toEqual([true, false, false]);
  expect(
    paper
      .edition()
      .listing("tag:chine", 2)
      ?.teasers.map(({ slug }) => slug),
  ).toContain("oubli");
});

test("a headline mended in the past moves the one page on which it stands", async () => {
  using paper = new Paper();
  fill(paper, 85);
  await paper.update();
  const stamps = [1, 2, 3].map((page) => paper.edition().stamp(tagPage(paper.edition(), "chine", page).on));
  paper.story("n-25", { date: "2015-03-02 08:25", title: "Un autre titre" });
  await paper.update();
  const { generations } = paper.edition().statements;
  expect(stamps.map((stamp) => generations.stands(stamp, today))).toEqual([true, false, false]);
});
