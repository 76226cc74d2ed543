import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printable } from "#lib/text/printable.ts";
import { SharedBrowser, type Visitor } from "../../support/browser.ts";
import { invite, joinDesk } from "../../support/desk.ts";
import { type HostilePost, postEverything, publishEverything } from "../../support/hostile-posts.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { behindProxy } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";
import { look, noteViolations } from "./reader-texts.ts";

/** Everything that hostile readers posted is in the paper; two browsers with scripts and all go through it. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
let site: Site;
let origin: string;
let reader: Visitor;
let moderator: Visitor;
let posts: HostilePost[];
const alarms: string[] = [];

beforeAll(async () => {
  publishEverything(copy);
  site = await Site.start(copy, { watch: false, env: behindProxy });
  origin = site.origin.replace("127.0.0.1", "localhost");
  posts = await postEverything(site.origin);
  reader = await open();
  moderator = await open();
  await joinDesk(moderator.page, origin, invite(copy, anna, "moderator"), anna);
});
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await moderator[Symbol.asyncDispose]();
  await site.stop();
  copy[Symbol.dispose]();
});

async function open(): Promise<Visitor> {
  const visitor = await browser.open();
  await noteViolations(visitor);
  visitor.page.on("dialog", (dialog) => {
    alarms.push(`${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  visitor.page.on("popup", (popup) => alarms.push(popup.url()));
  visitor.page.on("download", (download) => alarms.push(download.url()));
  return visitor;
}

/** Opens a page, which must be harmless, and compares the comments on it with what was typed. Returns their ids. */
async function read(page: Page, path: string, prefix = "comment-"): Promise<string[]> {
  const response = await page.goto(origin + path);
  expect(response?.status(), path).toBe(200);
  return compare(page, prefix);
}

async function compare(page: Page, prefix: string, only?: HostilePost): Promise<string[]> {
  const selector = only ? "main .comments > article, main article.desk-item" : `article[id^="${prefix}"]`;
  const { comments, ...rest } = await look(page, selector);
  expect(rest, page.url()).toEqual({ foreign: [], twice: [], violations: [], broken: false, whole: true });
  return comments.map(({ id, name, text, foreign }) => {
    const typed = only ?? posts.find((post) => post.id === id.slice(prefix.length));
    expect({ name, text, foreign }).toEqual({ name: typed?.name, text: typed?.body, foreign: [] });
    return typed?.id ?? "";
  });
}

/** One in so many, so that every class of strings has some. */
const sample = (every: number) => posts.filter((_, index) => index % every === 0);

test("more than a thousand hostile comments are published, most of them by hostile names", () => {
  expect(posts.length).toBeGreaterThan(1200);
  expect(posts.filter(({ name }) => !name.startsWith("Lecteur ")).length).toBeGreaterThan(800);
});

test("readers see each as it was typed, below its article and in its thread, and nothing of it runs", async () => {
  const seen = new Set<string>();
  for (const article of new Set(posts.map((post) => post.article))) {
    const newest = await read(reader.page, `/articles/${article}`);
    const oldest = await read(reader.page, `/articles/${article}/comments/oldest`);
    expect([newest.length, oldest.length]).toEqual([50, 50]);
    for (const id of [...newest, ...oldest]) seen.add(id);
  }
  expect(seen.size).toBe(posts.length);
});

test("moderators see each as it was typed in a queue, page after page", async () => {
  const { page } = moderator;
  const seen = new Set<string>();
  let path: string | null = "/desk/queues/published";
  while (path !== null) {
    for (const id of await read(page, path, "c-")) seen.add(id);
    const next = page.locator('nav.desk-pages a[href*="after="]');
    path = (await next.count()) > 0 ? await next.last().getAttribute("href") : null;
  }
  expect(seen.size).toBe(posts.length);
}, 180_000);

test("its page at the desk shows a comment as it was typed", async () => {
  for (const post of sample(90)) {
    const { page } = moderator;
    await page.goto(`${origin}/desk/comments/${post.id}`);
    await compare(page, "c-", post);
  }
});

