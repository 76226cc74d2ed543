import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SharedBrowser, type Visitor } from "../../support/browser.ts";
import { invite, joinDesk } from "../../support/desk.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { Site } from "../../support/site-process.ts";

/** The whole way of a comment, with scripts off: each test goes on where the one before it ended. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
const bruno = { name: "Bruno Lenoir", email: "bruno@lamorasse.example" };
const text = "Premier paragraphe, avec <b>chevrons</b> & « guillemets ».\n\nSecond : https://exemple.fr/a?b=c";

let site: Site;
let origin: string;
let reader: Visitor;
let moderator: Visitor;
let status: string;
let article: string;

const offline = { javaScriptEnabled: false };

beforeAll(async () => {
  site = await Site.start(copy);
  // Browsers keep `Secure` cookies of plain HTTP for this name alone.
  origin = site.origin.replace("127.0.0.1", "localhost");
  article = `${origin}/articles/xiaomi-europe-cebit`;
  reader = await browser.open(offline);
  moderator = await browser.open(offline);
});
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await moderator[Symbol.asyncDispose]();
  await site.stop();
  copy[Symbol.dispose]();
});

async function write(page: Page, name: string, body: string): Promise<void> {
  await page.getByLabel("Nom ou pseudonyme").fill(name);
  await words(page).fill(body);
}

const words = (page: Page) => page.getByRole("textbox", { name: "Votre commentaire" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const comments = (page: Page) => page.locator("#reactions article");

test("a form with something missing comes back with everything that was typed", async () => {
  const { page } = reader;
  await page.goto(article);
  await words(page).fill(text);
  await page.getByLabel("E-mail (facultatif").fill("helene@lecteurs.example");
  await page.getByLabel("Nom ou pseudonyme").fill(" ");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  expect(await heading(page)).toBe("Votre commentaire n’est pas encore envoyé");
  expect(await words(page).inputValue()).toBe(text);
  expect(await page.getByLabel("E-mail (facultatif").inputValue()).toBe("helene@lecteurs.example");
  expect(await page.getByRole("alert").getByRole("link").count()).toBe(1);
});

test("a comment is read over before it is sent, and changed", async () => {
  const { page } = reader;
  await write(page, "Hélène", `${text} Brouillon.`);
  await page.getByRole("button", { name: "Relire avant d’envoyer" }).click();
  expect(await page.locator(".comments").textContent()).toContain("<b>chevrons</b>");
  expect(await page.locator(".comments a[href^=http]").getAttribute("rel")).toBe("ugc nofollow noopener");
  await words(page).fill(text);
});

test("it is sent, and its private page says what happens next", async () => {
  const { page } = reader;
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  expect(page.url()).toMatch(/\/comments\/status\/[0-9a-z.]+#comment-received$/);
  status = page.url().replace(/#.*/, "");
  expect(await page.locator("#comment-received").isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: /\/comments\/status\// }).count()).toBe(1);
  await page.goto(article);
  expect(await comments(page).count()).toBe(0);
});

test("its writer changes it within the quarter of an hour", async () => {
  const { page } = reader;
  await page.goto(status);
  await words(page).fill(`${text} Corrigé.`);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  expect(page.url()).toBe(`${status}#comment-edited`);
  expect(await page.locator(".comments").textContent()).toContain("Corrigé.");
});

test("a moderator who was invited signs in and finds it waiting, with the rule that held it", async () => {
  const { page } = moderator;
  await joinDesk(page, origin, invite(copy, anna, "moderator"), anna);
  await page.goto(`${origin}/desk/queues/pending`);
  const item = page.locator(".desk-list").getByRole("article");
  expect(await item.count()).toBe(1);
  expect(await item.textContent()).toContain("<b>chevrons</b>");
  expect(await item.textContent()).toContain("Hélène");
});

test("once approved, it is on its article's page at the next reading", async () => {
  await moderator.page.getByRole("button", { name: "Publier" }).click();
  await reader.page.goto(article);
  expect(await comments(reader.page).count()).toBe(1);
  expect(await comments(reader.page).textContent()).toContain("« guillemets ».");
  await reader.page.goto(status);
  expect(await heading(reader.page)).toBe("Votre commentaire est publié");
});

