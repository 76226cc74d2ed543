import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";

const origin = inject("origin");
const browser = new SharedBrowser();

/** What stands out of the page to the right, outside of boxes that scroll by themselves; the page itself is one of them. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element) =>
      ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX);
    const inScroller = (element: Element): boolean => {
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
        if (scrolls(parent)) return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1) && !inScroller(element);
    });
    const whole =
      document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    return [
      ...whole,
      ...wide.map(
        (element) => `${element.localName}.${element.className}: ${Math.round(element.getBoundingClientRect().right)}`,
      ),
    ];
  });
}

/** Boxes that cut text off. What is hidden on purpose, for screen readers, is one pixel large. */
function cutsOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        if (clientWidth <= 1 || clientHeight <= 1 || !element.innerText?.trim()) return false;
        const cuts = (overflow: string) => ["hidden", "clip"].includes(overflow);
        return (
          (cuts(overflowX) && scrollWidth > clientWidth + 1) || (cuts(overflowY) && scrollHeight > clientHeight + 1)
        );
      })
      .map((element) => `${element.localName}.${element.className}: ${element.innerText.slice(0, 40)}`),
  );
}

/** WCAG 2.2, 1.4.12. */
const spacing =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}";

describe("nothing scrolls sideways", () => {
  test.each(pageKinds)("at 320 and 360 pixels on $kind", async ({ path }) => {
    await using visitor = await browser.open({ viewport: { width: 320, height: 640 } });
    await visitor.page.goto(origin + path);
    expect(await sticksOut(visitor.page)).toEqual([]);
    await visitor.page.setViewportSize({ width: 360, height: 740 });
    expect(await sticksOut(visitor.page)).toEqual([]);
  });
});

describe("text that a reader spaces out breaks nothing", () => {
  test.each(pageKinds)("on $kind", async ({ path }) => {
    await using visitor = await browser.open({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    const { page } = visitor;
    await page.goto(origin + path);
    const before = await cutsOff(page);
    await page.addStyleTag({ content: spacing });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(page), `${width} pixels`).toEqual([]);
      expect(
        (await cutsOff(page)).filter((box) => !before.includes(box)),
        `${width} pixels`,
      ).toEqual([]);
    }
  });
});

describe("a page that moves as little as it can", () => {
  test.each(pageKinds)("has no animation and no transition where motion is unwelcome: $kind", async ({ path }) => {
    await using visitor = await browser.open({ reducedMotion: "reduce" });
    await visitor.page.goto(origin + path);
    const moving = await visitor.page.evaluate(() => {
      const long = (times: string) =>
        times.split(",").some((time) => Number.parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1) > 0.01);
      const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : [];
      const found = [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        return long(transitionDuration) || (animationName !== "none" && long(animationDuration));
      });
      return [...smooth, ...found.map((element) => `${element.localName}.${element.className}`)];
    });
    expect(moving).toEqual([]);
  });
});

describe("on paper", () => {
  test.each(pageKinds)("$kind prints its headline, in dark ink, without navigation", async ({ path }) => {
    await using visitor = await browser.open({ colorScheme: "dark" });
    const { page } = visitor;
    await page.goto(origin + path);
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(() => {
      const headline = document.querySelector("h1");
      const shade = (colour: string) => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
      const background = getComputedStyle(document.body).backgroundColor;
      return {
        headline: (headline?.getBoundingClientRect().height ?? 0) > 0,
        ink: headline ? shade(getComputedStyle(headline).color) : 255,
        paper: background === "rgba(0, 0, 0, 0)" ? 255 : shade(background),
        navigation: [...document.querySelectorAll("nav")]
          .filter((nav) => nav.checkVisibility())
          .map(({ className }) => className),
      };
    });
    expect(printed).toMatchObject({ headline: true, paper: 255, navigation: [] });
    expect(printed.ink).toBeLessThan(80);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });
});
