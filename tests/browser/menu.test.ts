import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser, type Visit } from "../support/browser.ts";
import { tags } from "./axe-tags.ts";

const origin = inject("origin");
const browser = new SharedBrowser();
const article = "/articles/xiaomi-europe-cebit";
const telephone: Visit = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

const links = (page: Page) => page.locator("#sections .sections a");
const opener = (page: Page) => page.locator(".menu-open");

/** The part of the window in which the menu is what a reader touches, looked at in nine places. */
function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [0.02, 0.5, 0.98];
    const places = parts.flatMap((x) => parts.map((y) => document.elementFromPoint(innerWidth * x, innerHeight * y)));
    return places.filter((element) => element?.closest(".menu")).length / places.length;
  });
}

describe("on a narrow page without scripts, the menu", () => {
  test.each(["/", article])("is closed until its button opens it over the whole of %s", async (path) => {
    await using visitor = await browser.open(telephone);
    const { page } = visitor;
    await page.goto(origin + path);
    expect(await links(page).first().isVisible()).toBe(false);
    await opener(page).click();
    expect(await covered(page)).toBe(1);
    for (const link of await links(page).all()) expect(await link.isVisible()).toBe(true);
    expect(await page.locator("main").isVisible()).toBe(false);
  });

  test("closes by its own button, and the page is where it was", async () => {
    await using visitor = await browser.open(telephone);
    const { page } = visitor;
    await page.goto(origin);
    await page.evaluate(() => scrollTo(0, 30));
    const before = await page.locator("h2").first().boundingBox();
    await opener(page).click();
    await page.locator(".menu-close").click();
    expect(await covered(page)).toBe(0);
    expect(await page.locator("h2").first().boundingBox()).toEqual(before);
  });

  test("marks the section of the story that is read, and leads to the others", async () => {
    await using visitor = await browser.open(telephone);
    const { page } = visitor;
    await page.goto(origin + article);
    await opener(page).click();
    const current = page.locator(".sections [aria-current]");
    expect(await current.allTextContents()).toEqual(["Mobile"]);
    expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe("underline");
    await links(page).nth(2).click();
    await page.waitForURL("**/sections/internet");
    expect(await links(page).first().isVisible()).toBe(false);
  });

  test("scrolls by itself on a telephone that lies on its side, down to the choice of colours", async () => {
    await using visitor = await browser.open({ ...telephone, viewport: { width: 640, height: 300 } });
    const { page } = visitor;
    await page.goto(origin);
    await opener(page).click();
    await page.locator('.scheme [value="dark"]').check();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("is as wide as the window and no wider at 320 pixels", async () => {
    await using visitor = await browser.open({ ...telephone, viewport: { width: 320, height: 640 } });
    const { page } = visitor;
    await page.goto(origin);
    await opener(page).click();
    expect(await page.locator(".menu").evaluate(({ scrollWidth }) => scrollWidth)).toBe(320);
  });
});

test("the page takes no focus by itself, though the sheet does when it opens", async () => {
  await using visitor = await browser.open(telephone);
  await visitor.page.goto(origin, { waitUntil: "networkidle" });
  expect(await visitor.page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("a page that its reader leaves with the menu open is kept with the menu closed", async () => {
  await using visitor = await browser.open({ viewport: { width: 360, height: 740 } });
  const { page } = visitor;
  await page.goto(origin, { waitUntil: "networkidle" });
  await opener(page).click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  expect(await covered(page)).toBe(0);
});

test("a page that is printed with the menu open is printed without it", async () => {
  await using visitor = await browser.open(telephone);
  const { page } = visitor;
  await page.goto(origin);
  await opener(page).click();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("main").isVisible()).toBe(true);
  expect(await links(page).first().isVisible()).toBe(false);
});

describe.each([960, 1024, 1440])("on a page %d pixels wide", (width) => {
  test.each(["/", article])("the sections of %s stand in one row, whole, with nothing to open", async (path) => {
    await using visitor = await browser.open({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const { page } = visitor;
    await page.goto(origin + path);
    // Asked one by one, links would be seen before and after the faces arrive.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const boxes = await links(page).evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON()));
    expect(boxes.length).toBeGreaterThan(5);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    for (const { right } of boxes) expect(right).toBeLessThan(width);
    expect(await opener(page).isVisible()).toBe(false);
    expect(await page.locator(".menu-close").isVisible()).toBe(false);
  });
});

describe.each(["light", "dark"] as const)("axe finds nothing on the open menu in %s", (colorScheme) => {
  test("of the front page", async () => {
    await using visitor = await browser.open({ viewport: { width: 390, height: 844 }, colorScheme });
    const { page } = visitor;
    await page.goto(origin);
    await opener(page).click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
