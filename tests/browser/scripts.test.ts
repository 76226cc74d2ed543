import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask, attributes } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";

const browser = new SharedBrowser();
const copy = new SampleCopy();
let site: Site;

beforeAll(async () => {
  copy.addBriefs();
  site = await Site.start(copy, { watch: false });
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

/** What each page was when nobody had asked for it before. */
const firsts = new Map<string, string>();

/** Everything in a document that a browser would run, and everything that its policy would refuse. */
function runnable(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)].filter(
    ([, said = ""]) => !said.includes('type="application/ld+json"'),
  );
  const handlers = html.match(/<[a-z][^>]*\son[a-z]+=/g) ?? [];
  const styles = html.match(/<[a-z][^>]*\sstyle="|<style\b/g) ?? [];
  return [
    ...scripts.map(([, said = "", text = ""]) =>
      text === "" ? (/src="([^"]*)"/.exec(said)?.[1] ?? "") : "inline script",
    ),
    ...handlers,
    ...styles,
  ];
}

const ownScripts = ["/marbre.js"];

function expectOwnScripts({ text, headers }: Answer): void {
  expect(runnable(text)).toEqual(ownScripts);
  expect(headers["set-cookie"]).toBeUndefined();
}

describe("the first reader of a page that was never made", () => {
  test.each(pageKinds)("gets $kind with no script but ours, and asks nobody else for anything", async ({ path }) => {
    await using visitor = await browser.open();
    const { page, requests, complaints } = visitor;
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
        console.error(`policy: ${violatedDirective}`),
      );
    });
    const response = await page.goto(site.origin + path, { waitUntil: "networkidle" });
    const html = (await response?.text()) ?? "";
    firsts.set(path, html);

    expect(runnable(html)).toEqual(ownScripts);
    expect(await response?.headerValue("set-cookie")).toBeNull();
    expect(requests.filter(({ url }) => new URL(url).origin !== site.origin)).toEqual([]);
    expect(
      requests
        .filter(({ type }) => ["script", "fetch", "xhr", "eventsource", "websocket"].includes(type))
        .map(({ url }) => new URL(url).pathname),
    ).toEqual(ownScripts);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

describe("the second reader", () => {
  test.each(pageKinds)("gets the same bytes of $kind", async ({ path }) => {
    const answer = await ask(site.origin, path);
    expect(answer.text).toBe(firsts.get(path));
    expectOwnScripts(answer);
  });
});

describe("after a restart", () => {
  beforeAll(async () => {
    await site.stop();
    site = await Site.start(copy, { watch: false });
  });

  test.each(pageKinds)("a reader gets the same bytes of $kind", async ({ path }) => {
    const answer = await ask(site.origin, path);
    expect(answer.text).toBe(firsts.get(path));
    expectOwnScripts(answer);
  });
});

describe("a page weighs", () => {
  const zipped = { headers: { "accept-encoding": "gzip" } };

  test("at most 3 kB of script, with what completes a search, and 12 kB of style, as they are sent", async () => {
    const { text } = await ask(site.origin, "/articles/xiaomi-europe-cebit");
    const sheets = attributes(text, "link", "href").filter((href) => href.endsWith(".css"));
    const [script, completion, ...styles] = await Promise.all(
      ["/marbre.js", "/search.js", ...sheets].map((path) => ask(site.origin, path, zipped)),
    );
    expect(sheets).toHaveLength(1);
    const scripts = (script?.body.length ?? Number.NaN) + (completion?.body.length ?? Number.NaN);
    expect(scripts).toBeLessThanOrEqual(3 * 1024);
    expect(styles.reduce((total, { body }) => total + body.length, 0)).toBeLessThanOrEqual(12 * 1024);
  });

  test("at most four requests before its images", async () => {
    await using visitor = await browser.open();
    await visitor.page.goto(`${site.origin}/articles/xiaomi-europe-cebit`, { waitUntil: "networkidle" });
    const firstImage = visitor.requests.findIndex(({ type }) => type === "image");
    // The browser asks for the speculation rules at its leisure, and shows the page without them.
    const before = visitor.requests
      .slice(0, firstImage)
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path !== "/speculation-rules.json");
    expect(firstImage).toBeGreaterThan(0);
    expect(before.length, before.join(", ")).toBeLessThanOrEqual(4);
  });
});
