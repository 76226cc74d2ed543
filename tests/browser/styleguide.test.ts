import { globSync, readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { guidePath, specimenPath, specimens } from "#app/styleguide/specimens.ts";
import { ask } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { type Dev, startDev } from "../support/dev-process.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { tags } from "./axe-tags.ts";

const browser = new SharedBrowser();

describe("in production, the styleguide", () => {
  test.each([guidePath, `${guidePath}/story`])("is not there: %s is 404", async (path) => {
    expect((await ask(inject("origin"), path)).status).toBe(404);
  });

  test("is in no part of the build", () => {
    const manifest = readFileSync(".next/server/app-paths-manifest.json", "utf8");
    expect(manifest).toContain("/articles/[slug]/page");
    expect(manifest).not.toContain("styleguide");
    const sheets = globSync(".next/static/**/*.css");
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.filter((sheet) => readFileSync(sheet, "utf8").includes("guide-bar"))).toEqual([]);
    expect(globSync(".next/server/**/*styleguide*")).toEqual([]);
  });
});

describe("in development", () => {
  const copy = new SampleCopy();
  let dev: Dev;

  beforeAll(async () => {
    dev = await startDev(copy);
    for (const path of [guidePath, specimenPath({ slug: "gone" })]) await fetch(dev.origin + path);
  }, 240_000);
  afterAll(async () => {
    await dev?.stop();
    copy[Symbol.dispose]();
  });

  const paths = [guidePath, ...specimens.map(specimenPath)];

  test("the styleguide leads to every specimen, and each has an address of its own", async () => {
    const html = await (await fetch(dev.origin + guidePath)).text();
    expect(new Set(paths).size).toBe(paths.length);
    expect(specimens.map(specimenPath).filter((path) => !html.includes(`href="${path}"`))).toEqual([]);
  }, 60_000);

  test.each(paths)(
    "%s scrolls nothing sideways at 360 pixels, and axe finds nothing in either scheme",
    async (path) => {
      await using visitor = await browser.open({ viewport: { width: 360, height: 740 } });
      const { page } = visitor;
      // What is looked at is what was rendered, without what development does to it afterwards.
      await page.context().route("**/_next/**/*.js*", (route) => route.abort());
      const response = await page.goto(dev.origin + path, { timeout: 60_000 });
      expect(response?.status()).toBe(200);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      for (const [colorScheme, width] of [
        ["dark", 360],
        ["light", 1280],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await complaints(page), colorScheme).toEqual([]);
      }
    },
    120_000,
  );
});

async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
