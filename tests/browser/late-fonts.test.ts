import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";

/** On a slow line the faces arrive when the page is already being read. Milliseconds after they were asked for. */
const late = 600;

const origin = inject("origin");
const browser = new SharedBrowser();

describe("no line moves when the faces arrive late", () => {
  test.each(pageKinds.flatMap((page) => [360, 1440].map((width) => ({ ...page, width }))))(
    "$kind, $width pixels wide",
    async ({ path, width }) => {
      await using visitor = await browser.open({ viewport: { width, height: 860 }, drawImages: true });
      const { page } = visitor;
      let faces = 0;
      await page.route("**/*.woff2", async (route) => {
        faces++;
        await wait(late);
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(origin + path, { waitUntil: "networkidle" });
      await page.waitForTimeout(100);
      expect(faces).toBeGreaterThan(0);
      expect(await page.evaluate(() => Reflect.get(globalThis, "shifts"))).toEqual([]);
    },
  );
});
