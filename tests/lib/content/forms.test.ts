import { expect, test } from "vitest";
import { type Form, forms, languageTag, sitePath } from "#lib/content/forms.ts";

const examples: [Form, string[], string[]][] = [
  [
    "invalid-url",
    ["https://www.mi.com/", "http://exemple.fr/é?a=b#c", "https://例え.jp/"],
    [
      "mi.com",
      "javascript:alert(1)",
      "ftp://a.b",
      "https://",
      "https:///a",
      "https://a b",
      'https://a/"',
      "//a.b",
      "https://a.b\\c",
    ],
  ],
  [
    "invalid-origin",
    ["https://lamorasse.fr", "http://localhost:3000/", "https://xn--caf-dma.fr"],
    ["https://lamorasse.fr/journal", "https://lamorasse.fr?x", "https://u:p@a.fr", "lamorasse.fr"],
  ],
  [
    "invalid-email",
    ["a@b.fr", "prenom.nom+presse@la-morasse.example"],
    ["a@b", "a.b.fr", "a b@c.fr", "a@b@c.fr", "a@.fr"],
  ],
  ["invalid-language", ["fr", "en-GB", "zh-hans"], ["français", "f", "fr_FR", "en GB"]],
  ["invalid-slug", ["a", "2015", "xiaomi-2"], ["A", "a--b", "-a", "a-", "é", "a_b", "a b", "", "a/b"]],
  ["invalid-number", ["1", "90", "99999"], ["0", "-1", "1.5", "1e3", "090", "100000"]],
  ["invalid-year", ["2010", "1665"], ["10", "20100", "3010"]],
  ["invalid-wikidata", ["Q1636958"], ["1636958", "q1", "Q0", "Q1 "]],
  ["invalid-fediverse", ["@marbre@mastodon.social"], ["marbre@mastodon.social", "@marbre", "@a@b", "@a b@c.d"]],
  [
    "invalid-path",
    ["/a", "/2015/xiaomi-europe", "/a.php", "/%C3%A9t%C3%A9", "/a/"],
    [
      "a",
      "/",
      "//a.b",
      "https://a.b/c",
      "/a?b",
      "/a#b",
      "/a b",
      "/../a",
      "/a/./b",
      "/a//b",
      "/%",
      "/%00",
      "/a%3Fb",
      "/\\a",
    ],
  ],
];

test.each(examples)("%s tells its form from all others", (form, good, bad) => {
  expect(good.filter((text) => !forms[form](text))).toEqual([]);
  expect(bad.filter((text) => forms[form](text))).toEqual([]);
});

test("paths that mean the same address are the same text", () => {
  expect(sitePath("/%C3%A9t%C3%A9/")).toBe("/été");
  expect(sitePath("/e\u0301te\u0301")).toBe("/été");
});

test("languages are spelt in one way", () => {
  expect(languageTag("FR-fr")).toBe("fr-FR");
});
