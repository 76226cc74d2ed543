import { expect, test } from "vitest";
import { articlePage } from "#lib/archive/article-page.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { Paper, today } from "../../support/paper.ts";

const hour = 3_600_000;
const shown = (edition: Edition, slug: string) => articlePage(edition, slug).view?.view.translations;
/** On no list of the other but those of all, so that nothing but the translation ties them. */
const apart = { section: "internet", tags: "[salons]", companies: "[nokia]" };
const pair = (paper: Paper, english: { date?: string } = {}) => {
  paper.story("europe", { more: "translations: {en: to-europe}" });
  paper.story("to-europe", { ...apart, ...english, title: "To Europe", more: "lang: en\ntranslations: {fr: europe}" });
};

test("two articles that name one another are offered on each other's page, in whatever order they came", async () => {
  using paper = new Paper();
  pair(paper);
  expect((await paper.update()).problems).toEqual([]);
  expect(shown(paper.edition(), "europe")).toEqual([{ lang: "en", slug: "to-europe", title: "To Europe" }]);
  expect(shown(paper.edition(), "to-europe")).toMatchObject([{ lang: "fr", slug: "europe" }]);
});

test("a translation that does not answer is told in its place and not offered, and is well once it does", async () => {
  using paper = new Paper();
  paper.story("europe", { more: "translations: {en: to-europe, de: nach-europa}" });
  paper.story("to-europe", { ...apart, more: "lang: en" });
  const { problems } = await paper.update();
  expect(problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
    "9:20 translation-one-sided",
    "9:35 unknown-article",
  ]);
  expect(shown(paper.edition(), "europe")).toEqual([]);
  pair(paper);
  expect((await paper.update()).problems).toEqual([]);
  expect(shown(paper.edition(), "europe")).toHaveLength(1);
});

test("a page that offers a translation is stale when that is written, is renamed or goes", async () => {
  using paper = new Paper();
  paper.story("europe", { more: "translations: {en: to-europe}" });
  paper.story("to-europe", { ...apart, title: "To Europe", more: "lang: en" });
  await paper.update();
  pair(paper);
  expect((await paper.update()).moved).toContain(subject.article("europe"));
  paper.story("to-europe", { ...apart, title: "Soon to Europe", more: "lang: en\ntranslations: {fr: europe}" });
  expect((await paper.update()).moved).toContain(subject.article("europe"));
  paper.remove("articles/2015/03/to-europe.md");
  expect((await paper.update()).moved).toContain(subject.article("europe"));
  expect(shown(paper.edition(), "europe")).toEqual([]);
});

test("a translation under embargo is offered from its minute on, and the page is stale then", async () => {
  using paper = new Paper();
  pair(paper, { date: "2016-12-01 14:00" });
  await paper.update();
  const [before, after] = [paper.edition(today), paper.edition(today + 2 * hour)];
  expect(shown(before, "europe")).toEqual([]);
  expect(shown(after, "europe")).toHaveLength(1);
  const stamp = before.stamp([subject.article("europe")]);
  expect(before.statements.generations.stands(stamp, today)).toBe(true);
  expect(before.statements.generations.stands(stamp, today + 2 * hour)).toBe(false);
});
