import { expect, test } from "vitest";
import { fold, foldLigatures } from "#lib/text/fold.ts";
import { slugify } from "#lib/text/slug.ts";

const slugs: [text: string, slug: string][] = [
  ["Xiaomi confirme sa venue en Europe", "xiaomi-confirme-sa-venue-en-europe"],
  ["L’Europe : quand ?", "l-europe-quand"],
  ["L'Œuvre d'Æsop, naïve & garçonne", "l-oeuvre-d-aesop-naive-garconne"],
  ["  61,1 millions / 5 % ", "61-1-millions-5"],
  ["Straße, Łódź, Ærø, İstanbul, Þór", "strasse-lodz-aero-istanbul-thor"],
  ["小米", ""],
  ["", ""],
  ["---", ""],
  ["É\u0301tat e\u0301tabli", "etat-etabli"],
];

test.each(slugs)("%j has the slug %j", (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test.each(slugs)("the slug of the slug of %j is itself", (text) => {
  expect(slugify(slugify(text))).toBe(slugify(text));
});

test("folding spells ligatures out, takes accents off and keeps case", () => {
  expect(fold("Cœur ÉLEVÉ, ŒDIPE, ÆSIR")).toBe("Coeur ELEVE, OEDIPE, AESIR");
});

test("folding ligatures alone keeps accents", () => {
  expect(foldLigatures("cœur élevé")).toBe("coeur élevé");
});

test("folding leaves other scripts readable", () => {
  expect(fold("小米 и Ελλάδα")).toBe("小米 и Ελλαδα");
});
