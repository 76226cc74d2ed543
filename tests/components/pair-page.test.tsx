import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CountedNames } from "#components/listing/counted-names.tsx";
import { PairPage } from "#components/listing/pair-page.tsx";
import type { PairView } from "#lib/archive/pair-page.ts";
import type { Teaser } from "#lib/archive/views.ts";
import { paths } from "#lib/site/paths.ts";
import { site } from "./paper.ts";

const teaser = (slug: string): Teaser => ({
  ...{ slug, title: `Titre de ${slug}`, standfirst: "Chapô.", publishedAt: Date.UTC(2015, 2, 16), lang: "fr" },
  ...{ section: { slug: "mobile", name: "Mobile" }, authors: [] },
});

const view: PairView = {
  kind: "company",
  both: [
    { slug: "apple", name: "Apple", count: 3 },
    { slug: "xiaomi", name: "Xiaomi", count: 2 },
  ],
  teasers: [teaser("mi-4"), teaser("mi-5")],
  modifiedAt: Date.UTC(2015, 2, 16),
  total: 2,
};

const pageOf = (more: Partial<PairView>) => renderToStaticMarkup(<PairPage site={site} view={{ ...view, ...more }} />);
const linksOf = (html: string) => Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href);

test("the page of a pair leads to the articles, to both dossiers and to the feeds", () => {
  const html = pageOf({});
  expect(html).toMatch(/<h1[^>]*>Apple et Xiaomi<\/h1>/);
  expect(html).toContain("2\u00a0articles");
  const wanted = ["/articles/mi-4", "/articles/mi-5", "/companies/apple", "/companies/xiaomi"];
  const feeds = ["rss.xml", "atom.xml", "feed.json"].map((file) => `/companies/apple+xiaomi/${file}`);
  expect([...wanted, ...feeds].filter((href) => !linksOf(html).includes(href))).toEqual([]);
});

test("the page of two tags leads to tags", () => {
  expect(linksOf(pageOf({ kind: "tag" }))).toContain("/tags/apple+xiaomi/rss.xml");
});

test("a page that does not show all says how many it shows", () => {
  expect(pageOf({ total: 50 })).toContain("Les 2 plus récents");
  expect(pageOf({})).not.toContain("plus récents");
});

test("the number beside a neighbour leads to what both have in common, and says so to whoever does not see the list", () => {
  const names = [{ slug: "apple", name: "Apple", count: 2 }];
  const together = (slug: string) => paths.pair("company", "xiaomi", slug);
  const html = renderToStaticMarkup(
    <CountedNames lang="fr" title="Ensemble" names={names} pathOf={paths.company} togetherOf={together} />,
  );
  expect(linksOf(html)).toEqual(["/companies/apple", "/companies/apple+xiaomi"]);
  expect(html).toContain("2\u00a0articles avec Apple");
});
