import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { delivery, secret } from "../support/delivery.ts";
import { invite, joinDesk } from "../support/desk.ts";
import { Pushed } from "../support/pushed.ts";
import { say, statuses, until, untilAllSay } from "../support/reading.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";
import { tags } from "./axe-tags.ts";
import { controls, walk } from "./stops.ts";

/** In milliseconds; the figures themselves are the bench's business. */
const soon = 15_000;

const browser = new SharedBrowser();
const copy = new SampleCopy();
const eva = { name: "Eva Lambert", email: "eva@lamorasse.example" };
let pushed: Pushed;
let site: Site;

beforeAll(async () => {
  copy.article("essai", { title: "Nokia prépare son retour" });
  pushed = new Pushed(copy.root, copy.content);
  site = await Site.start(copy, { watch: false, env: { MARBRE_PUBLISH_SECRET: secret } });
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

const file = "articles/2016/11/essai.md";
const titled = (title: string) => `---
title: ${title}
standfirst: Un chapô.
date: 2016-11-02 10:00
authors: [claire-vasseur]
section: mobile
tags: [tablettes]
companies: [nokia]
---

Le corps du texte.
`;
const places = ["/articles/essai", "/", "/sections/mobile", "/tags/tablettes", "/companies/nokia", "/archive/2016/11"];

async function send(commit: string, more?: Parameters<typeof delivery>[1]) {
  const { headers, body } = delivery(commit, more);
  const { status, text } = await ask(site.origin, "/desk/publish", {
    method: "POST",
    headers: { ...Object.fromEntries(headers), "Content-Length": String(body.byteLength) },
    body: Buffer.from(body).toString("utf8"),
  });
  return { status, text };
}

test("a push is on every page that it belongs to, once the host has said so", async () => {
  expect(new Set(await statuses(site.origin, places))).toEqual(new Set([200]));
  const commit = pushed.push({ [file]: titled("Nokia revient") });
  expect(await say(site.origin, places, "Nokia revient")).not.toContain(true);
  expect((await send(commit)).status).toBe(202);
  await untilAllSay(site.origin, places, "Nokia revient", soon);
  expect(await send(commit)).toEqual({ status: 200, text: `Nothing to do: ${commit.slice(0, 12)} is on air.\n` });
  expect(site.log).toContain(`MARBRE_PUBLISHED ${commit.slice(0, 12)}`);
});

test("nobody publishes without the secret", async () => {
  const commit = pushed.push({ [file]: titled("Nokia doute") });
  expect((await send(commit, { unsigned: true })).status).toBe(403);
  expect((await send(commit, { secret: "un secret qui n’est pas celui du site" })).status).toBe(403);
  expect(await say(site.origin, places, "Nokia doute")).not.toContain(true);
});

test("a bad push leaves the last good version on air, and the rest of it appears", async () => {
  const commit = pushed.push({
    [file]: titled("Jamais paru").replace("section: mobile", "section: voile"),
    "articles/2016/11/autre.md": titled("Une autre nouvelle"),
  });
  await send(commit);
  await untilAllSay(site.origin, ["/articles/autre", "/companies/nokia"], "Une autre nouvelle", soon);
  expect(await say(site.origin, places, "Nokia revient")).not.toContain(false);
  await until(() => site.log.includes(`content/${file}:6:`), "the log names the file and its line", soon);
});

test("an editor sees that at the desk, mends it, and presses the button, without scripts", async () => {
  await using visitor = await browser.open({ javaScriptEnabled: false });
  const { page } = visitor;
  // Browsers keep `Secure` cookies of plain HTTP for this name alone.
  const origin = site.origin.replace("127.0.0.1", "localhost");
  await joinDesk(page, origin, invite(copy, eva, "editor"), eva);
  await page.getByRole("link", { name: "Publications" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Publications");
  const last = page.locator(".desk-entries > li").first();
  expect(await last.textContent()).toContain(`${file}, ligne\u00a06`);
  pushed.push({ [file]: titled("Nokia est de retour") });
  await page.getByRole("button", { name: "Publier maintenant" }).click();
  await untilAllSay(site.origin, places, "Nokia est de retour", soon);
  await page.goto(`${origin}/desk/publish`);
  expect(await last.textContent()).toContain("depuis la rédaction (Eva Lambert)");
});

test("axe finds nothing on the page of publications, light and dark, and the keyboard comes to all of it", async () => {
  await using visitor = await browser.open();
  const { page } = visitor;
  const origin = site.origin.replace("127.0.0.1", "localhost");
  const axel = { name: "Axel Roy", email: "axel@lamorasse.example" };
  await joinDesk(page, origin, invite(copy, axel, "editor"), axel);
  await page.goto(`${origin}/desk/publish`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))).toEqual([]);
  }
  const expected = await controls(page);
  const stops = await walk(page);
  expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(stops).toHaveLength(expected);
});
