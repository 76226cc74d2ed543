import { beforeAll, describe, expect, inject, test } from "vitest";
import { attributes } from "../support/ask.ts";
import { content, crawl, wrongs } from "../support/crawled.ts";
import { indexedKinds } from "../support/pages.ts";
import { baseUrl } from "../support/site-process.ts";

/** Every page that search engines may keep, by its path. */
let pages: Map<string, string>;
beforeAll(async () => {
  pages = await crawl(inject("origin"));
});

test("the crawl met every kind of page that is for search engines", () => {
  expect(indexedKinds().filter(({ path }) => !pages.has(path))).toEqual([]);
  expect(pages.size).toBeGreaterThan(100);
});

describe("the head of a page", () => {
  test("has a title, a description and an address that no other page has", () => {
    const values = {
      title: (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1],
      description: (html: string) => content(html, "description"),
      canonical: (html: string) => attributes(html, 'link rel="canonical', "href")[0],
    };
    for (const [name, value] of Object.entries(values)) {
      const byValue = Map.groupBy(pages, ([, html]) => value(html) ?? "");
      const shared = [...byValue].filter(([text, holders]) => text === "" || holders.length > 1);
      expect(shared.map(([text, holders]) => [name, text, holders.map(([path]) => path)])).toEqual([]);
    }
  });

  test("has one absolute address of its own, the same for who shows a link to it", () => {
    const wrong = wrongs(pages, (html, path) => {
      const canonical = attributes(html, 'link rel="canonical', "href");
      const own = canonical[0] === encodeURI(baseUrl + decodeURI(path)) || path === "/articles/raspberry-pi";
      return canonical.length === 1 && own && canonical[0] === content(html, "og:url") ? [] : canonical;
    });
    expect(wrong).toEqual([]);
  });

  test("lets search engines show its picture large, and offers the feeds of the paper", () => {
    const wrong = wrongs(pages, (html) => {
      const robots = content(html, "robots") === "max-image-preview:large";
      const types = attributes(html, 'link rel="alternate', "type");
      const feeds = ["rss+xml", "atom+xml", "feed+json"].every((type) => types.includes(`application/${type}`));
      return robots && feeds ? [] : ["robots or feeds"];
    });
    expect(wrong).toEqual([]);
  });

  test("offers the feeds of its own list, and of an article its other forms", () => {
    const hrefs = (path: string) => attributes(pages.get(path) ?? "", 'link rel="alternate', "href");
    for (const list of ["/sections/mobile", "/tags/chine", "/companies/xiaomi", "/authors/claire-vasseur"])
      expect(hrefs(list)).toEqual(expect.arrayContaining([`${list}/rss.xml`, `${list}/atom.xml`, `${list}/feed.json`]));
    const path = `/articles/xiaomi-europe-cebit`;
    const oEmbed = `${baseUrl}/oembed?format=json&url=${encodeURIComponent(baseUrl + path)}`;
    expect(hrefs(path)).toEqual(
      expect.arrayContaining([`${path}.md`, `${path}.json`, oEmbed, `${path}/comments/rss.xml`]),
    );
  });

  test("leads from a page of a list to its neighbours", () => {
    const numbered = pages.get("/tags/tablettes/page/1") ?? "";
    expect(attributes(numbered, 'link rel="prev', "href")).toEqual(["/tags/tablettes"]);
    expect(attributes(pages.get("/tags/tablettes") ?? "", 'link rel="next', "href")).toEqual([
      "/tags/tablettes/page/1",
    ]);
    expect(content(numbered, "description")).toMatch(/^Page 1 – /);
  });

  test("names the accounts of those who signed", () => {
    const html = pages.get(`/articles/xiaomi-europe-cebit`) ?? "";
    expect(html).toContain('<meta name="fediverse:creator" content="@clairevasseur@mastodon.example"/>');
  });
});
