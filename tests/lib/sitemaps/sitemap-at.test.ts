import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Edition } from "#lib/archive/edition.ts";
import { nextDue } from "#lib/archive/next-due.ts";
import { sitemapAt } from "#lib/sitemaps/sitemap-at.ts";
import { Paper, today } from "../../support/paper.ts";
import { faultsOf } from "./protocol.ts";

const hour = 3600_000;

function made(edition: Edition, path: string) {
  const maker = sitemapAt(path);
  if (!maker) throw new Error(`${path} is no address of a sitemap.`);
  return maker(edition);
}

/** A sitemap that is there and keeps to the protocol. */
function sitemap(edition: Edition, path: string): string {
  const { view } = made(edition, path);
  if (!view) throw new Error(`There is no ${path}.`);
  expect(view.type).toBe("application/xml; charset=utf-8");
  expect(faultsOf(view.body, "https://preuve.example")).toEqual([]);
  return view.body;
}

/** The addresses in a sitemap, without the origin. */
function addresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>https:\/\/preuve\.example([^<]*)<\/loc>/g)].map(([, path = ""]) => path);
}

/** The last change that a sitemap tells of an address. */
function lastmod(xml: string, path: string): string | undefined {
  const end = `<loc>https://preuve.example${path}</loc>`;
  return /^<lastmod>([^<]*)/.exec(xml.slice(xml.indexOf(end) + end.length))?.[1];
}

/** Whether a sitemap made at `then` still stands `now`. */
function stands(paper: Paper, path: string, then: number, now = then): boolean {
  const edition = paper.edition(then);
  const stamp = edition.stamp(made(edition, path).on);
  return paper.edition(now).statements.generations.stands(stamp, now);
}

test("the articles of a month stand in one file, oldest first, with their last change of substance", async () => {
  using paper = new Paper();
  paper.story("tard", { date: "2015-03-20 10:00" });
  paper.story("tot", { date: "2015-03-02 10:00", more: "updated: 2016-01-05 09:30" });
  paper.story("ailleurs", { date: "2015-03-03 10:00", more: "canonical: https://autre.example/x" });
  paper.story("brouillon", { date: "2015-03-04 10:00", more: "draft: true" });
  paper.story("avril", { date: "2015-04-01 10:00" });
  await paper.update();
  const xml = sitemap(paper.edition(), "/sitemaps/articles-2015-03.xml");
  expect(addresses(xml)).toEqual(["/articles/tot", "/articles/tard"]);
  expect(lastmod(xml, "/articles/tot")).toBe("2016-01-05T08:30:00.000Z");
  expect(lastmod(xml, "/articles/tard")).toBe("2015-03-20T09:00:00.000Z");
});

test("the index names every file that is there, with the last change in it", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2015-03-20 10:00" });
  paper.story("deux", { date: "2015-05-02 10:00", more: "updated: 2016-01-05 09:30" });
  await paper.update();
  const edition = paper.edition();
  const xml = sitemap(edition, "/sitemap.xml");
  expect(addresses(xml)).toEqual([
    "/sitemaps/pages.xml",
    "/sitemaps/articles-2015-03.xml",
    "/sitemaps/articles-2015-05.xml",
  ]);
  expect(lastmod(xml, "/sitemaps/articles-2015-05.xml")).toBe("2016-01-05T08:30:00.000Z");
  for (const path of addresses(xml)) sitemap(edition, path);
  expect(made(edition, "/sitemap.xml").view?.modifiedAt).toBe(Date.parse("2016-01-05T08:30:00Z"));
});

test.each(["/sitemaps/articles-2015-04.xml", "/sitemaps/articles-2015-03-2.xml", "/sitemaps/pages-2.xml"])(
  "there is no %s where there is nothing to list",
  async (path) => {
    using paper = new Paper();
    paper.story("un", { date: "2015-03-20 10:00" });
    await paper.update();
    expect(made(paper.edition(), path).view).toBeUndefined();
  },
);

test.each([
  "/sitemaps/articles-2015-3.xml",
  "/sitemaps/articles-2015-03-1.xml",
  "/sitemaps/pages-1.xml",
  "/sitemaps/x.xml",
])("%s is no address of a sitemap", (path) => expect(sitemapAt(path)).toBeUndefined());

test("the pages are those that list something, and the standing ones", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2015-03-20 10:00" });
  paper.write("pages/a-propos.md", "---\ntitle: À propos\nupdated: 2015-01-02\n---\n\nNous.\n");
  await paper.update();
  const xml = sitemap(paper.edition(), "/sitemaps/pages.xml");
  expect(addresses(xml)).toEqual([
    ...["/", "/sections/mobile", "/companies/xiaomi", "/tags/chine", "/authors/claire", "/a-propos", "/moderation"],
    ...["/plan-du-site", "/archive", "/archive/2015", "/archive/2015/03"],
  ]);
  expect(lastmod(xml, "/a-propos")).toBe("2015-01-01T23:00:00.000Z");
  expect(lastmod(xml, "/tags/chine")).toBe("2015-03-20T09:00:00.000Z");
});

