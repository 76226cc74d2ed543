import { expect, test } from "vitest";
import { parseAuthor, parseCompany, parsePage, parseTag } from "#lib/content/parse.ts";
import { bytesOf, found, site } from "./desk.ts";

const desk = { site, imageExists: (path: string) => path.endsWith("known.svg") };

const company = (text: string, file = "companies/xiaomi.md") => parseCompany({ file, bytes: bytesOf(text) }, desk);
const tag = (text: string) => parseTag({ file: "tags/smartphones.md", bytes: bytesOf(text) }, desk);
const author = (text: string) => parseAuthor({ file: "authors/claire-vasseur.md", bytes: bytesOf(text) }, desk);
const page = (text: string) => parsePage({ file: "pages/a-propos.md", bytes: bytesOf(text) }, desk);

test("a company has its facts and its profile", () => {
  const text = `---
name: Xiaomi
aliases: [Xiaomi Tech, 小米]
founded: 2010
founders: Lei Jun
headquarters: Pékin
sector: Électronique
website: https://www.mi.com/
ticker: HKEX:1810
wikidata: Q1636958
logo: known.svg
---
Profil.
`;
  expect(company(text)).toEqual({
    ok: true,
    company: {
      slug: "xiaomi",
      file: "companies/xiaomi.md",
      name: "Xiaomi",
      aliases: ["Xiaomi Tech", "小米"],
      founded: "2010",
      founders: ["Lei Jun"],
      headquarters: "Pékin",
      sector: "Électronique",
      website: "https://www.mi.com/",
      ticker: "HKEX:1810",
      wikidata: "Q1636958",
      logo: "companies/known.svg",
      profile: "Profil.\n",
    },
  });
  expect(company("---\nname: Xiaomi\n---\n")).toMatchObject({ ok: true, company: { aliases: [], founders: [] } });
});

test("a company is told all of its problems", () => {
  const text = "---\nnam: Xiaomi\nfounded: avril 2010\nwebsite: mi.com\nwikidata: 12\nlogo: xiaomi.svg\n---\n";
  expect(found(company(text, "companies/Xiaomi.md"))).toEqual([
    "1:1:slug-form",
    "1:1:missing-key",
    "2:1:unknown-key",
    "3:10:invalid-partial-date",
    "4:10:invalid-url",
    "5:11:invalid-wikidata",
    "6:7:image-missing",
  ]);
});

test("a tag has a name, a description and synonyms with their places", () => {
  expect(
    tag("---\nname: Smartphones\ndescription: Des téléphones\nsynonyms: [Téléphones, portables]\n---\nInutile."),
  ).toEqual({
    ok: true,
    tag: {
      slug: "smartphones",
      file: "tags/smartphones.md",
      name: "Smartphones",
      description: "Des téléphones",
      synonyms: ["Téléphones", "portables"],
    },
    synonymPlaces: [
      { line: 4, column: 12 },
      { line: 4, column: 24 },
    ],
  });
  expect(found(tag("---\nsynonym: a\n---\n"))).toEqual(["1:1:missing-key", "2:1:unknown-key"]);
});

test("an author has a portrait, links and a biography", () => {
  const text = `---
name: Claire Vasseur
role: Grand reporter
portrait: {src: known.svg, alt: Claire Vasseur à son bureau}
links: [{title: Site, url: "https://example.org"}]
email: claire@example.org
fediverse: "@claire@example.social"
---
Biographie.`;
  expect(author(text)).toMatchObject({
    ok: true,
    author: { slug: "claire-vasseur", portrait: { src: "authors/known.svg" }, biography: "Biographie." },
  });
  const bad = text.replace("known", "unknown-1").replace("https://example", "example").replace("claire@", "claire");
  expect(found(author(bad.replace('"@claire', '"claire')))).toEqual([
    "4:17:image-missing",
    "5:28:invalid-url",
    "6:8:invalid-email",
    "7:12:invalid-fediverse",
  ]);
});

test("an account that begins with @ must stand between quotes, and the problem says so", () => {
  expect(found(author("---\nname: a\nfediverse: @a@b.c\n---\n"))).toEqual(["3:12:yaml-character"]);
});

test("a standing page has a date in the zone of the paper", () => {
  expect(page("---\ntitle: À propos\ndescription: Qui nous sommes\nupdated: 2015-03-16\n---\nTexte.")).toEqual({
    ok: true,
    page: {
      slug: "a-propos",
      file: "pages/a-propos.md",
      title: "À propos",
      description: "Qui nous sommes",
      updatedAt: Date.UTC(2015, 2, 15, 23),
      body: "Texte.",
    },
  });
  expect(found(page("---\ntitle: a\nupdated: hier\n---\n\nTexte."))).toEqual(["3:10:date-form"]);
});

test("a page without text is refused, companies and authors may have none", () => {
  expect(found(page("---\ntitle: a\n---\n"))).toEqual(["4:1:empty-body"]);
  expect(found(author("---\nname: a\n---\n\n"))).toEqual([]);
});

test("profiles, biographies and pages are held to the rules of the body", () => {
  const body = "---\n\n<script>x</script>\n";
  for (const read of [
    company(`---\nname: a\n${body}`),
    author(`---\nname: a\n${body}`),
    page(`---\ntitle: a\n${body}`),
  ]) {
    expect(found(read)).toContain("5:1:html-not-allowed");
  }
});
