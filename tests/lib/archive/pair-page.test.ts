import { expect, test } from "vitest";
import { pairPage } from "#lib/archive/pair-page.ts";
import { paths } from "#lib/site/paths.ts";
import { Paper, today } from "../../support/paper.ts";

/** A paper in which Apple and Xiaomi share two articles, and Nokia shares none with anybody. */
async function paperOfPairs(): Promise<Paper> {
  const paper = new Paper();
  paper.story("ensemble", { date: "2015-03-01 10:00", companies: "[xiaomi, apple]", tags: "[chine, salons]" });
  paper.story("encore", { date: "2015-03-02 10:00", companies: "[apple, xiaomi]" });
  paper.story("seul", { date: "2015-03-03 10:00", companies: "[apple]" });
  paper.story("nokia", { date: "2015-03-04 10:00", companies: "[nokia]" });
  paper.story("demain", { date: "2016-12-02 10:00", companies: "[apple, nokia]" });
  await paper.update();
  return paper;
}

test("the page of a pair has the articles on both lists, newest first, and says how many stand on each", async () => {
  using paper = await paperOfPairs();
  const { view } = pairPage(paper.edition(), "company", "apple+xiaomi");
  expect(view?.teasers.map(({ slug }) => slug)).toEqual(["encore", "ensemble"]);
  expect(view).toMatchObject({
    total: 2,
    both: [
      { slug: "apple", name: "Apple", count: 3 },
      { slug: "xiaomi", name: "Xiaomi", count: 2 },
    ],
  });
  expect(pairPage(paper.edition(), "tag", "chine+salons").view?.total).toBe(1);
});

test.each([
  "xiaomi+apple",
  "apple+apple",
  "apple+nokia",
  "apple+personne",
  "apple+nokia+xiaomi",
  "apple+",
  "+",
  "apple",
])("there is no pair at %s", async (text) => {
  using paper = await paperOfPairs();
  expect(pairPage(paper.edition(), "company", text).view).toBeUndefined();
});

test("a pair in the other order leads to its one address, if there is anything at it", async () => {
  using paper = await paperOfPairs();
  const lead = (path: string) => paper.edition().redirect(path);
  expect(lead("/companies/xiaomi+apple")).toBe("/companies/apple+xiaomi");
  expect(lead("/tags/salons+chine")).toBe("/tags/chine+salons");
  const nowhere = ["/companies/apple+xiaomi", "/companies/nokia+apple", "/companies/apple+apple", "/authors/b+a"];
  expect(nowhere.map(lead)).toEqual([undefined, undefined, undefined, undefined]);
});

test("an embargo makes a pair when it falls due, and moves what its page was made from", async () => {
  using paper = await paperOfPairs();
  const day = 24 * 3600 * 1000;
  const stamp = paper.edition().stamp(pairPage(paper.edition(), "company", "apple+xiaomi").on);
  expect(pairPage(paper.edition(today + day), "company", "apple+nokia").view?.total).toBe(1);
  const { generations } = paper.edition().statements;
  expect([generations.stands(stamp, today), generations.stands(stamp, today + day)]).toEqual([true, false]);
});

test("a pair has one address, whichever of the two is named first", () => {
  expect(paths.pair("company", "xiaomi", "apple")).toBe("/companies/apple+xiaomi");
  expect(paths.pair("tag", "chine", "salons")).toBe("/tags/chine+salons");
});