test("a withdrawn address stands in no sitemap", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2015-03-20 10:00" });
  await paper.update();
  const path = "/sitemaps/articles-2015-03.xml";
  const edition = paper.edition();
  const stamp = edition.stamp(made(edition, path).on);
  paper.write("gone.yaml", "- {path: /articles/un, reason: Doublon.}\n- {path: /tags/chine, reason: Doublon.}\n");
  await paper.update();
  expect(paper.edition().statements.generations.stands(stamp, today)).toBe(false);
  expect(made(paper.edition(), path).view?.body).not.toContain("/articles/un");
  expect(made(paper.edition(), "/sitemaps/pages.xml").view?.body).not.toContain("/tags/chine");
});

test("the lead image stands beside its article, as the page shows it", async () => {
  using paper = new Paper();
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="9" height="9"/></svg>';
  paper.write("articles/2015/03/photo.svg", drawing);
  paper.story("un", { date: "2015-03-20 10:00", more: "image: {src: photo.svg, alt: Une photo}" });
  await paper.update();
  const xml = sitemap(paper.edition(), "/sitemaps/articles-2015-03.xml");
  expect(xml).toMatch(
    /<image:image><image:loc>https:\/\/preuve\.example\/media\/[\da-f]{20}\/960\.jpeg<\/image:loc><\/image:image>/,
  );
});

test("a file of a month that is over stays as it is when an article is published", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2015-03-20 10:00" });
  await paper.update();
  const edition = paper.edition();
  const stampOf = (path: string) => edition.stamp(made(edition, path).on);
  const stamps = ["/sitemaps/articles-2015-03.xml", "/sitemap.xml", "/sitemaps/pages.xml"].map(stampOf);
  paper.story("deux", { date: "2015-04-20 10:00" });
  await paper.update();
  const { generations } = paper.edition().statements;
  expect(stamps.map((stamp) => generations.stands(stamp, today))).toEqual([true, false, false]);
});

test("an update that lists show nothing of makes the sitemaps stale", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2015-03-20 10:00" });
  await paper.update();
  const edition = paper.edition();
  const stampOf = (path: string) => edition.stamp(made(edition, path).on);
  const stamps = ["/sitemaps/articles-2015-03.xml", "/sitemap.xml"].map(stampOf);
  paper.story("un", { date: "2015-03-20 10:00", more: "updated: 2016-01-05 09:30" });
  await paper.update();
  const { generations } = paper.edition().statements;
  expect(stamps.map((stamp) => generations.stands(stamp, today))).toEqual([false, false]);
});

test("the news sitemap has the articles of the last two days, newest first", async () => {
  using paper = new Paper();
  const site = readFileSync(join(paper.content, "site.yaml"), "utf8");
  paper.write("site.yaml", site.replace("name: La Preuve", "name: La Preuve (édition de Paris)"));
  paper.story("hier", { date: "2016-11-30 14:00", title: "Hier & <avant>" });
  paper.story("matin", { date: "2016-12-01 08:00", more: "lang: en-GB" });
  paper.story("vieux", { date: "2016-11-29 12:00" });
  paper.story("soir", { date: "2016-12-01 20:00" });
  await paper.update();
  const xml = sitemap(paper.edition(), "/sitemaps/news.xml");
  expect(addresses(xml)).toEqual(["/articles/matin", "/articles/hier"]);
  expect(xml).toContain("<news:name>La Preuve</news:name><news:language>en</news:language>");
  expect(xml).toContain("<news:publication_date>2016-11-30T13:00:00.000Z</news:publication_date>");
  expect(xml).toContain("<news:title>Hier &amp; &lt;avant&gt;</news:title>");
});

test("a day without news has an empty news sitemap", async () => {
  using paper = new Paper();
  paper.story("un", { date: "2015-03-20 10:00" });
  await paper.update();
  expect(addresses(sitemap(paper.edition(), "/sitemaps/news.xml"))).toEqual([]);
});

test("the news sitemap is made again when an article leaves it by the clock alone, and when an embargo ends", async () => {
  using paper = new Paper();
  paper.story("hier", { date: "2016-11-30 13:00" });
  paper.story("soir", { date: "2016-12-01 20:00" });
  await paper.update();
  const path = "/sitemaps/news.xml";
  const embargo = Date.parse("2016-12-01T19:00:00Z");
  expect(stands(paper, path, today, embargo - 1)).toBe(true);
  expect(stands(paper, path, today, embargo)).toBe(false);
  const leaves = Date.parse("2016-12-02T12:00:00Z");
  expect(stands(paper, path, embargo, leaves - 1)).toBe(true);
  expect(stands(paper, path, embargo, leaves)).toBe(false);
  expect(nextDue(paper.edition(embargo))).toBe(leaves);
  expect(addresses(sitemap(paper.edition(leaves), path))).toEqual(["/articles/soir"]);
  expect(nextDue(paper.edition(leaves))).toBe(embargo + 48 * hour);
});
