import { expect, test } from "vitest";
import { feedWordsOf } from "#lib/site/words-feeds.ts";
import { feedWordsEn } from "#lib/site/words-feeds-en.ts";
import { feedWordsFr } from "#lib/site/words-feeds-fr.ts";
import { typography } from "#lib/text/typography.ts";

test("the catalogues of feeds have the same words", () => {
  expect(Object.keys(feedWordsEn)).toEqual(Object.keys(feedWordsFr));
  expect([feedWordsOf("fr-CA"), feedWordsOf("en"), feedWordsOf("de")]).toEqual([feedWordsFr, feedWordsEn, feedWordsEn]);
});

test("what feeds say in French is set as French is", () => {
  const { listDescription, companiesDescription, tagsDescription, commentsTitle, commentsDescription } = feedWordsFr;
  const said = [listDescription, companiesDescription, tagsDescription].map((words) => words("Chine", "La Preuve"));
  for (const text of [...said, commentsTitle("Titre"), commentsDescription("Titre")]) {
    expect(typography(text, "fr")).toBe(text);
  }
});
