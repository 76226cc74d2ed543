import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "../lib/staff/newsroom.ts";
import { SharedBrowser, type Visitor } from "../support/browser.ts";
import { invite, joinDesk } from "../support/desk.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { behindProxy, sealOn, send } from "../support/sending.ts";
import { Site } from "../support/site-process.ts";
import { SmtpSink } from "../support/smtp-sink.ts";
import { tags } from "./axe-tags.ts";

const browser = new SharedBrowser();
const copy = new SampleCopy();
const article = "xiaomi-europe-cebit";
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
const bruno = { name: "Bruno Lenoir", email: "bruno@lamorasse.example" };
const password = "quatre pages à boucler ce soir";

let post: SmtpSink;
let site: Site;
let origin: string;

beforeAll(async () => {
  post = await SmtpSink.start();
  site = await Site.start(copy, { watch: false, env: { ...behindProxy, MARBRE_MAIL_URL: post.url } });
  origin = site.origin.replace("127.0.0.1", "localhost");
});
afterAll(async () => {
  await site.stop();
  await post[Symbol.asyncDispose]();
  copy[Symbol.dispose]();
});

/** Asks for a code by mail, as from the sign-in page, and reads the mail. */
async function askForCode(page: Page, email: string): Promise<string> {
  const before = codes(email).length;
  await page.goto(`${origin}/desk/sign-in`);
  await page.getByRole("link", { name: "Recevoir un code par courriel" }).click();
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByRole("button", { name: "Envoyer le code" }).click();
  await expect.poll(() => codes(email).length).toBe(before + 1);
  return codes(email).at(-1) ?? "";
}

const codes = (email: string) =>
  post.mails.flatMap(({ to, text }) => (to === email ? (/^\d{8}$/m.exec(text)?.[0] ?? []) : []));

async function sendCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code reçu").fill(code);
  await page.getByRole("button", { name: "Se connecter" }).click();
}

describe("without scripts, the desk", () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await browser.open({ javaScriptEnabled: false });
    await joinDesk(visitor.page, origin, invite(copy, anna, "editor"), anna);
  });
  afterAll(() => visitor[Symbol.asyncDispose]());

  test("is entered by a code from the mail, in the browser that asked for it, once", async () => {
    await using own = await browser.open({ javaScriptEnabled: false });
    await using other = await browser.open({ javaScriptEnabled: false });
    const code = await askForCode(own.page, anna.email);
    await other.page.goto(`${origin}/desk/sign-in/mailed`);
    await other.page.getByLabel("Adresse électronique").fill("personne@lamorasse.example");
    await other.page.getByRole("button", { name: "Envoyer le code" }).click();
    await sendCode(other.page, code);
    expect(await other.page.getByRole("alert").textContent()).toContain("n’est pas le bon");
    await sendCode(own.page, `${code.startsWith("0") ? "1" : "0"}${code.slice(1)}`);
    expect(await own.page.getByRole("alert").textContent()).toContain("n’est pas le bon");
    await sendCode(own.page, code);
    await own.page.waitForURL(`${origin}/desk`);
    expect(site.log).not.toContain(code);
    expect(site.log).not.toContain(anna.email);
  });

  test("shows a key to scan when the second factor is set up, and asks for it after a code from the mail", async () => {
    const { page } = visitor;
    await page.goto(`${origin}/desk/account`);
    const begin = page.locator("form[action$=second-factor]");
    await begin.getByLabel("Mot de passe actuel").fill(password);
    await begin.getByRole("button", { name: "Mettre en place" }).click();
    const drawing = page.getByRole("img", { name: /Code QR/ });
    expect((await drawing.boundingBox())?.width).toBeGreaterThan(150);
    const key = (await page.locator(".copied code").textContent())?.replaceAll(" ", "") ?? "";
    await page.getByLabel("Premier code").fill(codeOf(key));
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.waitForURL(/\/desk\/account/);

    await using own = await browser.open({ javaScriptEnabled: false });
    await sendCode(own.page, await askForCode(own.page, anna.email));
    expect(await own.page.getByRole("heading", { level: 1 }).textContent()).toBe("Second facteur");
    await own.page.goto(`${origin}/desk/account`);
    expect(own.page.url()).toContain("/desk/sign-in");
  });
});

describe("with its script, the desk", () => {
  let visitor: Visitor;

  beforeAll(async () => {
    const seal = await sealOn(site.origin, article);
    for (const [network, name] of ["Un", "Deux", "Trois", "Quatre"].entries()) {
      const { status } = await send(site.origin, { article, seal, name, body: `Je suis ${name}.`, key: "", network });
      expect(status).toBe(303);
    }
    visitor = await browser.open();
    await joinDesk(visitor.page, origin, invite(copy, bruno, "moderator"), bruno);
  });
  afterAll(() => visitor[Symbol.asyncDispose]());

  const focused = (page: Page) =>
    page.evaluate(
      () => document.activeElement?.closest("[data-item]")?.querySelector("[id$=-name]")?.textContent?.trim() ?? "",
    );
  const names = (page: Page) => page.locator("[data-item] [id$=-name]").allTextContents();

  test("is worked by keys: j and k walk, a publishes and leads on, u takes it back, r opens the refusal", async () => {
    const { page } = visitor;
    await page.goto(`${origin}/desk/queues/pending`);
    const all = (await names(page)).map((name) => name.trim());
    expect(all.toSorted()).toEqual(["Deux", "Quatre", "Trois", "Un"]);
    for (const [key, at] of [
      ["j", 0],
      ["j", 1],
      ["j", 2],
      ["k", 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(all[at]);
    }
    await page.keyboard.press("a");
    await expect.poll(() => focused(page)).toBe(all[2]);
    expect(await names(page)).toHaveLength(3);
    await page.keyboard.press("u");
    await expect.poll(() => names(page)).toHaveLength(4);
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    expect(await page.evaluate(() => document.activeElement?.matches("details[open] select"))).toBe(true);
    await page.keyboard.press("a");
    expect(await names(page)).toHaveLength(4);
  });

  test("ticks by x, marks as spam by s, and says that there is no other", async () => {
    const { page } = visitor;
    await page.goto(`${origin}/desk/queues/pending`);
    await page.keyboard.press("k");
    await page.keyboard.press("x");
    expect(await page.locator("[data-key=x]").last().isChecked()).toBe(true);
    await page.keyboard.press("j");
    expect(await page.locator("#said").textContent()).toBe("Il n’y en a pas d’autre.");
    await page.keyboard.press("s");
    await expect.poll(() => names(page)).toHaveLength(3);
  });

  test("explains its keys by ?, and leaves them to the browser once they are switched off", async () => {
    const { page } = visitor;
    await page.goto(`${origin}/desk/queues/pending`);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Raccourcis du clavier" });
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel("Utiliser les raccourcis").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("");
    await page.reload();
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("");
    await page.keyboard.press("?");
    expect(await dialog.isVisible()).toBe(true);
  });

  test("is without fault for axe where somebody signs in by mail and sets the second factor up, light and dark", async () => {
    const { page } = visitor;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${origin}/desk/account`);
      await page.locator("form[action$=second-factor] input[name=current]").fill(password);
      await page.getByRole("button", { name: "Mettre en place" }).click();
      await page.getByRole("img", { name: /Code QR/ }).waitFor();
      expect((await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()).violations).toEqual([]);
    }
    await using stranger = await browser.open();
    await stranger.page.goto(`${origin}/desk/sign-in/mailed`);
    expect((await new AxeBuilder({ page: stranger.page }).setLegacyMode().withTags(tags).analyze()).violations).toEqual(
      [],
    );
  });
});
