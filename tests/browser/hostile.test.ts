import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";
import { bodies, texts } from "./attacks.ts";

const browser = new SharedBrowser();
const copy = new SampleCopy();
let site: Site;

/** The attacks are all in the copy before the site starts: each in an article of its own, in its texts and in its body. */
const attacks = [
  ...Object.entries(texts).map(([what, text], index) => ({
    what: `${what} in its texts`,
    slug: `texte-${index}`,
    text,
  })),
  ...Object.entries({ ...texts, ...bodies }).map(([what, body], index) => ({
    what: `${what} in its body`,
    slug: `corps-${index}`,
    body,
  })),
].map((attack) => ({ text: "Un titre", body: "Le corps.", ...attack }));

beforeAll(async () => {
  for (const { slug, text, body } of attacks) {
    const quoted = JSON.stringify(text);
    const more = `kicker: ${quoted}\ndateline: ${quoted}\nsources:\n  - title: ${quoted}\n    publisher: ${quoted}`;
    copy.article(slug, { title: text, standfirst: text, body: `Avant.\n\n${body}\n\nAprès, le dernier mot.`, more });
  }
  site = await Site.start(copy);
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

/** Elements and attributes that our pages have for reasons of their own, in the places where they have them. */
const foreign = [
  "script:not([src^='/marbre.js']):not([type='application/ld+json'])",
  "style, base, object, embed, form:not(#reactions > .slip, search > .search), :is(input, textarea):not([type='checkbox'][disabled], [type='radio'][name='scheme'], #reactions > .slip *, search > .search > :is([name='q'], [name='tag'], [name='company'])), template, meta[http-equiv], meta[name='marbre']",
  "link[href*='evil.example'], img[src*='evil.example'], iframe[src], iframe[srcdoc]",
  "a[href^='javascript:' i], a[href^='data:' i], a[href^='vbscript:' i], svg:not(.registration):not([aria-hidden]):not([role='img'])",
].join(", ");

function census(selector: string) {
  const handlers = [...document.querySelectorAll("*")].flatMap(({ localName, attributes }) =>
    [...attributes].filter(({ name }) => /^(?:on|style$|srcdoc$)/.test(name)).map(({ name }) => `${localName} ${name}`),
  );
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return {
    foreign: [...document.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML.slice(0, 120)),
    handlers,
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    broken: "broken" in window,
    mains: document.querySelectorAll("body > main#main").length,
    end: document.querySelector("body > footer.foot .foot-statement") !== null,
    last: document.querySelector("main")?.textContent?.includes("Après, le dernier mot.") ?? false,
  };
}

describe("an article with", () => {
  test.each(attacks)("$what is refused with its file, or harms nobody", async ({ slug, text }) => {
    const { status } = await ask(site.origin, `/articles/${slug}`);
    if (status !== 200) {
      expect(status).toBe(404);
      expect(site.log).toMatch(new RegExp(`content/articles/2016/11/${slug}\\.md:\\d+:\\d+ `));
      return;
    }
    // Without the content policy, so that it is the markup alone that must be harmless.
    await using visitor = await browser.open({ bypassCSP: true });
    const { page } = visitor;
    await page.goto(`${site.origin}/articles/${slug}`);
    for (const link of await page.locator("main a[href^='#'], main .prose a:not([href])").all()) await link.hover();
    const found = await page.evaluate(census, foreign);
    expect(found).toEqual({ foreign: [], handlers: [], twice: [], broken: false, mains: 1, end: true, last: true });
    expect(visitor.requests.filter(({ url }) => !url.startsWith(site.origin))).toEqual([]);
    if (text !== "Un titre") expect((await page.locator("h1").textContent())?.length).toBeGreaterThan(text.length / 2);
  });
});

describe("every page that names the hostile articles", () => {
  test.each([
    "/",
    "/sections/mobile",
    "/tags/tablettes",
    "/companies/nokia",
    "/authors/claire-vasseur",
    "/archive/2016/11",
  ])("%s is whole and harmless", async (path) => {
    await using visitor = await browser.open({ bypassCSP: true });
    const { page } = visitor;
    const response = await page.goto(site.origin + path);
    expect(response?.status()).toBe(200);
    const found = await page.evaluate(census, foreign);
    expect(found).toMatchObject({ foreign: [], handlers: [], twice: [], broken: false, mains: 1, end: true });
    expect(visitor.requests.filter(({ url }) => !url.startsWith(site.origin))).toEqual([]);
  });

  test("so many of the attacks were shown that the test means something", async () => {
    const shown = await Promise.all(
      attacks.map(async ({ slug }) => (await ask(site.origin, `/articles/${slug}`)).status),
    );
    expect(shown.filter((status) => status === 200).length).toBeGreaterThan(20);
    expect(site.log).not.toMatch(/MARBRE_(?:UNKNOWN_MARKUP|RENDER_FAILED|REQUEST_FAILED)/);
  });
});
