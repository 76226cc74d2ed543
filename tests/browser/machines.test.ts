import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, inject, test } from "vitest";
import { ask } from "../support/ask.ts";
import { baseUrl } from "../support/site-process.ts";

/** What machines read, as it is served. The documents themselves are tested where they are made. */
const origin = inject("origin");
const get = (path: string, headers: Record<string, string> = {}) => ask(origin, path, { headers });
const own = (url: string) => {
  expect(url.startsWith(`${baseUrl}/`), url).toBe(true);
  return url.slice(baseUrl.length);
};
const values = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&"),
  );

const article = "/articles/xiaomi-europe-cebit";
const documents = [
  ["/rss.xml", "application/rss+xml; charset=utf-8"],
  ["/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/feed.json", "application/feed+json; charset=utf-8"],
  ["/tags/chine/rss.xml", "application/rss+xml; charset=utf-8"],
  ["/sections/mobile/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/companies/huawei+xiaomi/feed.json", "application/feed+json; charset=utf-8"],
  [`${article}/comments/rss.xml`, "application/rss+xml; charset=utf-8"],
  ["/sitemap.xml", "application/xml; charset=utf-8"],
  ["/sitemaps/pages.xml", "application/xml; charset=utf-8"],
  ["/sitemaps/news.xml", "application/xml; charset=utf-8"],
  ["/robots.txt", "text/plain; charset=utf-8"],
  ["/llms.txt", "text/plain; charset=utf-8"],
  ["/.well-known/security.txt", "text/plain; charset=utf-8"],
  [`${article}.md`, "text/markdown; charset=utf-8"],
  [`${article}.json`, "application/json; charset=utf-8"],
  ["/schemas/article.json", "application/schema+json; charset=utf-8"],
  ["/changes.jsonl", "application/jsonl; charset=utf-8"],
  [`/oembed?url=${encodeURIComponent(baseUrl + article)}`, "application/json; charset=utf-8"],
] as const;

describe.each(documents)("%s", (path, type) => {
  test("has its type, a validator that stands, and no cookie", async () => {
    const first = await get(path);
    expect(first).toMatchObject({
      status: 200,
      headers: { "content-type": type, "x-content-type-options": "nosniff" },
    });
    expect(first.headers["set-cookie"]).toBeUndefined();
    expect(first.headers.vary).toBe("Accept-Encoding");
    const again = await get(path, { "if-none-match": first.headers.etag ?? "" });
    expect(again).toMatchObject({ status: 304, text: "" });
    for (const name of ["cache-control", "etag", "vary", "content-location"] as const) {
      expect(again.headers[name], name).toBe(first.headers[name]);
    }
  });

  test("is compressed in two ways, each with a validator of its own, and has a HEAD", async () => {
    const [plain, gzip, brotli] = await Promise.all(
      ["identity", "gzip", "gzip, br"].map((coding) => get(path, { "accept-encoding": coding })),
    );
    expect([gzip?.headers["content-encoding"], brotli?.headers["content-encoding"]]).toEqual(["gzip", "br"]);
    expect(gzip?.text).toBe(plain?.text);
    expect(new Set([plain, gzip, brotli].map((answer) => answer?.headers.etag)).size).toBe(3);
    const head = await ask(origin, path, { method: "HEAD", headers: { "accept-encoding": "identity" } });
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers["content-length"]).toBe(plain?.headers["content-length"]);
  });

  test("says nothing of the host that was asked", async () => {
    const { text } = await get(path, { host: "evil.example", "x-forwarded-host": "evil.example" });
    expect(text).not.toContain("evil.example");
  });
});

test("feeds are read by readers of others, all with the same articles in whole", async () => {
  const rss = parseRssFeed((await get("/rss.xml")).text);
  const atom = parseAtomFeed((await get("/atom.xml")).text);
  const json = parseJsonFeed((await get("/feed.json")).text);
  const other = await new RssParser().parseString((await get("/rss.xml")).text);
  const titles = rss.items?.map(({ title }) => title) ?? [];
  expect(titles).toHaveLength(30);
  expect(atom.entries?.map(({ title }) => (typeof title === "string" ? title : title?.value))).toEqual(titles);
  expect(json.items?.map(({ title }) => title)).toEqual(titles);
  expect(other.items.map(({ title }) => title)).toEqual(titles);
  expect(other.items.every((item) => (item["content:encoded"] ?? "").length > 1_000)).toBe(true);
});

