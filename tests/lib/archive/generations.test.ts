import { expect, test } from "vitest";
import { articlePage } from "#lib/archive/article-page.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { frontPage } from "#lib/archive/front-page.ts";
import { authorPage, companyPage, monthPage, sectionPage, tagPage } from "#lib/archive/list-pages.ts";
import type { Made } from "#lib/archive/newsroom.ts";
import { Paper, today } from "../../support/paper.ts";

const minute = 60_000;
const embargo = Date.parse("2017-01-05T07:00:00Z");

/** Whether a page made at `then` still stands `now`. */
function stands(paper: Paper, page: (edition: Edition) => Made<unknown>, then: number, now: number): boolean {
  const edition = paper.edition(then);
  const stamp = edition.stamp(page(edition).on);
  return paper.edition(now).statements.generations.stands(stamp, now);
}

/** The stamps of pages now, to be judged after a change. */
function keep(paper: Paper, pages: Record<string, (edition: Edition) => Made<unknown>>) {
  const edition = paper.edition();
  const stamps = Object.entries(pages).map(([name, page]) => ({ name, stamp: edition.stamp(page(edition).on) }));
  return () => {
    const { generations } = paper.edition().statements;
    return stamps.filter(({ stamp }) => !generations.stands(stamp, today)).map(({ name }) => name);
  };
}

const pages = {
  front: frontPage,
  mobile: (edition: Edition) => sectionPage(edition, "mobile"),
  internet: (edition: Edition) => sectionPage(edition, "internet"),
  chine: (edition: Edition) => tagPage(edition, "chine"),
  salons: (edition: Edition) => tagPage(edition, "salons"),
  xiaomi: (edition: Edition) => companyPage(edition, "xiaomi"),
  apple: (edition: Edition) => companyPage(edition, "apple"),
  claire: (edition: Edition) => authorPage(edition, "claire"),
  idriss: (edition: Edition) => authorPage(edition, "idriss"),
  march: (edition: Edition) => monthPage(edition, 2015, 3),
};

/** Two stories that share nothing but the front page. */
function twoWorlds(paper: Paper): void {
  paper.story("un", { date: "2015-03-10 10:00" });
  paper.story("deux", {
    date: "2015-05-10 10:00",
    section: "internet",
    authors: "[idriss]",
    tags: "[salons]",
    companies: "[apple]",
  });
}

test("a new article makes exactly the pages it belongs to stale", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  await paper.update();
  const stale = keep(paper, {
    ...pages,
    un: (edition) => articlePage(edition, "un"),
    deux: (edition) => articlePage(edition, "deux"),
  });
  paper.story("trois", { date: "2015-03-12 10:00" });
  await paper.update();
  expect(stale()).toEqual(["front", "mobile", "chine", "xiaomi", "claire", "march", "un"]);
});

test("a typo mended in a body makes the article's page and its history stale and no others", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  await paper.update();
  const stale = keep(paper, {
    ...pages,
    un: (edition) => articlePage(edition, "un"),
    deux: (edition) => articlePage(edition, "deux"),
  });
  paper.story("un", { date: "2015-03-10 10:00", body: "Le corps du texte, sans faute." });
  expect((await paper.update()).moved).toEqual(["article:un", "history:un"]);
  expect(stale()).toEqual(["un"]);
});

test("an article that leaves a tag makes the page of that tag stale", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  await paper.update();
  const stale = keep(paper, pages);
  paper.story("un", { date: "2015-03-10 10:00", tags: "[salons]" });
  await paper.update();
  expect(stale()).toEqual(expect.arrayContaining(["chine", "salons"]));
});

test("a removed article makes its lists and its neighbours stale", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  const path = paper.story("trois", { date: "2015-03-12 10:00" });
  await paper.update();
  const stale = keep(paper, { ...pages, un: (edition) => articlePage(edition, "un") });
  paper.remove(path);
  await paper.update();
  expect(stale()).toEqual(expect.arrayContaining(["front", "mobile", "chine", "xiaomi", "claire", "march", "un"]));
  expect(stale()).not.toContain("internet");
});

