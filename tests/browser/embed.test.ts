import { beforeEach, describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";

const origin = inject("origin");
const browser = new SharedBrowser();
const elsewhere = "https://www.youtube-nocookie.com";

describe.each([
  ["on", true],
  ["off", false],
])("a video, with scripts %s,", (_, javaScriptEnabled) => {
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
  });

  async function openVideo() {
    const visitor = await browser.open({ javaScriptEnabled });
    const { page } = visitor;
    await page.context().route(
      (url) => url.origin !== origin,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: "text/html", body: "<title>player</title><p>player</p>" });
      },
    );
    await page.goto(`${origin}/articles/world-ipv6-launch`, { waitUntil: "networkidle" });
    return visitor;
  }

  test("asks nothing of the other site before the reader does", async () => {
    await using visitor = await openVideo();
    const { page } = visitor;
    await page.locator(".embed").scrollIntoViewIfNeeded();
    await page.locator(".embed summary").click();
    await page.locator(".embed a.load").hover();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(visitor.requests.filter(({ url }) => !url.startsWith(origin))).toEqual([]);
    const hints = await page.evaluate(
      () => document.querySelectorAll('link[rel*="preconnect"], link[rel*="dns-prefetch"]').length,
    );
    expect(hints).toBe(0);
  });

  test("plays in its frame once the reader asks, and the page stays", async () => {
    await using visitor = await openVideo();
    const { page } = visitor;
    await page.locator(".embed summary").click();
    await page.locator(".embed a.load").click();
    await expect.poll(() => page.frames().map((frame) => new URL(frame.url(), origin).origin)).toContain(elsewhere);
    expect(page.url()).toBe(`${origin}/articles/world-ipv6-launch`);
    expect(asked).toHaveLength(1);
    expect(await page.frames()[1]?.locator("p").textContent()).toBe("player");
    expect(visitor.complaints).toEqual([]);
  });
});
