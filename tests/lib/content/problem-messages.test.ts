import { expect, test } from "vitest";
import type { FindingData } from "#lib/content/findings.ts";
import { problemExamples as examples } from "#lib/content/problem-examples.ts";
import { catalogues, problemLanguage, tellAll } from "#lib/content/problem-messages.ts";

test.each(["fr", "en"] as const)(
  "every rule has a message and a remedy in %s, and nothing undefined in them",
  (language) => {
    const rules = Object.keys(examples);
    expect(Object.keys(catalogues[language]).toSorted()).toEqual(rules.toSorted());
    for (const told of messagesIn(language)) {
      expect(told.message).toMatch(/^\S.*\S$/);
      expect(told.hint).toMatch(/^\S.*\S$/);
      expect(`${told.message} ${told.hint}`).not.toMatch(/undefined|\[object|NaN/);
    }
  },
);

test("messages in French keep to its typography outside of code", () => {
  for (const { message, hint } of messagesIn("fr")) {
    const prose = `${message} ${hint}`.replace(/`[^`]*`/g, "code").replace(/https?:\S+/g, "adresse");
    expect(prose).not.toMatch(/'|\.\.\.| [:;?!»]|« |[^\u00A0\u202F\d]:|[^\u202F][;?!]/);
  }
});

test("what was meant is asked for, and what else to do is said", () => {
  expect(catalogues.fr["unknown-tag"]({ name: "Salon Auto", nearest: "salons" }).hint).toBe(
    "vouliez-vous dire `salons`\u202F? sinon créez content/tags/salon-auto.md",
  );
  expect(catalogues.en["unknown-tag"]({ name: "小米" }).hint).toBe("create content/tags/slug.md");
});

test("problems are told in the order of the file", () => {
  const told = tellAll(
    [
      { line: 3, column: 1, rule: "yaml-key", data: {} },
      { line: 1, column: 9, rule: "yaml-tab", data: {} },
      { line: 1, column: 2, rule: "empty-file", data: {} },
    ],
    "a.md",
    "en",
  );
  expect(told.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "a.md empty-file",
    "a.md yaml-tab",
    "a.md yaml-key",
  ]);
});

test("a paper in French is told its problems in French, any other in English, unless another language is asked for", () => {
  const told = (language: string) => problemLanguage({ language });
  expect(["fr", "fr-CA", "FR"].map(told)).toEqual(["fr", "fr", "fr"]);
  expect(["en", "de", "fro", "x-fr"].map(told)).toEqual(["en", "en", "en", "en"]);
  expect(problemLanguage({ language: "fr", problems: "en" })).toBe("en");
});

function messagesIn(language: "fr" | "en") {
  return rulesOf(examples).map((rule) => tell(rule, language));
}

function rulesOf<Data extends object>(data: Data): (keyof Data)[] {
  return Object.keys(data).filter((key): key is Extract<keyof Data, string> => key in data);
}

function tell<R extends keyof FindingData>(rule: R, language: "fr" | "en") {
  return catalogues[language][rule](examples[rule]);
}