test("a search asks for what was typed, and finds it", async () => {
  const { page } = moderator;
  for (const post of sample(90)) {
    const question = post.name.slice(0, 200);
    const found = await read(page, `/desk/search?q=${encodeURIComponent(question)}&article=${post.article}`, "c-");
    expect(await page.locator("input[name=q]").inputValue()).toBe(question);
    // Marks inside a word are more than the search allows for.
    if (!/\p{Mn}/u.test(question)) expect(found, question).toContain(post.id);
  }
});

test("its writer sees a comment as it was typed, with a form that gives it back", async () => {
  const { page } = reader;
  for (const post of sample(90)) {
    await page.goto(origin + post.status);
    await compare(page, "", post);
    expect(await page.locator("textarea[name=body]").first().inputValue()).toBe(post.body);
  }
});

test("a comment is read over as it was typed, and its form gives it back", async () => {
  const { page } = reader;
  for (const post of sample(90)) {
    await page.goto(`${origin}/articles/${post.article}`);
    const form = page.locator("form.slip").first();
    await form.locator("input[name=name]").fill(post.name);
    await form.locator("textarea[name=body]").fill(post.body);
    await form.locator("button[value=preview]").click();
    await page.waitForURL(`${origin}/comments`);
    await compare(page, "", post);
    expect(await page.locator("textarea[name=body]").inputValue()).toBe(post.body);
    expect(await page.locator("input[name=name]").inputValue()).toBe(post.name);
  }
});

test("feed readers get the newest below each article as they were typed, in paragraphs, breaks and links alone", async () => {
  const { page } = reader;
  await page.goto(`${origin}/moderation`);
  const seen = new Set<string>();
  for (const article of new Set(posts.map((post) => post.article))) {
    for (const { id, name, text, elements } of await feedItems(page, `/articles/${article}/comments/rss.xml`)) {
      const typed = posts.find((post) => id.endsWith(`/comments/${post.id}`));
      expect({ name, text }).toEqual({ name: inOneLine(typed?.name ?? ""), text: inOneLine(typed?.body ?? "") });
      expect(["p", "br", "a"]).toEqual(expect.arrayContaining(elements));
      seen.add(id);
    }
  }
  expect(seen.size).toBeGreaterThan(300);
});

test("in all of this nothing was executed, refused by the content policy, or fetched from elsewhere", () => {
  const requests = [reader, moderator].flatMap((visitor) => visitor.requests.map(({ url }) => url));
  expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  const complaints = [...reader.complaints, ...moderator.complaints];
  // Of the browser itself, about a transition between two pages that it left out or broke off.
  const ofTransitions = /^error: .*(?:ViewTransition|Transition was )/;
  expect(complaints.filter((complaint) => !ofTransitions.test(complaint))).toEqual([]);
  expect(alarms).toEqual([]);
  // This site has no server for mail, and says so once.
  expect(site.log).not.toMatch(/MARBRE_(?!MAIL_OFF|MAIL_URL)|⨯|Error/);
});

/** What no XML can carry is left out of a feed, and a break is a space to whoever compares lines. */
const inOneLine = (text: string) => printable(text).replace(/\s+/g, " ").trim();

/** The items of a feed as a browser parses them: it must be well formed, and its contents are HTML that is never shown here. */
async function feedItems(page: Page, path: string) {
  const items = await page.evaluate(async (path) => {
    const parser = new DOMParser();
    const feed = parser.parseFromString(await (await fetch(path)).text(), "application/xml");
    const error = feed.querySelector("parsererror");
    if (error) throw new Error(error.textContent ?? "");
    return [...feed.querySelectorAll("item")].map((item) => {
      const content = parser.parseFromString(
        item.getElementsByTagName("content:encoded")[0]?.textContent ?? "",
        "text/html",
      );
      for (const end of content.querySelectorAll("br, p")) end.append("\n");
      return {
        id: item.querySelector("guid")?.textContent ?? "",
        name: item.getElementsByTagName("dc:creator")[0]?.textContent ?? "",
        text: content.body.textContent ?? "",
        elements: [...new Set([...content.body.querySelectorAll("*")].map(({ localName }) => localName))],
      };
    });
  }, path);
  return items.map(({ name, text, ...item }) => ({ ...item, name: inOneLine(name), text: inOneLine(text) }));
}
