import { expect, test } from "vitest";
import { firstParagraph } from "#lib/metadata/first-paragraph.ts";
import { articleLinks, feedLinks, languageLinks, siteFeedLinks } from "#lib/metadata/head-links.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { articleProperties, creatorsOf } from "#lib/metadata/open-graph.ts";
import { article, author, day, monday, site } from "../../components/paper.ts";
import { listing, viewOf } from "./views.ts";

const base = "https://lamorasse.example";

test("every page offers the feeds of the paper, and a list its own under its name", () => {
  expect(siteFeedLinks(site).map(({ rel, type, href, title }) => [rel, type, href, title])).toEqual([
    ["alternate", "application/rss+xml", "/rss.xml", "La Morasse"],
    ["alternate", "application/atom+xml", "/atom.xml", "La Morasse"],
    ["alternate", "application/feed+json", "/feed.json", "La Morasse"],
  ]);
  expect(feedLinks(site, "/tags/chine", "Chine").map(({ href, title }) => [href, title])).toEqual([
    ["/tags/chine/rss.xml", "Chine — La Morasse"],
    ["/tags/chine/atom.xml", "Chine — La Morasse"],
    ["/tags/chine/feed.json", "Chine — La Morasse"],
  ]);
});

test("an article offers its twins, what embeds it, and the feed of its comments", () => {
  expect(articleLinks(site, article).map(({ type, href }) => [type, href])).toEqual([
    ["text/markdown", "/articles/xiaomi-europe.md"],
    ["application/json", "/articles/xiaomi-europe.json"],
    [
      "application/json+oembed",
      `${base}/oembed?format=json&url=https%3A%2F%2Flamorasse.example%2Farticles%2Fxiaomi-europe`,
    ],
    ["application/rss+xml", "/articles/xiaomi-europe/comments/rss.xml"],
  ]);
});

test("an article in several languages names all of them, its own too, and one that first appeared elsewhere none", () => {
  const translations = [{ lang: "en", slug: "xiaomi-to-europe", title: "To Europe" }];
  const view = viewOf({}, { translations });
  expect(languageLinks(site, view).map(({ hrefLang, href }) => [hrefLang, href])).toEqual([
    ["fr", `${base}/articles/xiaomi-europe`],
    ["en", `${base}/articles/xiaomi-to-europe`],
  ]);
  expect(languageLinks(site, viewOf())).toEqual([]);
  expect(languageLinks(site, viewOf({ canonical: "https://a.example/" }, { translations }))).toEqual([]);
});

test("no two pages of a list say the same of themselves, and each leads to its neighbours", () => {
  const head = (change: Parameters<typeof listing>[0]) =>
    listHead(site, {
      ...{ name: "Chine", title: "Chine : tout", path: "/tags/chine", description: "L’Asie.", feeds: false },
      listing: listing(change),
    });
  const links = (change: Parameters<typeof listing>[0]) => head(change).links.map(({ rel, href }) => `${rel} ${href}`);
  expect(head({ older: 3 })).toMatchObject({ title: "Chine : tout", description: "L’Asie." });
  expect(head({ page: 3 })).toMatchObject({ title: "Chine : tout, page 3", description: "Page 3 – L’Asie." });
  expect(links({ older: 3 })).toEqual(["next /tags/chine/page/3"]);
  expect(links({ page: 3, newer: "latest", older: 2 })).toEqual(["prev /tags/chine", "next /tags/chine/page/2"]);
  expect(links({ page: 1, newer: 2 })).toEqual(["prev /tags/chine/page/2"]);
});

test("an article tells its dates, its section, its subjects and its authors to who shows a link to it", () => {
  const authors = [
    author("claire-vasseur", "Claire"),
    { ...author("idriss", "Idriss"), fediverse: "@idriss@a.example" },
  ];
  expect(articleProperties(site, viewOf({ updatedAt: monday + day }, { authors }))).toEqual([
    ["article:published_time", "2015-03-16T18:40:00+01:00"],
    ["article:modified_time", "2015-03-17T18:40:00+01:00"],
    ["article:section", "Mobile"],
    ["article:tag", "Smartphones"],
    ["article:author", `${base}/authors/claire-vasseur`],
    ["article:author", `${base}/authors/idriss`],
  ]);
  expect(creatorsOf({ authors })).toEqual(["@idriss@a.example"]);
});

test("a text begins with its first paragraph, without its marks", () => {
  expect(firstParagraph("\n\n## *Le* nom\n\nLa suite.")).toBe("Le nom");
  expect(firstParagraph("")).toBe("");
});
