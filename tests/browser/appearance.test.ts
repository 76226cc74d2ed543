import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { asBaseline, difference } from "../support/pixels.ts";

/**
 * Pages look as they did. What they looked like is in `baselines/`, without images; after a change that is meant, `npm run screenshots --
 * --renew` takes them again, and whoever reviews the change sees them beside each other.
 */
const folder = "tests/browser/baselines";
const renew = process.env.RENEW_BASELINES === "1";

/** The part of the pixels that may be others: letters are drawn a little differently from machine to machine. */
const threshold = 0.02;

const pages = {
  front: "/",
  article: "/articles/xiaomi-europe-cebit",
  company: "/companies/xiaomi",
  calendar: "/archive/2015",
};
const screens = { telephone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

const origin = inject("origin");
const browser = new SharedBrowser();
const cases = Object.entries(pages).flatMap(([page, path]) =>
  Object.entries(screens).flatMap(([screen, viewport]) =>
    (["light", "dark"] as const).map((scheme) => ({ page, path, screen, viewport, scheme })),
  ),
);

describe("the page looks as it did", () => {
  test.each(cases)("$page on a $screen, $scheme", async ({ page: name, path, screen, viewport, scheme }) => {
    await using visitor = await browser.open({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
    const { page } = visitor;
    // A face that comes late is shown on the next page.
    await page.goto(origin + path, { waitUntil: "networkidle" });
    await page.reload({ waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    const seen = await asBaseline(await page.screenshot());
    const file = join(folder, `${name}-${screen}-${scheme}.webp`);
    if (renew) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, seen);
    }
    expect(existsSync(file), `${file} is missing: npm run screenshots -- --renew`).toBe(true);
    expect(await difference(seen, readFileSync(file))).toBeLessThan(threshold);
  });
});
