import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { widths } from "#lib/media/image.ts";
import { SharedBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";

const origin = inject("origin");
const browser = new SharedBrowser();
const pages = pageKinds.filter(({ status }) => status === 200);
const screens = [360, 768, 1024, 1440].flatMap((width) => [1, 2].map((density) => ({ width, density })));

type Shown = { source: string; chosen: number; offered: number[]; needed: number };

/** Each image that is seen: the rendition that the browser took, and the pixels of the screen that it fills. */
async function shownOn(page: Page): Promise<Shown[]> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return page.evaluate(() =>
    [...document.images]
      .filter((image) => image.checkVisibility() && image.getBoundingClientRect().width > 0)
      .map((image) => {
        const size = (path: string) => Number(/\/(\d+)(?:x[\w-]+)?\.\w+$/.exec(path)?.[1]);
        const isCrop = /\/\d+x/.test(image.currentSrc);
        const sets = [...(image.parentElement?.querySelectorAll("source") ?? [])].map(({ srcset }) => srcset);
        const set = sets.find((one) => one.includes(new URL(image.currentSrc).pathname)) ?? "";
        const box = image.getBoundingClientRect();
        const [width = 1, height = 1] = isCrop
          ? [4, 3]
          : [Number(image.getAttribute("width")), Number(image.getAttribute("height"))];
        // A picture that is cut to its box is as wide as fills it.
        const covers = getComputedStyle(image).objectFit === "cover";
        const filled = covers ? Math.max(box.width, (box.height * width) / height) : box.width;
        return {
          source: image.currentSrc,
          chosen: size(image.currentSrc),
          offered: set.split(", ").map((one) => size(one.split(" ")[0] ?? "")),
          needed: filled * devicePixelRatio,
        };
      }),
  );
}

/** Too small a rendition, where there is a larger one, or one that is more than a step larger than what would do. */
function wrongChoice({ chosen, offered, needed }: Shown): boolean {
  const enough = offered.findIndex((width) => width >= needed - 1);
  const best = enough === -1 ? offered.length - 1 : enough;
  const at = offered.indexOf(chosen);
  return at < best || at > best + 1;
}

describe("the browser takes the rendition that fits", () => {
  test.each(pages)("on $kind", async ({ path }) => {
    const wrong: string[] = [];
    for (const { width, density } of screens) {
      await using visitor = await browser.open({ viewport: { width, height: 900 }, deviceScaleFactor: density });
      await visitor.page.goto(origin + path);
      for (const image of await shownOn(visitor.page))
        if (wrongChoice(image))
          wrong.push(`${width} × ${density}: ${image.source.slice(origin.length)} for ${Math.round(image.needed)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("room is kept, and bytes are spared", () => {
  test.each(pages)("on $kind", async ({ path }) => {
    await using visitor = await browser.open({ viewport: { width: 360, height: 740 } });
    await visitor.page.goto(origin + path);
    const images = await visitor.page.evaluate(() =>
      [...document.images].map((image) => ({
        sized: image.width > 0 && image.hasAttribute("width") && image.hasAttribute("height"),
        formats: [...(image.parentElement?.querySelectorAll("source:not([media])") ?? [])].map((source) =>
          source.getAttribute("type"),
        ),
        fallback: /\.jpeg$/.test(image.getAttribute("src") ?? ""),
        styled: image.hasAttribute("style") || image.parentElement?.hasAttribute("style") === true,
        first: image.fetchPriority === "high",
        eager: image.loading === "eager",
        top: image.getBoundingClientRect().top,
        ground: getComputedStyle(image.closest("picture") ?? image).backgroundColor,
        logo: image.closest(".logo") !== null,
      })),
    );
    for (const image of images) {
      expect(image).toMatchObject({
        sized: true,
        fallback: true,
        styled: false,
        formats: ["image/avif", "image/webp"],
      });
      expect(image.eager, "what is fetched first is fetched at once, and nothing else is").toBe(image.first);
      expect(image.ground === "rgba(0, 0, 0, 0)", "a sheet lies where an image will be").toBe(image.logo);
    }
    expect(images.filter(({ first }) => first).length).toBeLessThanOrEqual(1);
    expect(images.findIndex(({ first }) => first)).toBeLessThanOrEqual(0);
  });

  test("the images that open the paper and an article come first", async () => {
    for (const path of ["/", "/articles/xiaomi-europe-cebit"]) {
      await using visitor = await browser.open();
      await visitor.page.goto(origin + path);
      expect(await visitor.page.evaluate(() => document.images[0]?.fetchPriority)).toBe("high");
    }
  });
});

test("a telephone gets another crop of the picture that opens the paper", async () => {
  const seen = [];
  for (const width of [360, 1440]) {
    await using visitor = await browser.open({ viewport: { width, height: 900 }, drawImages: true });
    await visitor.page.goto(origin, { waitUntil: "networkidle" });
    seen.push(
      await visitor.page.evaluate(() => {
        const [image] = document.images;
        const box = image?.getBoundingClientRect();
        return {
          crop: /\/\d+x\d+\.avif$/.test(image?.currentSrc ?? ""),
          drawn: (image?.naturalWidth ?? 0) > 0,
          tall: (box?.height ?? 0) / (box?.width ?? 1) > 0.7,
        };
      }),
    );
  }
  expect(seen).toEqual([
    { crop: true, drawn: true, tall: true },
    { crop: false, drawn: true, tall: false },
  ]);
});

test("the declared widths have steps of at most half as much again, or double below 640 pixels", () => {
  for (const [index, width] of widths.entries()) {
    const next = widths[index + 1] ?? width;
    expect(next / width).toBeLessThanOrEqual(width < 320 ? 2 : 1.5);
  }
});
