import { globSync, readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { groups, guidePath, specimenPath, specimens } from "#app/styleguide/specimens.ts";
import { ask } from "../support/ask.ts";
import { SharedBrowser, type Visitor } from "../support/browser.ts";
import { type Dev, startDev } from "../support/dev-process.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { SpecimenPages } from "../support/specimen-page.ts";
import { tags } from "./axe-tags.ts";

const browser = new SharedBrowser();
const origin = inject("origin");

describe("in production, the styleguide", () => {
  test.each([guidePath, `${guidePath}/story`])("is not there: %s is 404", async (path) => {
    expect((await ask(origin, path)).status).toBe(404);
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

describe("in development, the styleguide", () => {
  const copy = new SampleCopy();
  let dev: Dev;

  beforeAll(async () => {
    dev = await startDev(copy);
  }, 240_000);
  afterAll(async () => {
    await dev?.stop();
    copy[Symbol.dispose]();
  });

  test("leads to every specimen, and each has an address of its own", async () => {
    const html = await (await fetch(dev.origin + guidePath)).text();
    const paths = specimens.map(specimenPath);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !html.includes(`href="${path}"`))).toEqual([]);
  }, 120_000);

  test("shows its specimens", async () => {
    const [first] = Object.values(groups).flatMap((group) => group.slice(0, 1));
    if (!first) throw new Error("There are no specimens.");
    const response = await fetch(dev.origin + specimenPath(first));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`<title>${first.title}`);
  }, 120_000);
});

/** The second time axe looks only for what colours and widths can change. */
const schemes = [
  { colorScheme: "dark", width: 360, only: undefined },
  {
    colorScheme: "light",
    width: 1280,
    only: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
  },
] as const;

describe("a specimen", () => {
  let pages: SpecimenPages;
  let visitor: Visitor;
  const shown = new Map<string, string>();

  beforeAll(async () => {
    pages = await SpecimenPages.of(origin, inject("state"));
    visitor = await browser.open();
    await visitor.page
      .context()
      .route(`${origin}${guidePath}**`, (route) =>
        route.fulfill({ contentType: "text/html", body: shown.get(new URL(route.request().url()).pathname) ?? "" }),
      );
  });
  afterAll(async () => {
    await visitor[Symbol.asyncDispose]();
    pages[Symbol.dispose]();
  });

  test.each([undefined, ...specimens.map(({ slug }) => slug)])(
    "%s scrolls nothing sideways at 360 pixels, and axe finds nothing in either scheme",
    async (slug) => {
      const { page } = visitor;
      const path = slug === undefined ? guidePath : specimenPath({ slug });
      shown.set(path, await pages.document(slug));
      for (const { colorScheme, width, only } of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        if (!only) await page.goto(origin + path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
        expect(await complaints(page, only), colorScheme).toEqual([]);
      }
    },
  );
});

async function complaints(page: Page, only?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], preload: false });
  const { violations } = await (only ? axe.withRules([...only]) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