test("somebody answers it, and the answer stands below it", async () => {
  const { page } = reader;
  await page.goto(article);
  await comments(page).getByRole("link", { name: "Répondre" }).click();
  await write(page, "Marc", "D’accord avec vous, Hélène.");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await moderator.page.goto(`${origin}/desk/queues/pending`);
  await moderator.page.getByRole("button", { name: "Publier" }).click();
  await page.goto(article);
  expect(await page.locator("#reactions article article").textContent()).toContain("D’accord avec vous");
  expect(await page.locator("#reactions-title").textContent()).toContain("2");
});

test("it is reported, with a receipt, and the moderator finds the report", async () => {
  const { page } = reader;
  await page.locator("#reactions > .comments > article").getByRole("link", { name: "Signaler" }).first().click();
  await page.getByLabel("Il attaque une personne").check();
  await page.getByRole("button", { name: /Envoyer/ }).click();
  expect(page.url()).toMatch(/\/reports\/[0-9a-z.]+$/);
  await moderator.page.goto(`${origin}/desk/queues/reported`);
  expect(await moderator.page.locator(".desk-list").textContent()).toContain("1\u00a0signalement");
});

test("it is refused with a reason and a note, which its writer reads; its place is kept for the answer", async () => {
  const { page } = moderator;
  await page.locator(".desk-decide summary").click();
  const form = page.locator(".desk-decide");
  await form.getByLabel("Motif du refus").selectOption({ label: "Attaque contre une personne" });
  await form.locator("textarea[name=note]").fill("Parlez du sujet.");
  await form.getByRole("button", { name: "Refuser", exact: true }).click();
  await reader.page.goto(article);
  expect(await comments(reader.page).first().textContent()).toContain("Ce commentaire a été retiré.");
  expect(await reader.page.locator("#reactions").textContent()).not.toContain("guillemets");
  await reader.page.goto(status);
  expect(await heading(reader.page)).toBe("Votre commentaire n’est pas publié");
  const main = await reader.page.locator("main").textContent();
  expect(main).toContain("Attaque contre une personne");
  expect(main).toContain("Parlez du sujet.");
});

test("its writer appeals once, and another moderator grants the appeal", async () => {
  const { page } = reader;
  await page.getByLabel(/Pourquoi la décision/).fill("Je ne visais que le produit.");
  await page.getByRole("button", { name: "Demander un nouvel examen" }).click();
  expect(page.url()).toBe(`${status}#appeal`);
  expect(await page.getByRole("button", { name: "Demander un nouvel examen" }).count()).toBe(0);
  await using other = await browser.open(offline);
  await joinDesk(other.page, origin, invite(copy, bruno, "editor"), bruno);
  await other.page.goto(`${origin}/desk/queues/appeals`);
  expect(await other.page.locator(".desk-list").textContent()).toContain("Je ne visais que le produit.");
  await other.page.getByRole("button", { name: "Accueillir l’appel" }).click();
  await page.goto(article);
  expect(await comments(page).first().textContent()).toContain("guillemets");
});

test("its writer takes along all that is held, and is then forgotten", async () => {
  const { page } = reader;
  await page.goto(status);
  const held = await page.request.get(`${status}/data`);
  expect(await held.json()).toMatchObject({ name: "Hélène", email: "helene@lecteurs.example" });
  await page.locator("summary", { hasText: "Oubliez-moi" }).click();
  await page.getByLabel("Oui, effacer tout ce que vous avez de moi").check();
  await page.locator("form[action$=erasure] button").click();
  await page.goto(article);
  expect(await page.locator("#reactions").textContent()).not.toContain("Hélène,");
  expect(await page.locator("#reactions").textContent()).not.toContain("guillemets");
  expect(await page.locator("#reactions article article").textContent()).toContain("D’accord avec vous");
  const after = await (await page.request.get(`${status}/data`)).text();
  expect(after).not.toContain("helene@lecteurs.example");
});
