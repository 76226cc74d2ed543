import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articlePage } from "#lib/archive/article-page.ts";
import { frontPage } from "#lib/archive/front-page.ts";
import { nextDue } from "#lib/archive/next-due.ts";
import { policyOf } from "#lib/archive/policy-of.ts";
import { Paper, today } from "../../support/paper.ts";

const day = 24 * 3600 * 1000;

/** The policy of the tests' paper with lines before or instead of its own. */
function change(paper: Paper, edit: (policy: string) => string): void {
  paper.write("moderation.yaml", edit(readFileSync(`${paper.content}/moderation.yaml`, "utf8")));
}

function opennessOf(paper: Paper, slug: string, now: number) {
  const edition = paper.edition(now);
  const article = edition.article(slug);
  return article && edition.openness(article);
}

const closingAfter = (days: number) => (policy: string) => `closeAfterDays: ${days}\n${policy}`;

test("the policy of the paper is read from the archive", async () => {
  using paper = new Paper();
  expect((await paper.update()).problems).toEqual([]);
  expect(policyOf(paper.edition())).toMatchObject({ mode: "premoderated", length: { least: 1, most: 3000 } });
  change(paper, (policy) => policy.replace("most: 3000", "most: 500"));
  await paper.update({ only: ["moderation.yaml"] });
  expect(policyOf(paper.edition())).toMatchObject({ length: { least: 1, most: 500 } });
});

test("a paper without a policy has a problem, and everything waits for a person", async () => {
  using paper = new Paper();
  paper.remove("moderation.yaml");
  paper.story("un");
  const { problems } = await paper.update();
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["moderation.yaml policy-missing"]);
  expect(policyOf(paper.edition())).toMatchObject({ mode: "premoderated", holdFirst: true, sections: {} });
  expect(policyOf(paper.edition()).reasons).toEqual([expect.objectContaining({ code: "charte" })]);
  expect(opennessOf(paper, "un", today)).toEqual({ mode: "premoderated", open: true });
});

test("a policy that comes back ends the problem, one that goes is a problem again", async () => {
  using paper = new Paper();
  const policy = readFileSync(`${paper.content}/moderation.yaml`);
  change(paper, (text) => text.replace("mode: premoderated", "mode: postmoderated"));
  await paper.update();
  paper.remove("moderation.yaml");
  const gone = await paper.update();
  expect(gone.problems.map(({ rule }) => rule)).toEqual(["policy-missing"]);
  expect(gone.moved).toEqual(["site"]);
  expect(policyOf(paper.edition()).mode).toBe("premoderated");
  paper.write("moderation.yaml", policy);
  expect((await paper.update()).problems).toEqual([]);
});

test("a policy with problems leaves the last good one in force", async () => {
  using paper = new Paper();
  await paper.update();
  change(paper, (policy) => policy.replace("mode: premoderated", "mode: postmoderate"));
  const report = await paper.update();
  expect(report.problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(["1:7 not-allowed"]);
  expect(report.kept).toEqual(["moderation.yaml"]);
  expect(policyOf(paper.edition()).mode).toBe("premoderated");
});

test("a policy is looked at again when the sections of the paper change", async () => {
  using paper = new Paper();
  change(paper, (policy) => `sections: {internet: {mode: closed}}\n${policy}`);
  expect((await paper.update()).problems).toEqual([]);
  const site = readFileSync(`${paper.content}/site.yaml`, "utf8");
  paper.write("site.yaml", site.replace("  - {slug: internet, name: Internet}\n", ""));
  const { problems } = await paper.update({ only: ["site.yaml"] });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["moderation.yaml unknown-section"]);
});

test("a new policy makes every page stale, new cases none", async () => {
  using paper = new Paper();
  await paper.update();
  change(paper, (policy) => `${policy}cases:\n  held: [Bonjour]\n`);
  expect((await paper.update()).moved).toEqual([]);
  change(paper, closingAfter(90));
  expect((await paper.update()).moved).toEqual(["site"]);
});

test("an article's page becomes stale at the moment at which the article closes, and no other page does", async () => {
  using paper = new Paper();
  change(paper, closingAfter(90));
  paper.story("un", { date: "2016-11-01 10:00" });
  await paper.update();
  const closes = Date.parse("2016-11-01T09:00:00Z") + 90 * day;
  const [before, after] = [paper.edition(closes - 1), paper.edition(closes)];
  const [page, front] = [articlePage(before, "un"), frontPage(before)];
  const stamps = { page: before.stamp(page.on), front: paper.edition(closes - 1).stamp(front.on) };
  const { generations } = after.statements;
  expect(generations.stands(stamps.page, closes - 1)).toBe(true);
  expect(generations.stands(stamps.page, closes)).toBe(false);
  expect(generations.stands(stamps.front, closes)).toBe(true);
  expect(opennessOf(paper, "un", closes - 1)).toEqual({ mode: "premoderated", open: true, closesAt: closes });
  expect(opennessOf(paper, "un", closes)).toMatchObject({ open: false, closesAt: closes });
});

test("a page made after the article closed does not stand when the clock steps back", async () => {
  using paper = new Paper();
  change(paper, closingAfter(90));
  paper.story("un", { date: "2016-11-01 10:00" });
  await paper.update();
  const closes = Date.parse("2016-11-01T09:00:00Z") + 90 * day;
  const edition = paper.edition(closes + 1);
  const stamp = edition.stamp(articlePage(edition, "un").on);
  expect(edition.statements.generations.stands(stamp, closes - 1)).toBe(false);
});

test("an article that the editors keep open stays as it is", async () => {
  using paper = new Paper();
  change(paper, closingAfter(5));
  paper.story("un", { date: "2016-11-30 10:00", more: "comments: open\nevergreen: true" });
  await paper.update();
  const edition = paper.edition();
  const stamp = edition.stamp(articlePage(edition, "un").on);
  expect(edition.statements.generations.stands(stamp, today + 1000 * day)).toBe(true);
});

test("the next moment of change is the next closing, in any section, when nothing else comes before", async () => {
  using paper = new Paper();
  change(paper, (policy) => `closeAfterDays: 90\nsections: {internet: {closeAfterDays: 10}}\n${policy}`);
  paper.story("ancien", { date: "2014-01-01 10:00" });
  paper.story("un", { date: "2016-11-20 10:00" });
  paper.story("deux", { date: "2016-11-25 10:00" });
  await paper.update();
  const [un, deux] = [Date.parse("2016-11-20T09:00:00Z"), Date.parse("2016-11-25T09:00:00Z")];
  expect(nextDue(paper.edition())).toBe(deux + 10 * day);
  expect(nextDue(paper.edition(deux + 10 * day))).toBe(un + 90 * day);
  expect(nextDue(paper.edition(un + 90 * day))).toBe(deux + 90 * day);
});

test("without a policy the next moment of change is that of the copy alone", async () => {
  using paper = new Paper();
  paper.remove("moderation.yaml");
  paper.story("secret", { date: "2017-01-05 08:00" });
  await paper.update();
  expect(nextDue(paper.edition())).toBe(Date.parse("2017-01-05T07:00:00Z"));
});
