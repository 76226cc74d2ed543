import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildProgram } from "../../cli/build.ts";
import { needsBuild } from "../../cli/needs-build.ts";
import { launchBrowser } from "./browser.ts";
import { pageKinds } from "./pages.ts";
import { SampleCopy } from "./sample-copy.ts";
import { Site } from "./site-process.ts";

/**
 * `npm run screenshots`: every kind of page, whole, at four widths, light and dark, into `screenshots/`. With `--renew`, the few that
 * `tests/browser/appearance.test.ts` compares with are taken again instead.
 */
const { renew } = parseArgs({ options: { renew: { type: "boolean", default: false } } }).values;
if (renew) {
  const test = ["node_modules/vitest/vitest.mjs", "run", "--project", "browser", "tests/browser/appearance.test.ts"];
  const { status } = spawnSync(process.execPath, test, {
    stdio: "inherit",
    env: { ...process.env, RENEW_BASELINES: "1" },
  });
  process.exitCode = status ?? 1;
} else {
  if (needsBuild() && !buildProgram()) throw new Error("The program could not be built: see above.");
  await takeAll();
}

async function takeAll(): Promise<void> {
  using copy = new SampleCopy();
  copy.addBriefs();
  await using site = await Site.start(copy, { watch: false });
  const browser = await launchBrowser();
  for (const width of [360, 768, 1024, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const folder = join("screenshots", `${width}-${colorScheme}`);
      mkdirSync(folder, { recursive: true });
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: "fr-FR" });
      const page = await context.newPage();
      // A face that comes late is shown on the next page.
      await page.goto(site.origin, { waitUntil: "networkidle" });
      for (const { path } of pageKinds) {
        await page.goto(site.origin + path, { waitUntil: "networkidle" });
        await page.evaluate(async () => {
          for (const image of document.images) image.loading = "eager";
          await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
        });
        await page.screenshot({
          path: join(folder, `${path.slice(1).replaceAll("/", "-") || "front"}.png`),
          fullPage: true,
        });
      }
      await context.close();
      console.log(`${pageKinds.length} pages in ${folder}`);
    }
  }
  await browser.close();
}
