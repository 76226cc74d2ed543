import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Answer, ask, attributes } from "../support/ask.ts";
import { baseUrl } from "../support/site-process.ts";

const origin = inject("origin");

/** Every page that can be reached from the front page, and who links where. */
const pages = new Map<string, Answer>();
const links: { from: string; to: string; fragment: string }[] = [];

beforeAll(async () => {
  const waiting = ["/"];
  const known = new Set(waiting);
  const lane = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await ask(origin, path, { headers: { "accept-encoding": "gzip" } });
      pages.set(path, answer);
      for (const link of linksOf(path, answer)) {
        links.push(link);
        if (!known.has(link.to)) waiting.push(link.to);
        known.add(link.to);
      }
    }
  };
  await lane();
});

function linksOf(from: string, { headers, text }: Answer): typeof links {
  if (!headers["content-type"]?.startsWith("text/html")) return [];
  return attributes(text, "a", "href").flatMap((href) => {
    const url = new URL(href, baseUrl + from);
    return url.origin === baseUrl
      ? [{ from, to: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }]
      : [];
  });
}

const htmlPages = () =>
  [...pages].filter(([, { status, headers }]) => status === 200 && headers["content-type"]?.startsWith("text/html"));

describe("from the front page", () => {
  test("every link within the paper answers 200, and none leads through a redirect", () => {
    const wrong = links.filter(({ to }) => pages.get(to)?.status !== 200);
    expect(wrong.map(({ from, to }) => `${from} → ${to}: ${pages.get(to)?.status}`)).toEqual([]);
    expect(pages.size).toBeGreaterThan(100);
  });

  test("every link to a place within a page finds it", () => {
    const wrong = links.filter(
      ({ to, fragment }) => fragment !== "" && !pages.get(to)?.text.includes(` id="${fragment}"`),
    );
    expect(wrong.map(({ from, to, fragment }) => `${from} → ${to}#${fragment}`)).toEqual([]);
  });

  test("every published article can be reached, and nothing that is not", () => {
    const reached = [...pages.keys()]
      .filter((path) => /^\/articles\/[^/.]+$/.test(path))
      .map((path) => path.slice("/articles/".length));
    expect(reached.filter((slug) => !slug.startsWith("breve-")).toSorted()).toEqual(published());
    expect(reached.filter((slug) => slug.startsWith("breve-"))).toHaveLength(45);
  });

  test("every page has a title that no other has, and if search engines may list it, such a canonical address", () => {
    const listed = htmlPages().filter(([, { text }]) => !text.includes('<meta name="robots" content="noindex"'));
    expect(listed.length).toBeGreaterThan(100);
    for (const [pattern, among] of [
      [/<title>([^<]*)<\/title>/, htmlPages()],
      [/<link rel="canonical" href="([^"]*)"/, listed],
    ] as const) {
      const found = among.map(([path, { text }]) => ({ path, value: pattern.exec(text)?.[1] ?? "" }));
      const values = found.map(({ value }) => value);
      expect(found.filter(({ value }) => value === "" || values.indexOf(value) !== values.lastIndexOf(value))).toEqual(
        [],
      );
    }
  });

  test("every page has one headline of the first level", () => {
    const counts = htmlPages().map(([path, { text }]) => ({ path, count: attributesOfHeadline(text) }));
    expect(counts.filter(({ count }) => count !== 1)).toEqual([]);
  });

  test("every image answers 200 in the format that it is told to have", async () => {
    const images = new Set([...pages.values()].flatMap(({ text }) => attributes(text, "img", "src")));
    const wrong: string[] = [];
    for (const image of images) {
      const { status, headers } = await ask(origin, image);
      if (status !== 200 || headers["content-type"] !== "image/jpeg")
        wrong.push(`${image}: ${status} ${headers["content-type"]}`);
    }
    expect(images.size).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  }, 180_000);

  test("every file, feed and other form that a page names answers 200", async () => {
    const files = new Set(
      [...pages.values()].flatMap(({ text }) => [
        ...attributes(text, "link", "href"),
        ...attributes(text, "script", "src"),
      ]),
    );
    const own = [...files]
      .map((href) => (href.startsWith(`${baseUrl}/`) ? href.slice(baseUrl.length) : href))
      .filter((href) => href.startsWith("/"));
    const wrong: string[] = [];
    for (const href of own) {
      const { status } = await ask(origin, href);
      if (status !== 200) wrong.push(`${href}: ${status}`);
    }
    expect(own.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  }, 180_000);
});

function attributesOfHeadline(html: string): number {
  return html.match(/<h1\b/g)?.length ?? 0;
}

/** The slugs of the sample paper that readers may see: neither drafts nor what is embargoed to 2037. */
function published(): string[] {
  const files = readdirSync("content/articles", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return files
    .filter(
      (name) =>
        !/^draft: true$/m.test(readFileSync(join("content/articles", name), "utf8")) && !name.startsWith("2037"),
    )
    .map(
      (name) =>
        name
          .replace(/\/index\.md$|\.md$/, "")
          .split("/")
          .at(-1) ?? "",
    )
    .toSorted();
}
