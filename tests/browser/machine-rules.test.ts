import { createRequire } from "node:module";
import sharp from "sharp";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ask, attributes } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { content, contents, crawl, wrongs } from "../support/crawled.ts";
import { baseUrl } from "../support/site-process.ts";
import { nodesIn, structuredData, textsOf, typeOf } from "../support/structured-data.ts";

/** Rules of `docs/machine-rules.md` for pages that no other test reads off what is sent. */
const browser = new SharedBrowser();
const origin = inject("origin");
const article = "/articles/xiaomi-europe-cebit";
const get = (path: string) => ask(origin, path);
let pages: Map<string, string>;
beforeAll(async () => {
  pages = await crawl(origin);
});

describe("every page", () => {
  test("is in a language, lighter than 300 kB, and tells links to it before anything else", () => {
    const wrong = wrongs(pages, (html) => {
      const rules = {
        language: /^<!DOCTYPE html><html lang="fr"/.test(html),
        light: Buffer.byteLength(html) < 300_000,
        "in the head": html.indexOf('property="og:image"') < html.indexOf("</head>"),
      };
      return Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : [rule]));
    });
    expect(wrong).toEqual([]);
  });

  test("is shown by a title, a description, a locale and a picture of its own size with a text", () => {
    const asked = ["og:title", "og:type", "og:url", "og:description", "og:site_name", "og:image", "og:image:alt"];
    const wrong = wrongs(pages, (html) => [
      ...asked.filter((property) => !content(html, property)),
      ...(/^(?:fr_FR|en_[A-Z]{2})$/.test(content(html, "og:locale") ?? "") ? [] : [String(content(html, "og:locale"))]),
      ...(content(html, "twitter:card") === "summary_large_image" ? [] : ["twitter:card"]),
      ...(content(html, "og:image:width") === "1200" && content(html, "og:image:height") === "630" ? [] : ["its size"]),
      ...(content(html, "og:image")?.startsWith(`${baseUrl}/`) ? [] : ["og:image is not absolute"]),
    ]);
    expect(wrong).toEqual([]);
  });

  test("can be searched from the address bar, under the name of the paper", () => {
    const link =
      '<link rel="search" type="application/opensearchdescription+xml" title="La Morasse" href="/opensearch.xml"/>';
    expect(wrongs(pages, (html) => (html.includes(link) ? [] : ["no link"]))).toEqual([]);
  });

  test("leads to its neighbours in a list and back to its first page by plain links", () => {
    const numbered = pages.get("/tags/tablettes/page/1") ?? "";
    expect(attributes(numbered, 'link rel="canonical', "href")).toEqual([`${baseUrl}/tags/tablettes/page/1`]);
    expect(attributes(numbered, "a", "href")).toContain("/tags/tablettes");
  });

  test("says how it was last modified, and its tags are few and short enough for every cache", async () => {
    const wrong: string[] = [];
    for (const path of ["/", article, "/sections/mobile", "/tags/tablettes/page/1", "/archive/2015/03"]) {
      const { headers } = await get(path);
      const tags = String(headers["cache-tag"]).split(",");
      if (headers["surrogate-key"] !== tags.join(" ")) wrong.push(`${path}: two sets of keys`);
      if (tags.length > 50 || tags.some((tag) => !/^[!-+\--~]{1,128}$/.test(tag))) wrong.push(`${path}: ${tags}`);
      if (!(Date.parse(headers["last-modified"] ?? "") <= Date.now())) wrong.push(`${path}: Last-Modified`);
      if (headers["set-cookie"] ?? /cookie|user-agent/i.test(headers.vary ?? "")) wrong.push(`${path}: a cookie`);
      if (!/^public, max-age=0/.test(headers["cache-control"] ?? "")) wrong.push(`${path}: Cache-Control`);
    }
    expect(wrong).toEqual([]);
  });

  test("keeps its protections, and offers no search box, questions or instructions that nobody reads any more", async () => {
    const { headers } = await get(article);
    expect(headers).toMatchObject({
      "content-security-policy": expect.stringMatching(/script-src 'self'; .*frame-ancestors 'none'/),
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    const dead = /SearchAction|FAQPage|HowTo|potentialAction/;
    expect(wrongs(pages, (html) => (dead.test(html) ? ["a dead type"] : []))).toEqual([]);
  });
});

describe("the front page", () => {
  test("tells who publishes, under the name of the site, with a sign of 112 pixels at least", async () => {
    const html = pages.get("/") ?? "";
    const all = nodesIn(structuredData(html));
    const publisher = all.find((node) => typeOf(node) === "NewsMediaOrganization");
    const website = all.find((node) => typeOf(node) === "WebSite");
    expect(website).toMatchObject({ name: content(html, "og:site_name"), url: `${baseUrl}/` });
    expect(publisher).toMatchObject({ name: "La Morasse", url: `${baseUrl}/` });
    const [logo = ""] = textsOf(publisher?.logo);
    const { width = 0, height = 0 } = await sharp((await get(new URL(logo).pathname)).body).metadata();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(112);
  });

  test("links an icon wider than 48 pixels, and the statement on accessibility with its result", () => {
    const html = pages.get("/") ?? "";
    expect(html).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml"/>');
    expect(html).toMatch(/href="\/accessibilite"[^>]*>[^<]*conforme/);
  });
});

describe("an article", () => {
  test("tells links to it when it was published, by whom, and on what", () => {
    const html = pages.get(article) ?? "";
    expect(content(html, "og:type")).toBe("article");
    for (const property of ["article:published_time", "article:modified_time"])
      expect(content(html, property)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(content(html, "article:section")).toBe("Mobile");
    expect(contents(html, "article:tag")).toContain("Chine");
    expect(contents(html, "article:author")).toContain(`${baseUrl}/authors/claire-vasseur`);
  });

  test("has a card of 1200 × 630 that every service takes: a JPEG under 600 kB", async () => {
    const { body, headers } = await get(new URL(content(pages.get(article) ?? "", "og:image") ?? "").pathname);
    expect(headers).toMatchObject({
      "content-type": "image/jpeg",
      "cache-control": expect.stringContaining("immutable"),
    });
    expect(await sharp(body).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(body.length).toBeLessThan(600_000);
  });

  test("is kept by a reader mode with its byline and at least 95 % of its paragraphs", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: true, bypassCSP: true });
    const { page } = visitor;
    await page.goto(origin + article);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js") });
    const kept = await page.evaluate<{ text: string; byline: string; lang: string; navigation: boolean }>(`(() => {
      const read = new Readability(document.cloneNode(true)).parse();
      return { text: read.textContent, byline: read.byline, lang: read.lang, navigation: /Aller au contenu|Archives/.test(read.textContent) };
    })()`);
    const paragraphs = await page.locator(".story-text .prose > p").allTextContents();
    const found = paragraphs.filter((paragraph) => kept.text.includes(paragraph.trim()));
    expect(paragraphs.length).toBeGreaterThan(5);
    expect(found.length / paragraphs.length).toBeGreaterThanOrEqual(0.95);
    expect(kept).toMatchObject({ byline: expect.stringContaining("Claire Vasseur"), lang: "fr", navigation: false });
  });
});
