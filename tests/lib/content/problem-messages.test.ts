import { expect, test } from "vitest";
import type { FindingData } from "#lib/content/findings.ts";
import { catalogues, problemLanguage, tellAll } from "#lib/content/problem-messages.ts";

const unknown = { name: "x" };
const value = { value: "x" };

/** What each rule is told with; the compiler refuses a rule that is missing here. */
const examples: FindingData = {
  "too-large": { size: 5_000_000, limit: 1024 },
  "invalid-utf8": { byte: "0xFF" },
  "control-character": { code: "U+0000", count: 2 },
  "empty-file": {},
  "front-matter-missing": {},
  "front-matter-not-first": {},
  "front-matter-language": { language: "js" },
  "front-matter-delimiter": { text: "x" },
  "front-matter-unclosed": {},
  "front-matter-too-large": { size: 200_000, limit: 1024 },
  "front-matter-blank-lines": { limit: 100 },
  "yaml-syntax": { detail: "x" },
  "yaml-colon": {},
  "yaml-quote": {},
  "yaml-bracket": {},
  "yaml-indent": {},
  "yaml-tab": {},
  "yaml-character": { character: "@" },
  "yaml-duplicate-key": { key: "title", line: 2 },
  "yaml-key": {},
  "yaml-alias": { name: "*x" },
  "yaml-tag": { tag: "!!js" },
  "yaml-directive": {},
  "yaml-documents": {},
  "yaml-too-deep": {},
  "yaml-root": { expected: "map", found: "list" },
  "unknown-key": { key: "x", known: ["title"] },
  "missing-key": { key: "title" },
  "empty-value": { key: "title" },
  "wrong-type": { key: "draft", expected: "boolean", found: "text" },
  "not-allowed": { key: "comments", value: "x", allowed: ["open"] },
  "invalid-url": value,
  "invalid-origin": value,
  "invalid-email": value,
  "invalid-language": value,
  "invalid-time-zone": value,
  "invalid-partial-date": value,
  "invalid-path": value,
  "invalid-slug": value,
  "invalid-number": value,
  "invalid-year": value,
  "invalid-wikidata": value,
  "invalid-fediverse": value,
  "date-form": { written: "x" },
  "date-ambiguous": { written: "x" },
  "date-impossible": { written: "x" },
  "date-range": { written: "x" },
  "date-gap": { written: "x", zone: "Europe/Paris" },
  "date-order": { key: "updated" },
  "correction-paragraph": {},
  "unknown-author": unknown,
  "unknown-company": unknown,
  "unknown-section": { ...unknown, known: ["mobile"] },
  "unknown-tag": unknown,
  "unknown-article": unknown,
  "unknown-page": unknown,
  "translation-one-sided": { named: "x", language: "en", lang: "fr", slug: "y" },
  "image-missing": { path: "x" },
  "image-outside": { src: "x" },
  "image-remote": { src: "x" },
  "file-place": { expected: "x" },
  "slug-form": { slug: "x" },
  "slug-reserved": { slug: "x" },
  "folder-date": { folder: "2015/02", expected: "2015/03" },
  "duplicate-entry": value,
  "duplicate-slug": { slug: "x", other: "y" },
  "duplicate-alias": { alias: "x", other: "y" },
  "alias-is-article": { alias: "x", other: "y" },
  "withdrawn-path": { path: "x" },
  "address-lost": { path: "/articles/perdu", commit: "0123456789abcdef" },
  "duplicate-synonym": { synonym: "x", other: "y" },
  "policy-missing": {},
  "number-range": { key: "length.most", least: 1, most: 5000 },
  "number-order": { key: "rate.hold", value: 5, other: "rate.refuse", limit: 3 },
  "word-form": { word: "*" },
  "word-in-two-lists": { word: "x", other: "words.banned" },
  "moderation-case": { expected: "held", came: "refused", rule: "links" },
};

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
