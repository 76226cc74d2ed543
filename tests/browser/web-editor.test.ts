import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseArticle } from "#lib/content/parse.ts";
import { readNewsroom } from "#lib/writing/read-newsroom.ts";
import { SharedBrowser, type Visitor } from "../support/browser.ts";
import { invite, joinDesk } from "../support/desk.ts";
import { pickedFiles, putFolder, readPicked } from "../support/picked-folder.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";

/** The web editor over a folder of the browser’s own, which stands in for the repository on an editor’s machine. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const editor = { name: "Élise Marin", email: "elise@lamorasse.example" };
const moderator = { name: "Anna Roux", email: "anna@lamorasse.example" };

let site: Site;
let origin: string;
let writer: Visitor;

beforeAll(async () => {
  site = await Site.start(copy, { watch: false });
  // Browsers keep `Secure` cookies of plain HTTP for this name alone.
  origin = site.origin.replace("127.0.0.1", "localhost");
  // Far from the paper, whose time it must write all the same.
  writer = await browser.open({ timezoneId: "America/New_York", viewport: { width: 1400, height: 1000 } });
  writer.page.setDefaultTimeout(15_000);
  await joinDesk(writer.page, origin, invite(copy, editor, "editor"), editor);
});
afterAll(async () => {
  await writer[Symbol.asyncDispose]();
  await site.stop();
  copy[Symbol.dispose]();
});

const files = ["", "?local", "/sveltia-cms.js", "/start.js", "/icons.woff2", "/locales/fr.json"];

test("nobody gets the web editor or its program without being signed in", async () => {
  for (const file of files) {
    const response = await fetch(`${origin}/desk/write${file}`, { redirect: "manual" });
    expect([file, response.status]).toEqual([file, 303]);
  }
});

test("a moderator gets neither", async () => {
  await using visitor = await browser.open();
  await joinDesk(visitor.page, origin, invite(copy, moderator, "moderator"), moderator);
  expect(await visitor.page.getByRole("link", { name: "Écrire" }).count()).toBe(0);
  for (const file of files) {
    const response = await visitor.page.request.get(`${origin}/desk/write${file}`);
    expect([file, response.status()]).toEqual([file, 403]);
  }
});

test("where no host of git is configured, the page says how to switch the editor on, and offers the folder of this machine", async () => {
  const { page } = writer;
  await page.getByRole("link", { name: "Écrire" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Écrire");
  expect(await page.getByRole("main").textContent()).toContain("MARBRE_WRITE_BACKEND");
  await putFolder(page, copy.content);
  await page.getByRole("link", { name: "Ouvrir l’éditeur sur un dossier de cette machine" }).click();
  await page.getByRole("button", { name: "Travailler avec un dépôt local" }).click();
  await page.getByRole("row", { name: /Dix ans après/ }).waitFor();
});

const cebit = "articles/2015/03/xiaomi-europe-cebit/index.md";

test("an article that is opened, changed and saved says what it said before, but for the change", async () => {
  const { page } = writer;
  const before = readFileSync(join(copy.content, cebit));
  await show(page, "/collections/articles/entries/2015/03/xiaomi-europe-cebit/index");
  await field(page, "Titre").fill("Xiaomi promet l’Europe, sans la date");
  await save(page);
  const after = await readPicked(page, `content/${cebit}`);
  const newsroom = readNewsroom(copy.content);
  const was = parseArticle({ file: cebit, bytes: before }, newsroom);
  const is = parseArticle({ file: cebit, bytes: Buffer.from(after) }, newsroom);
  if (!was.ok || !is.ok) throw new Error(JSON.stringify([was, is]));
  expect(is.article).toEqual({ ...was.article, title: "Xiaomi promet l’Europe, sans la date" });
  expect(is.body.markdown.trim()).toBe(was.body.markdown.trim());
});

test("a new article that is kept as a draft comes out in the folder of its month, and the pipeline has nothing to object", async () => {
  const { page } = writer;
  await show(page, "/collections/articles/new");
  await field(page, "Titre").fill("Un essai à l’écran : ça marche");
  await field(page, "Chapô").fill("Ce que l’éditeur en ligne enregistre.");
  await at(page, "date").locator("input").first().fill("2016-11-02T10:30");
  await at(page, "authors").getByRole("checkbox", { name: "Claire Vasseur" }).click();
  await at(page, "section").getByRole("combobox").click();
  await page.getByRole("option", { name: "Mobile" }).click();
  await reach(page, "draft");
  await at(page, "draft").getByRole("switch").click();
  await reach(page, "body");
  await at(page, "body").getByRole("textbox").first().fill(text);
  await save(page);
  const path = "content/articles/2016/11/un-essai-a-l-ecran-ca-marche/index.md";
  await expect
    .poll(async () => (await pickedFiles(page)).filter((name) => name.includes("essai")), { timeout: 10_000 })
    .toEqual([path]);
  const parsed = parseArticle(
    { file: path.replace("content/", ""), bytes: Buffer.from(await readPicked(page, path)) },
    readNewsroom(copy.content),
  );
  expect(parsed).toMatchObject({
    ok: true,
    article: {
      draft: true,
      authors: ["claire-vasseur"],
      section: "mobile",
      publishedAt: Date.parse("2016-11-02T09:30Z"),
    },
  });
});

test("the editor asks nobody but this site, and does nothing that its content policy refuses", () => {
  const others = writer.requests.map(({ url }) => url).filter((url) => !/^(?:blob:|data:)/.test(url));
  expect(others.filter((url) => !url.startsWith(origin))).toEqual([]);
  expect(writer.complaints.filter((line) => /Content Security Policy|^error: (?!.*ViewTransition)/.test(line))).toEqual(
    [],
  );
});

const text = "Le **corps** du texte.\n\n> [!exergue]\n> Une phrase.\n> — Quelqu’un\n";

/** Goes to a place of the editor without leaving the document, which holds the picked folder. */
function show(page: Page, place: string): Promise<void> {
  return page.evaluate((place) => {
    window.location.hash = place;
  }, place);
}

/** The part of the form that holds a key. */
function at(page: Page, key: string) {
  return page.locator(`section.field[data-key-path="${key}"]`).first();
}

/** Scrolls down the form, whose fields are made as they come into sight. */
async function reach(page: Page, key: string): Promise<void> {
  await page.mouse.move(350, 600);
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 400);
        return at(page, key)
          .getByRole(key === "body" ? "textbox" : "switch")
          .count();
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
}

/** A field of the form by its label. */
function field(page: Page, label: string) {
  return page.getByRole("textbox", { name: label, exact: true }).first();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Entrée enregistrée").first().waitFor();
}
