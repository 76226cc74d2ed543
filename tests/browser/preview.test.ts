import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { SharedBrowser, type Visit, type Visitor } from "../support/browser.ts";
import { invite, joinDesk } from "../support/desk.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";
import { tags } from "./axe-tags.ts";
import { controls, walk } from "./stops.ts";

const browser = new SharedBrowser();
const copy = new SampleCopy();
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
let site: Site;
/** The name under which the browser takes cookies that are for secure places only. */
let origin: string;
let editor: Visitor;

beforeAll(async () => {
  copy.article("projet", {
    title: "Un projet secret",
    more: "draft: true",
    body: "Voir [la suite](/articles/plus-tard).",
  });
  copy.article("plus-tard", { title: "Sous embargo", date: "2098-01-02 08:00" });
  copy.git("init", "-q", "-b", "main");
  copy.commit();
  copy.git("checkout", "-qb", "sujet/bascule");
  copy.article("bascule", { title: "Sur une branche seulement" });
  copy.commit();
  copy.git("checkout", "-q", "main");
  site = await Site.start(copy, { watch: false });
  origin = site.origin.replace("127.0.0.1", "localhost");
  editor = await browser.open({ javaScriptEnabled: false });
  await joinDesk(editor.page, origin, invite(copy, anna, "editor"), anna);
});
afterAll(async () => {
  await editor[Symbol.asyncDispose]();
  await site.stop();
  copy[Symbol.dispose]();
});

/** Chromium tells of a crossfade that it begins and breaks off between two pages: nothing that a page could help. */
const complaints = () => editor.complaints.filter((complaint) => !complaint.includes("ViewTransition"));

