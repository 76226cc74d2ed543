import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";

const origin = inject("origin");
const browser = new SharedBrowser();
const article = "/articles/xiaomi-europe-cebit";
const hash = (page: Page) => new URL(page.url()).hash;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** How much of the window the figure that is open covers; nothing when none is. */
function covered(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const figure = document.querySelector("figure:has(> .close:target)");
    if (!figure || getComputedStyle(figure).position !== "fixed") return undefined;
    const { width, height } = figure.getBoundingClientRect();
    return (width * height) / (innerWidth * innerHeight);
  });
}

describe("without scripts, a figure", () => {
  test.each(["lead", "t"])(
    "of %s opens over the page with its caption and credit, and the focus is in it",
    async (which) => {
      await using visitor = await browser.open({ javaScriptEnabled: false });
      const { page } = visitor;
      const [small, large] = which === "lead" ? ["lead-small", "lead-large"] : ["t-small_1", "t-large_1"];
      await page.goto(origin + article);
      await page.locator(`#${small}`).click();
      expect(await covered(page)).toBe(1);
      expect(await focused(page)).toBe(large);
      const caption = page.locator("figure:has(> .close:target) figcaption");
      expect(await caption.isVisible()).toBe(true);
      expect(await caption.textContent()).toContain("©");
      expect(await page.locator("h1").isVisible()).toBe(false);
    },
  );

  test("closes by its link, and the focus is where it was", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(origin + article);
    await page.locator("#t-small_1").focus();
    await page.keyboard.press("Enter");
    expect(await covered(page)).toBe(1);
    await page.keyboard.press("Enter");
    expect(await covered(page)).toBeUndefined();
    expect(await focused(page)).toBe("t-small_1");
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  test("closes by the back button, at the same place of the page", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(origin + article);
    await page.locator("#t-small_1").focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    expect(await covered(page)).toBe(1);
    await page.goBack();
    expect(await covered(page)).toBeUndefined();
    expect(hash(page)).toBe("");
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  test("keeps the keyboard to itself while it is open", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(`${origin}${article}#lead-large`);
    const stops = new Set<string>();
    for (let step = 0; step < 6; step += 1) {
      stops.add(await page.evaluate(() => document.activeElement?.className ?? ""));
      await page.keyboard.press("Tab");
    }
    expect([...stops].filter((name) => name !== "").sort()).toEqual(["close", "whole"]);
  });

  test("leads to its largest rendition, at most 1920 pixels wide", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false, drawImages: true });
    const { page } = visitor;
    await page.goto(`${origin}${article}#lead-large`);
    const response = page.waitForResponse(/\/1920\.webp$/);
    await page.locator("#lead-large ~ .whole").click();
    expect((await response).status()).toBe(200);
    await page.goBack();
    expect(await covered(page)).toBe(1);
  });
});

describe("with our script, a figure", () => {
  test("has its largest rendition once it is open, and not before", async () => {
    await using visitor = await browser.open();
    const { page, requests } = visitor;
    await page.goto(origin + article, { waitUntil: "networkidle" });
    const large = () => requests.filter(({ url }) => url.endsWith("/1920.webp")).length;
    expect(large()).toBe(0);
    await page.locator("#lead-small").click();
    await expect.poll(large).toBe(1);
  });

  test.each(["Escape", "Enter"])("closes with %s by going back, and the focus is where it was", async (key) => {
    await using visitor = await browser.open();
    const { page } = visitor;
    await page.goto(origin + article, { waitUntil: "networkidle" });
    await page.locator("#t-small_1").focus();
    const before = await page.evaluate(() => history.length);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("t-large_1");
    await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe("t-small_1");
    expect(await covered(page)).toBeUndefined();
    expect(hash(page)).toBe("");
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });

  test("closes by the back button, and the focus is where it was", async () => {
    await using visitor = await browser.open();
    const { page } = visitor;
    await page.goto(origin + article, { waitUntil: "networkidle" });
    await page.locator("#t-small_1").click();
    await page.goBack();
    await expect.poll(() => focused(page)).toBe("t-small_1");
    expect(await covered(page)).toBeUndefined();
  });

  test("that the address opened stays on the page when it closes", async () => {
    await using visitor = await browser.open();
    const { page } = visitor;
    await page.goto(`${origin}${article}#lead-large`, { waitUntil: "networkidle" });
    await page.keyboard.press("Escape");
    await expect.poll(() => hash(page)).toBe("#lead-small");
    expect(await covered(page)).toBeUndefined();
  });
});

test("on a telephone on its side at twice the text size, the caption can still be read", async () => {
  await using visitor = await browser.open({ javaScriptEnabled: false, viewport: { width: 420, height: 200 } });
  const { page } = visitor;
  await page.goto(`${origin}${article}#t-large_1`);
  const caption = page.locator("figure:has(> .close:target) figcaption");
  await caption.scrollIntoViewIfNeeded();
  const box = await caption.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(201);
});
