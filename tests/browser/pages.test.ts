import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { indexedKinds, pageKinds } from "../support/pages.ts";
import { baseUrl } from "../support/site-process.ts";

const origin = inject("origin");
const browser = new SharedBrowser();

/** What a reader without scripts has before them. */
function look(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const main = document.querySelector("main");
    return {
      lang: document.documentElement.lang,
      title: document.title,
      headlines: all("h1").map(({ textContent }) => textContent?.trim() ?? ""),
      canonical: all('link[rel="canonical"]').map((link) => link.getAttribute("href")),
      robots: all('meta[name="robots"]').map((meta) => meta.getAttribute("content")),
      landmarks: all("body > header, body > main, body > footer").map(({ localName }) => localName),
      headIsWhole: all("body title, body meta, body link").length === 0,
      words: (main?.innerText ?? "").split(/\s+/).length,
    };
  });
}

describe("with scripts off", () => {
  test.each(pageKinds)("$kind is a whole page", async ({ path, status }) => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    const response = await visitor.page.goto(origin + path);
    const seen = await look(visitor.page);

    expect(response?.status()).toBe(status);
    expect(response?.headers()["content-type"]).toBe("text/html; charset=utf-8");
    expect(seen.lang).toBe("fr");
    expect(seen.headlines.filter((text) => text !== "")).toHaveLength(1);
    expect(seen.title).toMatch(/La Morasse/);
    expect(seen.landmarks).toEqual(["header", "main", "footer"]);
    expect(seen.headIsWhole).toBe(true);
    expect(seen.words).toBeGreaterThan(20);
    const listed = indexedKinds().some((kind) => kind.path === path);
    expect(seen.canonical).toEqual(listed ? [baseUrl + (path === "/" ? "/" : path)] : []);
    expect(seen.robots.includes("noindex")).toBe(!listed);
  });

  test("an article in English says so where it begins, and the paper around it stays French", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    await visitor.page.goto(`${origin}/articles/raspberry-pi`);
    const languages = await visitor.page.evaluate(() =>
      ["html", "h1", ".prose p", "footer p"].map((selector) =>
        document.querySelector(selector)?.closest("[lang]")?.getAttribute("lang"),
      ),
    );
    expect(languages).toEqual(["fr", "en", "en", "fr"]);
  });

  test("a page that was withdrawn says why", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    await visitor.page.goto(`${origin}/articles/bracelet-miracle`);
    const text = await visitor.page.evaluate(() => document.querySelector("main")?.innerText ?? "");
    expect(text).toMatch(/promesses d’un vendeur de bracelets/);
  });
});
