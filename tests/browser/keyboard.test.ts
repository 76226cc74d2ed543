import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";
import { controls, stop, walk } from "./stops.ts";

const origin = inject("origin");
const browser = new SharedBrowser();

describe("with the keyboard", () => {
  test.each(pageKinds)("every stop on $kind can be seen, and every control is one", async ({ path }) => {
    await using visitor = await browser.open({ viewport: { width: 1280, height: 900 } });
    const { page } = visitor;
    await page.goto(origin + path);
    const expected = await controls(page);
    const stops = await walk(page);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(stops).toHaveLength(expected);
  });

  test.each(pageKinds)("the first stop on $kind leads past the navigation", async ({ path }) => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(origin + path);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    expect((await stop(page))?.faults).toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main, footer") !== null)).toBe(true);
  });
});

const widths = [360, 1440];
const scripts = [true, false];
const article = "/articles/xiaomi-europe-cebit";
const visits = widths.flatMap((width) =>
  scripts.map((javaScriptEnabled) => ({
    name: `${width} pixels wide ${javaScriptEnabled ? "with" : "without"} scripts`,
    visit: { viewport: { width, height: 800 }, javaScriptEnabled },
    narrow: width === 360,
  })),
);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What has the focus, by its words, or its value; it must be seen to have it. */
async function focused(page: Page): Promise<string> {
  expect((await stop(page))?.faults).toEqual([]);
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return (element instanceof HTMLInputElement ? element.value : element?.textContent?.trim()) ?? "";
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await press(page, "Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`The keyboard does not come to ${name}.`);
}

describe.each(visits)("on a page $name, the keyboard alone", ({ visit, narrow }) => {
  test.each(["/", article])("comes to every control of %s and sees where it is", async (path) => {
    await using visitor = await browser.open(visit);
    const { page } = visitor;
    await page.goto(origin + path);
    const expected = await controls(page);
    const stops = await walk(page);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(stops).toHaveLength(expected);
  });

  test("leads from the second skip link to the menu, or to the sections where they are in sight", async () => {
    await using visitor = await browser.open(visit);
    const { page } = visitor;
    await page.goto(origin + article);
    await press(page, "Tab", "Tab");
    expect(await focused(page)).toBe("Aller aux rubriques");
    await press(page, "Enter", "Tab");
    expect(await focused(page)).toBe(narrow ? "Menu" : "Mobile");
  });

  test("chooses the colours, and sees which", async () => {
    await using visitor = await browser.open({ ...visit, colorScheme: "light" });
    const { page } = visitor;
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(origin);
    const before = await paper();
    if (narrow) {
      await tabTo(page, "Menu");
      await press(page, "Enter");
    }
    await tabTo(page, "auto");
    await press(page, "ArrowRight");
    expect(await focused(page)).toBe("dark");
    expect(await paper()).not.toBe(before);
  });

  test("opens a figure and closes it, and is where it was", async () => {
    await using visitor = await browser.open(visit);
    const { page } = visitor;
    await page.goto(origin + article, { waitUntil: "networkidle" });
    await tabTo(page, "Agrandir l’image");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Fermer");
    await press(page, "Tab");
    expect(await focused(page)).toBe("Image seule");
    await press(page, "Shift+Tab", "Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("lead-small");
    expect(await focused(page)).toBe("Agrandir l’image");
  });
});

describe.each(visits.filter(({ narrow }) => narrow))("on a page $name, the menu", ({ visit }) => {
  test.each(["Enter", "Space"])("opens with %s, and keeps the keyboard to itself until Escape", async (key) => {
    await using visitor = await browser.open(visit);
    const { page } = visitor;
    await page.goto(origin + article);
    await tabTo(page, "Menu");
    await press(page, key);
    const names = [await focused(page)];
    for (const { name, faults } of await walk(page)) {
      expect(faults, name).toEqual([]);
      names.push(name);
    }
    expect(names).toHaveLength(await controls(page));
    expect(names[0]).toBe("Fermer");
    await press(page, "Tab", "Escape");
    expect(await focused(page)).toBe("Menu");
    expect(await page.locator(".menu").isVisible()).toBe(false);
  });

  test("closes by its button, and the focus is where it was", async () => {
    await using visitor = await browser.open(visit);
    const { page } = visitor;
    await page.goto(origin);
    await tabTo(page, "Menu");
    await press(page, "Enter", "Enter");
    expect(await focused(page)).toBe("Menu");
    await press(page, "Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});
