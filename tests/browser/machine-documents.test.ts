import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { ask } from "../support/ask.ts";
import { content } from "../support/crawled.ts";
import { baseUrl } from "../support/site-process.ts";
import { decoded } from "../support/structured-data.ts";

/** Rules of `docs/machine-rules.md` for documents that no other test reads off what is sent. */
const origin = inject("origin");
const article = "/articles/xiaomi-europe-cebit";
const get = (path: string) => ask(origin, path);
const valuesOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map(([, value = ""]) => decoded(value));

describe("sitemaps", () => {
  test("give an article the moment that its page and its feed give, and stay within the limits of the protocol", async () => {
    const { text, body } = await get("/sitemaps/articles-2015-03.xml");
    const entry = text.split("<url>").find((part) => part.includes(`<loc>${baseUrl}${article}</loc>`)) ?? "";
    const [lastmod = ""] = valuesOf(entry, "lastmod");
    expect(Date.parse(lastmod)).toBe(Date.parse(content((await get(article)).text, "article:modified_time") ?? ""));
    expect(entry).toContain(`<image:loc>${baseUrl}/media/`);
    expect(text).not.toMatch(/priority|changefreq/);
    expect(body.length).toBeLessThan(50_000_000);
    expect(valuesOf(text, "loc").every((url) => url.length < 2_048)).toBe(true);
  });
});

test("every sitemap that lists something is valid by the schema of the protocol", async () => {
  const schema = { fileName: "sitemap.xsd", contents: readFileSync("node_modules/sitemap/schema/sitemap.xsd", "utf8") };
  const files = valuesOf((await get("/sitemap.xml")).text, "loc").map((url) => new URL(url).pathname);
  const wrong: string[] = [];
  for (const file of files) {
    // What other namespaces add has schemas of its own, which the protocol's does not bring.
    const contents = (await get(file)).text.replace(/<image:image>[\s\S]*?<\/image:image>/g, "");
    const { errors } = await validateXML({ xml: { fileName: file, contents }, schema: [schema] });
    wrong.push(...errors.map(({ message }) => `${file}: ${message}`));
  }
  expect(files.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
  const broken = { fileName: "x.xml", contents: (await get("/sitemaps/pages.xml")).text.replace("<loc>", "<lieu>") };
  expect((await validateXML({ xml: broken, schema: [schema] })).errors).not.toEqual([]);
});

describe("robots.txt", () => {
  test("is plain text within 500 KiB, of the fields that are read, and each path begins at the root", async () => {
    const { headers, text, body } = await get("/robots.txt");
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(body.length).toBeLessThan(500 * 1024);
    const lines = text.split("\n").filter((line) => line !== "");
    expect(
      lines.filter((line) => !/^(?:User-agent: \S+|(?:Dis)?allow: \/\S*|Sitemap: https:\/\/\S+)$/i.test(line)),
    ).toEqual([]);
  });
});

describe("feeds", () => {
  test("of every kind are offered on the pages of their lists, lead to the one address of a pair, and are under a megabyte", async () => {
    expect(await get("/companies/xiaomi+huawei/feed.json")).toMatchObject({
      status: 301,
      headers: { location: "/companies/huawei+xiaomi/feed.json" },
    });
    for (const path of ["/rss.xml", "/atom.xml", "/feed.json"]) {
      const { text, headers } = await get(path);
      expect(Buffer.byteLength(text), path).toBeLessThan(1_000_000);
      expect(text.replaceAll("&quot;", '"'), path).not.toMatch(
        /(?:href|src)=\\?"\/(?!\/)|&lt;(?:script|form|iframe)\b/,
      );
      expect(headers["set-cookie"], path).toBeUndefined();
    }
  });

  test("in RSS have what its profile asks for, in its order", async () => {
    const { text } = await get("/rss.xml");
    const channel = text.slice(0, text.indexOf("<item>"));
    for (const part of ["<title>", "<link>", "<description>", "<language>fr</language>", 'rel="self"'])
      expect(channel).toContain(part);
    expect(valuesOf(/<image>[\s\S]*?<\/image>/.exec(channel)?.[0] ?? "", "title")).toEqual(["La Morasse"]);
    const items = text.split("<item>").slice(1);
    const wrong = items.filter(
      (item) =>
        !(item.indexOf("<description>") < item.indexOf("<content:encoded>")) ||
        !/<pubDate>\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT<\/pubDate>/.test(item) ||
        !/<guid isPermaLink="(?:true|false)">/.test(item) ||
        !item.includes("<dc:creator>"),
    );
    expect(wrong).toEqual([]);
    expect(text).toMatch(/<media:content [^>]*url="https:[^>]*type="image\/jpeg"[^>]*width="\d+"[^>]*height="\d+"/);
    expect(text).toMatch(/<media:description[\s\S]*?<media:credit/);
  });

  test("in Atom and JSON have the ids, dates and authors that theirs ask for", async () => {
    const { text } = await get("/atom.xml");
    const entries = text.split("<entry>").slice(1);
    const ids = entries.map((entry) => valuesOf(entry, "id")[0]);
    expect(new Set(ids).size).toBe(entries.length);
    for (const entry of entries) {
      for (const part of ["title", "updated", "published"]) expect(entry).toContain(`<${part}>`);
      expect(entry).toContain('rel="alternate"');
      expect(entry).toContain('<content type="html"');
    }
    const json = JSON.parse((await get("/feed.json")).text);
    expect(json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: "La Morasse", language: "fr" });
    for (const item of json.items) {
      expect(item).toMatchObject({
        id: expect.any(String),
        content_html: expect.any(String),
        authors: expect.any(Array),
      });
      expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
      expect(item.author).toBeUndefined();
    }
    const moments = json.items.map(({ date_published }: { date_published: string }) => Date.parse(date_published));
    expect(moments).toEqual(moments.toSorted((one: number, other: number) => other - one));
    expect(Math.max(...moments)).toBeLessThan(Date.now());
  });
});

describe("for assistants and browsers", () => {
  test("llms.txt has one title first, then lists of links to Markdown", async () => {
    const { text } = await get("/llms.txt");
    expect(text.startsWith("# La Morasse\n")).toBe(true);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toMatch(/^> /m);
    expect(text).toMatch(/^- \[[^\]]+\]\(https:\/\/lamorasse\.example\/articles\/[^)]+\.md\)/m);
  });

  test("the Markdown of an article says which page it stands for, and is no page of its own to search engines", async () => {
    const { headers } = await get(`${article}.md`);
    expect(headers["x-robots-tag"] ?? headers.link).toMatch(/noindex|rel="canonical"/);
  });

  test("the description of the search has a short name, and an absolute address with a place for words", async () => {
    const { text, headers } = await get("/opensearch.xml");
    expect(headers["content-type"]).toBe("application/opensearchdescription+xml; charset=utf-8");
    expect(headers.etag).toBeDefined();
    const [name = ""] = valuesOf(text, "ShortName");
    expect(name.length).toBeLessThanOrEqual(16);
    expect(text).toContain(`template="${baseUrl}/search?q={searchTerms}"`);
  });
});
