import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { ask } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { hostileQueries } from "../support/hostile-queries.ts";
import { tags } from "./axe-tags.ts";

const origin = inject("origin");
const browser = new SharedBrowser();

/** Types into the field of the head, waits for what it offers, and goes to the first of that. */
async function chooseFirst(page: Page, text: string): Promise<{ field: Locator; options: Locator }> {
  const field = page.locator(".masthead [name=q]");
  const options = page.getByRole("option");
  await field.focus();
  await page.locator(".masthead [role=combobox]").waitFor();
  await field.pressSequentially(text);
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  return { field, options };
}

test("the form in the head leads to the one address of the query, and back, without scripts", async () => {
  await using visitor = await browser.open({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await page.goto(`${origin}/companies/xiaomi`);
  await page.locator(".masthead [name=q]").fill("  Xiaomi EUROPE ");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/search/xiaomi+europe`);
  expect(await page.locator(".found h3 a").first().getAttribute("href")).toBe("/articles/xiaomi-europe-cebit");
  await page.goBack();
  expect(page.url()).toBe(`${origin}/companies/xiaomi`);
});

test.each([
  ["company", "/companies/xiaomi", "europe", "/search/europe+entreprise:xiaomi"],
  ["tag", "/tags/chine", "xiaomi", "/search/xiaomi+sujet:chine"],
])("a %s's page searches its coverage alone, without scripts", async (_, path, words, results) => {
  await using visitor = await browser.open({ javaScriptEnabled: false });
  const { page } = visitor;
  await page.goto(origin + path);
  await page.locator(".search-within [name=q]").fill(words);
  await page.keyboard.press("Enter");
  await page.waitForURL(origin + results);
  expect(await page.locator(".found").count()).toBeGreaterThan(0);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing in %s while suggestions are open and one is chosen",
  async (colorScheme) => {
    await using visitor = await browser.open({ colorScheme, viewport: { width: 1280, height: 900 } });
    const { page } = visitor;
    await page.goto(`${origin}/archive`);
    await chooseFirst(page, "xiao");
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
  },
);

test("what is typed is completed, and the keyboard walks, follows and closes the list", async () => {
  await using visitor = await browser.open({ viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await page.goto(`${origin}/archive`);
  const { field, options } = await chooseFirst(page, "xiao");
  expect(await field.getAttribute("aria-activedescendant")).toBe(await options.first().getAttribute("id"));
  await page.keyboard.press("Escape");
  expect(await options.count()).toBe(0);
  expect(await field.inputValue()).toBe("xiao");
  await field.pressSequentially("m");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/companies/xiaomi`);
});

test("is asked not to be indexed, and is kept by nobody; who holds it is not sent it again", async () => {
  const { status, headers, text } = await ask(origin, "/search/xiaomi");
  expect(status).toBe(200);
  const again = await ask(origin, "/search/xiaomi", { headers: { "if-none-match": headers.etag ?? "" } });
  expect(again.status).toBe(304);
  expect(headers["cache-control"]).toBe("private, no-cache");
  expect(text).toContain('<meta name="robots" content="noindex"');
});

test.each([
  ["/search/a%2Fb", 200, undefined],
  ["/search/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7", 200, undefined],
  ["/search/Xiaomi", 301, "/search/xiaomi"],
  ["/search/%F0%9F%98%80", 301, "/search"],
  ["/search/%F0%9F%98%80xiaomi", 301, "/search/xiaomi"],
  ["/search/100%", 301, "/search/100"],
  ["/search/caf%E9", 301, "/search/caf%25e9"],
  ["/search/%2E%2E%2Fdesk", 301, "/search/desk"],
  ["/search/%00", 301, "/search"],
  ["/search/%73uggest", 301, "/search/+suggest"],
  ["/search/xiaomi?page=-1&_rsc=1", 301, "/search/xiaomi"],
  ["/search/..", 404, undefined],
  ["/search/%2e%2e", 404, undefined],
  ["/search/a/b", 404, undefined],
])("the odd address %s is answered %i", async (path, status, location) => {
  const answer = await ask(origin, path);
  expect({ status: answer.status, location: answer.headers.location }).toEqual({ status, location });
});

test("a page of results carries no script of the framework, and every query the same form of it", async () => {
  for (const path of ["/search", "/search/xiaomi", "/search/zzqxkjw"]) {
    const { text } = await ask(origin, path);
    expect([...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script type="module" src="/marbre.js">',
    ]);
    expect(text).toContain(`href="/opensearch.xml"`);
  }
});

test("whatever is typed, the answer is a page, and nothing of it is markup", async () => {
  for (const query of [...hostileQueries(60)].map((text) => text.slice(0, 2000))) {
    const form = await ask(origin, `/search?q=${encodeURIComponent(query.toWellFormed())}`);
    expect([200, 303], query).toContain(form.status);
    const { location } = form.headers;
    const page = location === undefined ? form : await ask(origin, location);
    expect(page.status, query).toBe(200);
    expect(page.text).not.toMatch(/<script>|<img src=x/);
  }
}, 120_000);
