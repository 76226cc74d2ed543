import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../support/ask.ts";
import { SharedBrowser, type Visitor } from "../../support/browser.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { Site } from "../../support/site-process.ts";

/** A paper that publishes at once, and asks for a proof of work. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const article = "/articles/xiaomi-europe-cebit";
let site: Site;

beforeAll(async () => {
  const policy = readFileSync(join(copy.content, "moderation.yaml"), "utf8").split("\ncases:")[0] ?? "";
  const asking = { mode: "postmoderated", holdFirst: "false", proofOfWork: "true" };
  const changed = Object.entries(asking).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}: .*$`, "m"), `${name}: ${value}`),
    policy,
  );
  copy.write("moderation.yaml", `${changed}\n`);
  site = await Site.start(copy);
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

/** Writes a comment and sends it at once, and returns what its private page says. */
async function send(page: Page, body: string): Promise<string | null> {
  await page.goto(site.origin + article);
  await page.getByLabel("Nom ou pseudonyme").fill("Hélène");
  await page.getByRole("textbox", { name: "Votre commentaire" }).fill(body);
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.waitForURL(/\/comments\/status\//);
  return page.getByRole("heading", { level: 1 }).textContent();
}

const published = "Votre commentaire est publié";
const waits = "Votre commentaire attend d’être lu";

const asked = ({ requests }: Visitor) => requests.filter(({ url }) => url.endsWith("/comments/challenge")).length;

test("a reader with scripts does the work while typing, once for each comment, and the comments appear", async () => {
  await using visitor = await browser.open({ reducedMotion: "reduce" });
  const { page, complaints } = visitor;
  await page.goto(site.origin + article, { waitUntil: "networkidle" });
  expect(asked(visitor)).toBe(0);
  expect(await send(page, "Avec une preuve.")).toBe(published);
  expect(asked(visitor)).toBe(1);
  expect(await send(page, "Avec une autre.")).toBe(published);
  expect(asked(visitor)).toBe(2);
  expect(complaints).toEqual([]);
});

test("a comment that was read over first has a proof too", async () => {
  await using visitor = await browser.open();
  const { page } = visitor;
  await page.goto(site.origin + article);
  await page.getByLabel("Nom ou pseudonyme").fill("Hélène");
  await page.getByRole("textbox", { name: "Votre commentaire" }).fill("Relu.");
  await page.getByRole("button", { name: "Relire avant d’envoyer" }).click();
  await page.waitForURL(/\/comments$/);
  const proof = page.locator("input[name=proof]");
  await expect.poll(() => proof.inputValue()).toContain("challenge");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.waitForURL(/\/comments\/status\//);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(published);
});

test("the comment of a reader without scripts waits for a moderator", async () => {
  await using visitor = await browser.open({ javaScriptEnabled: false });
  expect(await send(visitor.page, "Sans scripts.")).toBe(waits);
});

test("a comment is sent without a proof when none can be made, and waits for a moderator", async () => {
  await using visitor = await browser.open();
  await visitor.page.route("**/comments/challenge", (route) => route.abort());
  expect(await send(visitor.page, "Sans réseau.")).toBe(waits);
});

test("the script weighs no more than a kilobyte as it is sent", async () => {
  const { body } = await ask(site.origin, "/proof.js", { headers: { "accept-encoding": "gzip" } });
  expect(body.length).toBeLessThanOrEqual(1024);
});
