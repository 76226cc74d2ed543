import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseArticle } from "#lib/content/parse.ts";
import { parseFront, parseSite, parseWithdrawals } from "#lib/content/parse-site.ts";
import { readNewsroom } from "#lib/writing/read-newsroom.ts";
import { SharedBrowser, type Visitor } from "../support/browser.ts";
import { invite, joinDesk } from "../support/desk.ts";
import { pickedFiles, putFolder, readPicked } from "../support/picked-folder.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";
import { at, beginArticle, field, reach, save, show } from "../support/web-editor-form.ts";

/** The web editor over a folder of the browser’s own, which stands in for the repository on an editor’s machine. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const editor = { name: "Élise Marin", email: "elise@lamorasse.example" };
const moderator = { name: "Anna Roux", email: "anna@lamorasse.example" };

const zoned = "articles/2015/04/une-heure-ecrite/index.md";
const zonedText = `---
title: Une heure écrite
standfirst: Elle dit son fuseau.
date: 2015-04-02 18:40 +02:00
updated: 2015-04-03 07:15 -04:00
authors: [claire-vasseur]
section: mobile
corrections:
  - date: 2015-04-03 13:15 +02:00
    kind: correction
    text: L’heure était fausse.
---

Le corps du texte.
`;

let site: Site;
let origin: string;
let writer: Visitor;

beforeAll(async () => {
  copy.write(zoned, zonedText);
  site = await Site.start(copy, { watch: false });
  // Browsers keep `Secure` cookies of plain HTTP for this name alone.
  origin = site.origin.replace("127.0.0.1", "localhost");
  // Far from the paper, whose time it must write all the same.
  writer = await browser.open({ timezoneId: "America/New_York", viewport: { width: 1400, height: 1000 } });
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
  await beginArticle(page, "Un essai à l’écran : ça marche");
  await reach(page, "draft", "switch");
  await at(page, "draft").getByRole("switch").click();
  await reach(page, "body", "textbox");
  await at(page, "body").getByRole("textbox").first().fill(text);
  await save(page);
  const path = "content/articles/2016/11/un-essai-a-l-ecran-ca-marche/index.md";
  await expect.poll(async () => (await pickedFiles(page)).filter((name) => name.includes("essai"))).toEqual([path]);
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

test("an hour that the copy writes with its zone stays the same moment when its article is saved", async () => {
  const { page } = writer;
  const read = (bytes: Uint8Array) => {
    const parsed = parseArticle({ file: zoned, bytes }, readNewsroom(copy.content));
    return parsed.ok ? parsed.article : parsed.problems;
  };
  const before = read(readFileSync(join(copy.content, zoned)));
  await show(page, "/collections/articles/entries/2015/04/une-heure-ecrite/index");
  await field(page, "Titre").fill("Une heure bien écrite");
  await save(page);
  const saved = async () => read(Buffer.from(await readPicked(page, `content/${zoned}`)));
  await expect.poll(saved).toEqual({ ...before, title: "Une heure bien écrite" });
});

test("a picture that is chosen for an article is saved beside it, under a name that an address can hold", async () => {
  const { page } = writer;
  await beginArticle(page, "Une photo d’été");
  await reach(page, "image", "checkbox");
  await at(page, "image").getByRole("checkbox").first().click();
  await at(page, "image.src")
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "Une Photo d’été.png", mimeType: "image/png", buffer: await picture() });
  await reach(page, "image.alt", "textbox");
  await at(page, "image.alt").getByRole("textbox").first().fill("Une plage sans personne.");
  await reach(page, "body", "textbox");
  await at(page, "body").getByRole("textbox").first().fill(text);
  await save(page);
  const file = "articles/2016/11/une-photo-d-ete/index.md";
  const pictured = "content/articles/2016/11/une-photo-d-ete/une-photo-d-ete.png";
  const named = async () => (await pickedFiles(page)).filter((name) => name.includes("une-photo")).toSorted();
  await expect.poll(named).toEqual([`content/${file}`, pictured]);
  const newsroom = { ...readNewsroom(copy.content), imageExists: (path: string) => pictured === `content/${path}` };
  const bytes = Buffer.from(await readPicked(page, `content/${file}`));
  const parsed = parseArticle({ file, bytes }, newsroom);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect(parsed).toMatchObject({ article: { image: { alt: "Une plage sans personne." } } });
});

const anything = () => true;
const { site: paper } = readNewsroom(copy.content);
type Single = [file: string, label: string, change: (page: Page) => Promise<void>, read: (bytes: Buffer) => unknown];

test.each<Single>([
  [
    "site.yaml",
    "Le journal",
    (page) => at(page, "tagline").getByRole("textbox").first().fill("Une autre devise"),
    (bytes) => parseSite({ file: "site.yaml", bytes }, anything),
  ],
  [
    "front.yaml",
    "La une",
    (page) => at(page, "lead").getByRole("button", { name: "Supprimer" }).first().click(),
    (bytes) => parseFront({ file: "front.yaml", bytes }, paper, anything),
  ],
  [
    "gone.yaml",
    "Pages retirées",
    (page) => at(page, "withdrawals.0.reason").getByRole("textbox").first().fill("Une autre raison."),
    (bytes) => parseWithdrawals({ file: "gone.yaml", bytes }, paper),
  ],
])(
  "%s that is opened, changed and saved says what it said before, but for the change",
  async (file, label, change, read) => {
    const { page } = writer;
    const before = read(readFileSync(join(copy.content, file)));
    await show(page, "/collections/articles");
    await page.getByText(label, { exact: true }).first().click();
    await change(page);
    await save(page);
    const saved = async () => read(Buffer.from(await readPicked(page, `content/${file}`)));
    await expect.poll(saved).toEqual(changed(before));
    expect(changed(before)).not.toEqual(before);
  },
);

/** What the three changes make of what was read. */
function changed(read: unknown): unknown {
  return JSON.parse(JSON.stringify(read), (key, value) => {
    if (key === "tagline") return "Une autre devise";
    if (key === "reason") return "Une autre raison.";
    return key === "lead" ? value.slice(1) : value;
  });
}

test("an article without its text is not saved, since the site would refuse it", async () => {
  const { page } = writer;
  await beginArticle(page, "Un titre sans rien dessous");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await reach(page, "body", "textbox");
  await at(page, "body").getByRole("alert").waitFor();
  expect((await pickedFiles(page)).filter((name) => name.includes("sans-rien"))).toEqual([]);
});

test("the editor asks nobody but this site, and does nothing that its content policy refuses", () => {
  const others = writer.requests.map(({ url }) => url).filter((url) => !/^(?:blob:|data:)/.test(url));
  expect(others.filter((url) => !url.startsWith(origin))).toEqual([]);
  expect(writer.complaints.filter((line) => /Content Security Policy|^error: (?!.*ViewTransition)/.test(line))).toEqual(
    [],
  );
});

const text = "Le **corps** du texte.\n\n> [!exergue]\n> Une phrase.\n> — Quelqu’un\n";

const picture = () =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: "#a52c17" } })
    .png()
    .toBuffer();