/** With the editor's cookies, in a browser with scripts, which axe is. */
async function violationsAt(path: string, visit: Visit): Promise<string[]> {
  await using visitor = await browser.open(visit);
  await visitor.page.context().addCookies(await editor.page.context().cookies());
  await visitor.page.goto(origin + path);
  const { violations } = await new AxeBuilder({ page: visitor.page }).setLegacyMode().withTags(tags).analyze();
  expect(visitor.complaints).toEqual([]);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

describe("a draft", () => {
  test("is seen by the signed-in, who follow its links to other previews, without scripts", async () => {
    const { page } = editor;
    await page.goto(`${origin}/desk`);
    await page.getByRole("link", { name: "Aperçus" }).click();
    await page.getByRole("link", { name: "Un projet secret" }).click();
    expect(await page.locator("h1").textContent()).toBe("Un projet secret");
    expect(await page.getByRole("complementary", { name: "Aperçu" }).textContent()).toContain("brouillon");
    await page.getByRole("link", { name: "la suite" }).click();
    expect(await page.locator("h1").textContent()).toBe("Sous embargo");
    expect(await page.getByText("Cet article paraîtra le").count()).toBe(1);
    expect(complaints()).toEqual([]);
  });

  test("is seen by nobody else", async () => {
    for (const path of ["/articles/projet", "/-/preview/x", "/preview/projet", "/articles/plus-tard"]) {
      const answer = await ask(site.origin, path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain("Un projet secret");
    }
    const answer = await ask(site.origin, "/desk/preview/articles/projet");
    expect([answer.status, answer.text]).toEqual([303, ""]);
  });
});

test("the front page is shown as it will be at a moment that is typed in", async () => {
  const { page } = editor;
  await page.goto(`${origin}/desk/preview`);
  await page.getByLabel("Date et heure").fill("2098-02-01T08:00");
  await page.getByRole("button", { name: "Voir la une" }).click();
  await page.getByRole("link", { name: "Sous embargo" }).first().click();
  expect(page.url()).toBe(`${origin}/desk/preview/articles/plus-tard?at=2098-02-01T08%3A00`);
});

test("a guest's link shows one article until it is revoked, without scripts and without complaint", async () => {
  const { page } = editor;
  await page.goto(`${origin}/desk/preview/articles/projet`);
  await page.getByText("Donner un lien à quelqu’un").click();
  await page.getByLabel("Pendant").selectOption("une heure");
  await page.getByRole("button", { name: "Faire le lien" }).click();
  const path = new URL(await page.getByLabel("Adresse à transmettre").inputValue()).pathname;
  expect(await violationsAt("/desk/preview/links", {})).toEqual([]);

  await using guest = await browser.open();
  await guest.page.goto(origin + path);
  expect(await guest.page.locator("h1").textContent()).toBe("Un projet secret");
  expect(await guest.page.getByLabel("Votre commentaire").isDisabled()).toBe(true);
  expect(guest.complaints).toEqual([]);
  const answer = await ask(site.origin, path);
  expect(answer.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });

  await page.getByRole("button", { name: "Révoquer", exact: true }).click();
  expect((await guest.page.goto(origin + path))?.status()).toBe(404);
  expect(await guest.page.locator("h1").textContent()).toBe("Ce lien ne mène nulle part");
});

describe("a branch", () => {
  test("is previewed with what it changes, from page to page, without scripts", async () => {
    const { page } = editor;
    await page.goto(`${origin}/desk/preview`);
    await page.getByLabel("Branche ou commit").fill("sujet/bascule");
    await page.getByRole("button", { name: "Voir cette version" }).click();
    expect(await page.getByRole("listitem").filter({ hasText: "/articles/bascule" }).first().textContent()).toContain(
      "nouvelle",
    );
    await page.getByRole("link", { name: "La une" }).click();
    await page.goto(`${page.url().replace("/front", "")}/articles/bascule`);
    expect(await page.locator("h1").textContent()).toBe("Sur une branche seulement");
    expect((await ask(site.origin, "/articles/bascule")).status).toBe(404);
    expect(complaints()).toEqual([]);
  });

  test("is nothing that strangers or hostile names reach", async () => {
    const commit = copy.git("rev-parse", "sujet/bascule");
    expect((await ask(site.origin, `/desk/preview/at/${commit}/articles/bascule`)).status).toBe(303);
    for (const ref of ["--help", "-c", ":/Une", "main:site.yaml", "../../etc/passwd", "a\u0000b", "nulle-part"]) {
      const answer = await editor.page.goto(`${origin}/desk/preview/at?ref=${encodeURIComponent(ref)}`);
      expect([ref, answer?.status()]).toEqual([ref, 404]);
    }
  });
});

/** What is planned, what is not out, and that there is nothing to preview. */
const pages = () => [
  "/desk/agenda",
  "/desk/preview",
  "/desk/preview/articles/projet",
  "/desk/preview/front?at=2098-02-01T08:00",
  `/desk/preview/at/${copy.git("rev-parse", "sujet/bascule")}`,
];

test.each([
  ["light", 1280],
  ["dark", 390],
] as const)("axe finds nothing on plans and previews in %s", async (colorScheme, width) => {
  for (const path of [...pages(), "/desk/preview/at?ref=nulle-part", "/desk/preview/articles/projet/history"])
    expect([path, await violationsAt(path, { colorScheme, viewport: { width, height: 900 } })]).toEqual([path, []]);
});

test.each([360, 1280])(
  "the keyboard comes to every control of plans and previews, and is seen, %i pixels wide",
  async (width) => {
    const { page } = editor;
    await page.setViewportSize({ width, height: 900 });
    for (const path of pages()) {
      await page.goto(origin + path);
      const expected = await controls(page);
      // A field for a moment is a stop for each of its parts.
      const stops = (await walk(page)).filter(({ name }, index, all) => name !== all[index - 1]?.name);
      expect([path, stops.filter(({ faults }) => faults.length > 0)]).toEqual([path, []]);
      expect([path, stops.length]).toEqual([path, expected]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  },
);

test("the agenda leads to the preview of what is not out yet", async () => {
  const { page } = editor;
  await page.goto(`${origin}/desk/agenda`);
  await page.getByRole("link", { name: "Sous embargo" }).click();
  expect(page.url()).toBe(`${origin}/desk/preview/articles/plus-tard`);
});
