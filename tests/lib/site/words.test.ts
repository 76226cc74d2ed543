import { expect, test } from "vitest";
import { wordsOf } from "#lib/site/words.ts";
import { english } from "#lib/site/words-en.ts";
import { french } from "#lib/site/words-fr.ts";

test("the catalogues have the same keys", () => {
  expect(Object.keys(english)).toEqual(Object.keys(french));
  expect(Object.keys(english.corrections)).toEqual(Object.keys(french.corrections));
});

test("French is chosen for every French, English for everything else", () => {
  expect([wordsOf("fr"), wordsOf("fr-CA"), wordsOf("en-GB"), wordsOf("de")]).toEqual([
    french,
    french,
    english,
    english,
  ]);
});

test("French counts 0 and 1 in the singular, English only 1", () => {
  expect([0, 1, 2].map(french.articles)).toEqual(["0\u00a0article", "1\u00a0article", "2\u00a0articles"]);
  expect([0, 1, 2].map(english.articles)).toEqual(["0 articles", "1 article", "2 articles"]);
});

test("large numbers have the paper's thousands", () => {
  expect(french.articles(12_345)).toBe("12\u202f345\u00a0articles");
});

test("no French sentence has a plain space before a double sign, or a straight apostrophe", () => {
  const said = Object.values(french).flatMap((entry) => (typeof entry === "string" ? [entry] : []));
  expect(said.filter((text) => / [:;!?»]|« |'/.test(text))).toEqual([]);
});
