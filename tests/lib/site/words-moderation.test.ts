import { expect, test } from "vitest";
import { ruleNames } from "#lib/moderation/verdict.ts";
import { moderationWordsOf } from "#lib/site/words-moderation.ts";

/** What every rule may have seen. */
const detail = {
  ...{ at: 0, until: 0, count: 4, least: 2, most: 100, limit: 3, minutes: 10, seconds: 1, published: 5 },
  ...{ word: "crétin*", found: "Crétins", where: "here" },
};
const seen = { decision: "refuse", detail, moment: () => "16 mars 2015" } as const;

function everythingIn(language: string): string[] {
  const { rules, nudgeTitle, nudge, onlyReason, decisions, modes } = moderationWordsOf(language);
  const told = ruleNames.flatMap((rule) => [rules[rule].name, rules[rule].reason(seen), rules[rule].toWriter(seen)]);
  const held = ruleNames.map((rule) => rules[rule].toWriter({ ...seen, decision: "hold" }));
  return [
    ...told,
    ...held,
    nudgeTitle,
    nudge("Crétins"),
    ...Object.values(onlyReason),
    ...Object.values({ ...decisions, ...modes }),
  ];
}

test.each(["fr", "en"])("every rule has a name, a reason and words for the writer in %s", (language) => {
  for (const text of everythingIn(language)) {
    expect(text).toMatch(/^\S(?:.*\S)?$/);
    expect(text).not.toMatch(/undefined|NaN|\?{2}|\[object/);
  }
});

test("the words in French keep to its typography", () => {
  for (const text of everythingIn("fr")) expect(text).not.toMatch(/'|\.\.\.| [:;?!»]|« |[^\u00a0]:|[^\u202f][;?!]/);
});

test("a detail that an old row lacks leaves a mark and no hole", () => {
  expect(moderationWordsOf("fr").rules.links.reason({ ...seen, detail: {} })).toContain("?");
});

test("whoever waits is not told what to change, and whoever is refused is", () => {
  const { links } = moderationWordsOf("fr").rules;
  expect(links.toWriter({ ...seen, decision: "hold" })).toBe("Votre commentaire attend d’être lu par la rédaction.");
  expect(links.toWriter(seen)).toContain("moins de 3");
});
