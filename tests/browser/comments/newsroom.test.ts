import { afterAll, beforeAll, expect, test } from "vitest";
import { SharedBrowser, type Visitor } from "../../support/browser.ts";
import { invite, joinDesk } from "../../support/desk.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { behindProxy, privatePage, sealOn, send } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";

/** What an editor does with a thread beside deciding about comments, with scripts off, and what readers see of it. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
const article = "xiaomi-europe-cebit";

let site: Site;
let origin: string;
let editor: Visitor;
let reader: Visitor;

beforeAll(async () => {
  site = await Site.start(copy, { watch: false, env: behindProxy });
  origin = site.origin.replace("127.0.0.1", "localhost");
  editor = await browser.open({ javaScriptEnabled: false });
  reader = await browser.open({ javaScriptEnabled: false });
  await joinDesk(editor.page, origin, invite(copy, anna, "editor"), anna);
  await write("Ancienne", 1);
  await write("Récente", 2);
  for (const name of ["Ancienne", "Récente"]) {
    await editor.page.goto(`${origin}/desk/queues/pending`);
    await waiting(name).getByRole("button", { name: "Publier" }).click();
  }
});
afterAll(async () => {
  await editor[Symbol.asyncDispose]();
  await reader[Symbol.asyncDispose]();
  await site.stop();
  copy[Symbol.dispose]();
});

/** Sends a comment. Returns the address of its writer's private page. */
async function write(name: string, network: number): Promise<string> {
  const seal = await sealOn(site.origin, article);
  const body = `Je m’appelle ${name}.`;
  return `${origin}${privatePage(await send(site.origin, { article, seal, name, body, key: "", network }))}`;
}

const waiting = (name: string) => editor.page.locator("[data-item]", { hasText: `Je m’appelle ${name}.` });
const said = () => editor.page.getByRole("status").first().textContent();

/** Opens one comment at the desk, from its thread. */
async function openComment(name: string): Promise<void> {
  await editor.page.goto(`${origin}/desk/threads/${article}`);
  const path = await waiting(name).locator("a[href^='/desk/comments/']").first().getAttribute("href");
  await editor.page.goto(origin + path);
}

async function thread(): Promise<string[]> {
  await reader.page.goto(`${origin}/articles/${article}`);
  return (await reader.page.locator("#reactions article").allTextContents()).map(
    (text) =>
      (/Je m’appelle (\S+)\./.exec(text)?.[1] ?? "") + (text.includes("Épinglé par la rédaction") ? ", épinglé" : ""),
  );
}

async function heading(url: string): Promise<string | null> {
  await reader.page.goto(url);
  return reader.page.getByRole("heading", { level: 1 }).textContent();
}

test("a comment that is pinned comes first and says so, until it is unpinned", async () => {
  expect(await thread()).toEqual(["Récente", "Ancienne"]);
  await openComment("Ancienne");
  await editor.page.getByRole("button", { name: "Épingler", exact: true }).click();
  expect(await said()).toContain("Commentaire épinglé.");
  expect(await thread()).toEqual(["Ancienne, épinglé", "Récente"]);
  await openComment("Ancienne");
  await editor.page.getByRole("button", { name: "Désépingler" }).click();
  expect(await said()).toContain("Commentaire désépinglé.");
  expect(await thread()).toEqual(["Récente", "Ancienne"]);
});

test("a writer who is blocked by the network is refused, another is not, and neither once the block is lifted", async () => {
  await openComment("Ancienne");
  await editor.page.locator("summary", { hasText: "Bloquer l’auteur" }).click();
  await editor.page.getByLabel("Reconnu par").selectOption({ label: "Réseau" });
  await editor.page.getByLabel("Durée").selectOption({ label: "Un jour" });
  await editor.page.getByLabel("Raison, pour la rédaction").fill("Trois fois la même réclame");
  await editor.page.getByRole("button", { name: "Bloquer", exact: true }).click();
  expect(await said()).toContain("L’auteur est bloqué.");

  const received = "Votre commentaire attend d’être lu";
  expect(await heading(await write("Bloqué", 1))).toBe("Votre commentaire n’est pas publié");
  expect(await heading(await write("Voisin", 3))).toBe(received);

  await editor.page.goto(`${origin}/desk/blocks`);
  const block = editor.page.locator(".desk-rows li");
  expect(await block.textContent()).toMatch(/^Réseau, depuis le .*, jusqu’au .* · Trois fois la même réclame/);
  await block.getByRole("button", { name: "Lever" }).click();
  expect(await said()).toContain("Le blocage est levé.");
  expect(await block.count()).toBe(0);
  expect(await heading(await write("Délivré", 1))).toBe(received);
});

test("a thread that is closed takes no comment, not even one that was being written, until it is opened again", async () => {
  const form = () => reader.page.getByRole("textbox", { name: "Votre commentaire" });
  await thread();
  await reader.page.getByLabel("Nom ou pseudonyme").fill("Lente");
  await form().fill("J’écrivais encore.");

  await editor.page.goto(`${origin}/desk/threads/${article}`);
  await editor.page.getByRole("button", { name: "Fermer le fil" }).click();
  expect(await said()).toContain("Le fil est fermé.");
  expect(await editor.page.locator(".desk-thread").textContent()).toContain("Fermé par Anna Roux, le ");

  await reader.page.getByRole("button", { name: "Envoyer", exact: true }).click();
  expect(await reader.page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "Les commentaires de cet article sont fermés",
  );
  expect(await reader.page.locator("main").textContent()).toContain("J’écrivais encore.");
  expect(await thread()).toEqual(["Récente", "Ancienne"]);
  expect(await form().count()).toBe(0);
  expect(await reader.page.locator("#reactions").textContent()).toContain("sont fermés");

  await editor.page.getByRole("button", { name: "Rouvrir le fil" }).click();
  expect(await said()).toContain("Le fil est rouvert.");
  await thread();
  expect(await form().count()).toBe(1);
});
