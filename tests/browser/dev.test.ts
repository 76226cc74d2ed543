import { expect, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { startDev } from "../support/dev-process.ts";
import { SampleCopy } from "../support/sample-copy.ts";

const browser = new SharedBrowser();

test("while an editor writes, an open page shows a saved article and its problems by itself", async () => {
  using copy = new SampleCopy();
  copy.article("brouillon", { title: "Premier jet" });
  const dev = await startDev(copy);
  try {
    await using visitor = await browser.open();
    const { page } = visitor;
    const listening = page.waitForResponse("**/dev/changes*", { timeout: 120_000 });
    await page.goto(`${dev.origin}/articles/brouillon`, { timeout: 120_000 });
    await listening;
    expect(await page.locator("h1").textContent()).toBe("Premier jet");
    await page.getByRole("button", { name: "Copier le lien" }).waitFor();

    copy.article("brouillon", { title: "Second jet" });
    await expect.poll(() => page.locator("h1").textContent()).toBe("Second jet");

    copy.article("brouillon", { title: "Troisième jet", section: "voile" });
    await expect
      .poll(() =>
        page
          .locator(".problems")
          .textContent()
          .catch(() => ""),
      )
      .toMatch(/brouillon\.md:6:/);
    expect(await page.locator("h1").textContent()).toBe("Second jet");
    expect(visitor.complaints.filter((complaint) => /hydrat/i.test(complaint))).toEqual([]);
  } finally {
    await dev.stop();
  }
}, 240_000);
