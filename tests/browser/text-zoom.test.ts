import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";

const origin = inject("origin");
const browser = new SharedBrowser();

/** Text alone grows, as browsers' settings do it: everything that is sized in it must find room on a page of the same width. */
describe("text at twice and four times its size scrolls nothing sideways", () => {
  test.each(pageKinds)("on $kind", async ({ path }) => {
    await using visitor = await browser.open({ viewport: { width: 1280, height: 900 } });
    const { page } = visitor;
    const browserSettings = await page.context().newCDPSession(page);
    for (const size of [200, 400]) {
      await browserSettings.send("Page.setFontSizes", { fontSizes: { standard: (16 * size) / 100 } });
      await page.goto(origin + path);
      const root = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(root).toBe(`${(16 * size) / 100}px`);
      const { wide, width } = await page.evaluate(() => ({
        wide: [...document.querySelectorAll("h1, h2, .masthead-name, .scheme, figure, .foot-name, .contents")]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => `${element.localName}.${element.className}`),
        width: document.documentElement.scrollWidth,
      }));
      expect(wide, `${size} %`).toEqual([]);
      expect(width, `${size} %`).toBeLessThanOrEqual(1280);
    }
  });
});