test("every address of every sitemap answers 200 as the canonical one, and may be listed", async () => {
  const files = values((await get("/sitemap.xml")).text, "loc").map(own);
  const wrong: string[] = [];
  let count = 0;
  for (const file of files) {
    const { status, text } = await get(file);
    expect(status, file).toBe(200);
    for (const path of values(text, "loc").map(own)) {
      const page = await get(path);
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(page.text)?.[1];
      const listed = canonical === baseUrl + path || (path === "/" && canonical === baseUrl);
      if (page.status !== 200 || !listed || page.text.includes('content="noindex'))
        wrong.push(`${path}: ${page.status}`);
      count++;
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(80);
}, 180_000);

test("robots.txt names the sitemaps and keeps nobody from pages, styles and scripts", async () => {
  const { text } = await get("/robots.txt");
  expect([...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, url = ""]) => own(url))).toContain("/sitemap.xml");
  expect(text).toMatch(/^User-agent: \*$/m);
  for (const path of ["/", "/articles", "/_next", "/media", "/fonts"])
    expect(text).not.toContain(`Disallow: ${path}\n`);
});

test("an article is Markdown or JSON to who asks for it by name, at the same address", async () => {
  for (const [accept, suffix, type] of [
    ["text/markdown", ".md", "text/markdown"],
    ["application/json", ".json", "application/json"],
  ] as const) {
    const answer = await get(article, { accept });
    expect(answer.headers).toMatchObject({ vary: "Accept, Accept-Encoding", "content-location": article + suffix });
    expect(answer.headers["content-type"]).toBe(`${type}; charset=utf-8`);
    expect(answer.text).toBe((await get(article + suffix)).text);
  }
  for (const accept of ["*/*", "text/html,*/*;q=0.8", ""]) {
    const { headers } = await get(article, { accept });
    expect(headers).toMatchObject({ vary: "Accept, Accept-Encoding", "content-type": "text/html; charset=utf-8" });
  }
});

test("what moved or was withdrawn has gone in every form", async () => {
  const moved = await get("/articles/bracelet-miracle.md");
  expect(moved.status).toBe(410);
  expect((await get("/articles/jamais-ecrit.md")).status).toBe(404);
  expect((await get("/articles/jamais-ecrit/comments/rss.xml")).status).toBe(404);
  expect((await get("/tags/jamais/rss.xml")).status).toBe(404);
});

test("an article's page was last modified when the article was", async () => {
  const { headers } = await get(article);
  const { modified } = JSON.parse((await get(`${article}.json`)).text);
  const { headers: twin } = await get(`${article}.json`);
  expect(headers["last-modified"]).toBe(twin["last-modified"]);
  if (modified !== undefined) expect(Date.parse(headers["last-modified"] ?? "")).toBe(Date.parse(modified));
  expect((await get(article, { "if-modified-since": headers["last-modified"] ?? "" })).status).toBe(304);
});

test("a cursor that is none is refused in words, and a good one gives what comes after it", async () => {
  expect(await get("/changes.jsonl?since=hier")).toMatchObject({
    status: 400,
    text: expect.stringMatching(/since|cursor/i),
  });
  const { text, headers } = await get("/changes.jsonl");
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(30);
  const next = /<([^>]*)>; rel="next"/.exec(String(headers.link))?.[1] ?? "";
  expect(await get(own(next))).toMatchObject({ status: 200, text: "" });
});

test("files of the program are compressed and kept, and their types are said", async () => {
  const { text } = await get("/");
  const css = /<link rel="stylesheet" href="([^"?]*)/.exec(text)?.[1] ?? "";
  const answer = await get(css, { "accept-encoding": "br" });
  expect(answer.headers).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect((await get(css, { "if-none-match": answer.headers.etag ?? "", "accept-encoding": "br" })).status).toBe(304);
});

test("a part of an image can be asked for", async () => {
  const { text } = await get(article);
  const image = /src="(\/media\/[^"]*)"/.exec(text)?.[1] ?? "";
  const part = await get(image, { range: "bytes=0-99" });
  expect(part).toMatchObject({ status: 206, headers: { "content-range": expect.stringMatching(/^bytes 0-99\//) } });
  expect(part.body).toHaveLength(100);
});
