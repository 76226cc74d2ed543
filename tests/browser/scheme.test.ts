import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";

const origin = inject("origin");
const browser = new SharedBrowser();
const choice = (page: Page, value: string) => page.locator(`.scheme [value="${value}"]`);

/** Whether the page is light or dark, by its paper. */
function shade(page: Page): Promise<"light" | "dark"> {
  return page.evaluate(() => {
    const [red = 0] = (getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    return red > 128 ? "light" : "dark";
  });
}

describe.each(["light", "dark"] as const)("where the system is %s, without scripts", (system) => {
  const other = system === "light" ? "dark" : "light";

  test("the page follows it until the reader chooses the other, and again when she leaves it to the system", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false, colorScheme: system });
    const { page } = visitor;
    await page.goto(origin);
    expect(await shade(page)).toBe(system);
    await choice(page, other).check();
    expect(await shade(page)).toBe(other);
    await choice(page, "auto").check();
    expect(await shade(page)).toBe(system);
  });
});

test("the choice is made with the arrows of the keyboard", async () => {
  await using visitor = await browser.open({ javaScriptEnabled: false, colorScheme: "light" });
  const { page } = visitor;
  await page.goto(origin);
  await choice(page, "auto").focus();
  await page.keyboard.press("ArrowRight");
  expect(await shade(page)).toBe("dark");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await choice(page, "light").isChecked()).toBe(true);
});

describe("with our script", () => {
  test("the choice holds on every kind of page and after a reload, and other open pages follow", async () => {
    await using visitor = await browser.open({ colorScheme: "light" });
    const { page } = visitor;
    await page.goto(origin);
    const neighbour = await page.context().newPage();
    await neighbour.goto(`${origin}/tags/chine`);
    await choice(page, "dark").check();
    await expect.poll(() => shade(neighbour)).toBe("dark");
    for (const path of ["/articles/xiaomi-europe-cebit", "/companies/xiaomi", "/articles/jamais-ecrit", "/"]) {
      await page.goto(origin + path);
      await expect.poll(() => shade(page), { message: path }).toBe("dark");
      expect(await choice(page, "dark").isChecked()).toBe(true);
    }
    await choice(page, "auto").check();
    await page.reload();
    expect(await shade(page)).toBe("light");
  });

  test("a browser that refuses storage still obeys the choice, and complains of nothing", async () => {
    await using visitor = await browser.open({ colorScheme: "light" });
    const { page, complaints } = visitor;
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await page.goto(origin, { waitUntil: "networkidle" });
    await choice(page, "dark").check();
    expect(await shade(page)).toBe("dark");
    expect(complaints).toEqual([]);
  });
});

test("paper is light whatever was chosen", async () => {
  await using visitor = await browser.open({ javaScriptEnabled: false, colorScheme: "dark" });
  const { page } = visitor;
  await page.goto(origin);
  await choice(page, "dark").check();
  await page.emulateMedia({ media: "print" });
  expect(await shade(page)).toBe("light");
});

test("where the reader imposes colours, there is nothing to choose", async () => {
  await using visitor = await browser.open({ forcedColors: "active" });
  await visitor.page.goto(origin);
  expect(await visitor.page.locator(".scheme").isVisible()).toBe(false);
});