test("a company's new profile makes its page and the articles that name it stale, and a new name every page", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  await paper.update();
  const stale = keep(paper, {
    ...pages,
    un: (edition) => articlePage(edition, "un"),
    deux: (edition) => articlePage(edition, "deux"),
  });
  paper.write("companies/xiaomi.md", "---\nname: Xiaomi\n---\n\nUn autre profil.\n");
  await paper.update();
  expect(stale()).toEqual(["xiaomi", "un"]);
  paper.write("companies/xiaomi.md", "---\nname: Xiaomi Corporation\n---\n\nUn autre profil.\n");
  await paper.update();
  expect(stale()).toHaveLength(12);
});

test("an embargo that falls due makes its lists, the front page and its neighbours stale at its minute, and nothing else", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  paper.story("secret", { date: "2017-01-05 08:00" });
  await paper.update();
  const before = embargo - minute;
  const due = Object.entries({
    ...pages,
    un: (edition: Edition) => articlePage(edition, "un"),
    deux: (edition: Edition) => articlePage(edition, "deux"),
  })
    .filter(([, page]) => !stands(paper, page, before, embargo))
    .map(([name]) => name);
  expect(due).toEqual(["front", "mobile", "chine", "xiaomi", "claire", "un"]);
  for (const page of Object.values(pages)) expect(stands(paper, page, before, embargo - 1)).toBe(true);
});

test("an embargoed article written before its neighbours reaches them at its minute all the same", async () => {
  using paper = new Paper();
  paper.story("secret", { date: "2017-01-05 08:00" });
  await paper.update();
  paper.story("un", { date: "2015-03-10 10:00" });
  await paper.update();
  const un = (edition: Edition) => articlePage(edition, "un");
  expect(stands(paper, un, embargo - minute, embargo - 1)).toBe(true);
  expect(stands(paper, un, embargo - minute, embargo)).toBe(false);
});

test("a page made before the clock stepped back over an embargo does not stand", async () => {
  using paper = new Paper();
  paper.story("secret", { date: "2017-01-05 08:00" });
  await paper.update();
  expect(stands(paper, frontPage, embargo + minute, embargo - minute)).toBe(false);
});

test("an article's page becomes stale on the day it is a year old, unless it is evergreen", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2016-11-01 10:00" });
  paper.story("toujours", {
    date: "2016-11-02 10:00",
    more: "evergreen: true",
    tags: "[salons]",
    companies: "[apple]",
    section: "internet",
  });
  await paper.update();
  const year = today + 366 * 24 * 60 * minute;
  expect(stands(paper, (edition) => articlePage(edition, "un"), today, year)).toBe(false);
  expect(stands(paper, (edition) => articlePage(edition, "toujours"), today, year)).toBe(true);
});

test("the front page becomes stale when a lead's time is over", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  paper.write("front.yaml", "lead:\n  - {article: un, until: 2016-12-02 06:00}\n");
  await paper.update();
  const morning = Date.parse("2016-12-02T05:00:00Z");
  expect(frontPage(paper.edition(morning - 1)).view.lead?.slug).toBe("un");
  expect(frontPage(paper.edition(morning)).view.lead?.slug).toBe("deux");
  expect(stands(paper, frontPage, morning - 1, morning)).toBe(false);
});

test("a stamp of another archive does not stand, whatever its generations", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  await paper.update();
  const edition = paper.edition();
  const stamp = edition.stamp(frontPage(edition).on);
  expect(edition.statements.generations.stands(stamp, today)).toBe(true);
  expect(edition.statements.generations.stands({ ...stamp, archive: "another" }, today)).toBe(false);
});

test("a withdrawn address makes the page that was there stale", async () => {
  using paper = new Paper();
  twoWorlds(paper);
  await paper.update();
  const edition = paper.edition();
  const stamp = edition.stamp(["path:/articles/un"]);
  paper.write("gone.yaml", "- path: /articles/un\n  reason: Retiré.\n");
  await paper.update();
  expect(paper.edition().statements.generations.stands(stamp, today)).toBe(false);
  expect(paper.edition().withdrawal("/articles/un")?.reason).toBe("Retiré.");
});
