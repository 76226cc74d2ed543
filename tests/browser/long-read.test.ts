import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";

const origin = inject("origin");
const browser = new SharedBrowser();
const longRead = "/articles/cables-sous-la-mer";
const wide = { width: 1440, height: 900 };
const telephone = { width: 390, height: 844 };

describe("the table of contents of a long read", () => {
  test("stands open in the margin of a wide page, and stays there while the story goes by", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false, viewport: wide });
    const { page } = visitor;
    await page.goto(origin + longRead);
    const links = page.locator(".contents a");
    expect(await links.count()).toBeGreaterThanOrEqual(4);
    await links.last().click();
    const target = (await links.last().getAttribute("href")) ?? "";
    expect(new URL(page.url()).hash).toBe(encodeURI(target));
    const text = await page.locator(".story-text").boundingBox();
    const contents = await page.locator(".contents").boundingBox();
    expect((contents?.x ?? 0) + (contents?.width ?? 0)).toBeLessThan(text?.x ?? 0);
    expect(contents?.y).toBeGreaterThanOrEqual(0);
    expect(contents?.y).toBeLessThan(wide.height);
  });

  test("is folded on a telephone until the reader unfolds it", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false, viewport: telephone });
    const { page } = visitor;
    await page.goto(origin + longRead);
    expect(await page.locator(".contents a").first().isVisible()).toBe(false);
    await page.locator(".contents summary").click();
    expect(await page.locator(".contents a").first().isVisible()).toBe(true);
  });

  test("is not there on a short story", async () => {
    await using visitor = await browser.open({ viewport: wide });
    await visitor.page.goto(`${origin}/articles/http2-rfc-7540`);
    expect(await visitor.page.locator(".contents").count()).toBe(0);
  });
});

type Side = { call: number; note: number; left: number; bottom: number };

/** Where each note and its first call are. */
function sides(page: Page): Promise<Side[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".footnotes > ol > li")].map((item, index) => {
      const call = document.querySelector(`#t-ref_${index + 1}`)?.getBoundingClientRect() ?? new DOMRect();
      const note = item.getBoundingClientRect();
      return { call: call.top, note: note.top, left: note.left, bottom: note.bottom };
    }),
  );
}

describe("notes", () => {
  test.each([longRead, "/articles/heartbleed-openssl"])(
    "stand beside their calls on a wide page, none over another: %s",
    async (path) => {
      await using visitor = await browser.open({ javaScriptEnabled: false, viewport: wide });
      const { page } = visitor;
      await page.goto(origin + path);
      const text = await page.locator(".story-text").boundingBox();
      const found = await sides(page);
      expect(found.length).toBeGreaterThan(0);
      for (const [index, { call, note, left }] of found.entries()) {
        const above = found[index - 1]?.bottom ?? 0;
        expect(left).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
        expect(note).toBeGreaterThanOrEqual(above);
        expect(Math.abs(note - Math.max(call, above))).toBeLessThan(40);
      }
    },
  );

  test("that are called close together follow one another", async () => {
    using copy = new SampleCopy();
    const note = "Une note assez longue pour tenir sur plusieurs lignes de la marge, et donc pour gêner la suivante.";
    const notes = [1, 2, 3].map((number) => `[^${number}]: ${note}`).join("\n");
    copy.article("notes-serrees", { body: `Un[^1] deux[^2] trois[^3].\n\n${notes}` });
    await using site = await Site.start(copy, { watch: false });
    await using visitor = await browser.open({ javaScriptEnabled: false, viewport: wide });
    const { page } = visitor;
    await page.goto(`${site.origin}/articles/notes-serrees`);
    const found = await sides(page);
    expect(found).toHaveLength(3);
    for (const [index, { note }] of found.entries()) expect(note).toBeGreaterThan(found[index - 1]?.bottom ?? 0);
  });

  test("are a list after the text on a telephone", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false, viewport: telephone });
    const { page } = visitor;
    await page.goto(origin + longRead);
    const found = await sides(page);
    for (const { call, note } of found) expect(note).toBeGreaterThan(call + 200);
    expect(await page.locator(".footnotes h2").isVisible()).toBe(true);
  });

  test("lead back to their call from the margin", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false, viewport: wide });
    const { page } = visitor;
    await page.goto(origin + longRead);
    await page.locator("#t-ref_2").click();
    expect(new URL(page.url()).hash).toBe("#t-note_2");
    await page.locator("#t-note_2 [role='doc-backlink']").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("t-ref_2");
  });
});
