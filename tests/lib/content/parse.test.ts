import { expect, test } from "vitest";
import { parseArticle } from "#lib/content/parse.ts";
import { articleFile, bytesOf, found, goodArticle, newsroom, parse, parseWith, site } from "./desk.ts";

const problems = (before: string, after: string) => found(parseWith(before, after));

test("a good article becomes what the site uses", () => {
  expect(parse(goodArticle)).toEqual({
    ok: true,
    article: {
      slug: "xiaomi-europe",
      file: articleFile,
      title: "Xiaomi confirme sa venue en Europe",
      kicker: "CeBIT 2015",
      standfirst: "À Hanovre, Lei Jun promet l’Europe, sans date ni stratégie, et montre un module à deux dollars.",
      publishedAt: Date.UTC(2015, 2, 16, 17, 40),
      updatedAt: Date.UTC(2015, 2, 17, 8, 10),
      authors: ["claire-vasseur"],
      dateline: "Hanovre",
      section: "mobile",
      tags: ["smartphones", "salons"],
      companies: ["xiaomi", "alibaba"],
      image: {
        src: "articles/2015/03/lead.svg",
        alt: "Carte d’Europe où un trait orange part de Pékin",
        caption: "Aucune date n’est annoncée",
        credit: "La Morasse",
      },
      corrections: [],
      aliases: ["/2015/xiaomi-europe"],
      lang: "fr",
      evergreen: false,
      draft: false,
      sources: [],
      words: 4,
    },
    body: { markdown: "\nLei Jun promet l’Europe.\n", firstLine: 21 },
    aliasPlaces: [{ line: 19, column: 5 }],
    translationPlaces: [],
  });
});

test("nothing that may be left out is required", () => {
  const text =
    "---\ntitle: 1984\nstandfirst: b\ndate: 2015-03-16\nauthors: claire-vasseur\nsection: mobile\n---\nCorps.";
  const read = parse(text);
  expect(read).toMatchObject({
    ok: true,
    article: { title: "1984", tags: [], companies: [], authors: ["claire-vasseur"] },
  });
  expect(read.ok && Object.keys(read.article)).not.toContain("image");
});

test("what is written once more than needed counts once", () => {
  const read = parseWith("[smartphones, salons]", "[Téléphones, smartphones, 手机, salons]");
  expect(read).toMatchObject({ ok: true, article: { tags: ["smartphones", "salons"] } });
  expect(parseWith("[xiaomi, alibaba]", "[xiaomi, alibaba, xiaomi]")).toMatchObject({
    article: { companies: ["xiaomi", "alibaba"] },
  });
});

test("the last change is the later of the update and the last correction, and corrections stand in their order", () => {
  const corrections = `corrections:
  - {date: 2015-03-19 10:00, kind: update, text: Deux}
  - {date: 2015-03-18, kind: correction, text: "Une *faute*."}`;
  expect(parseWith("dateline: Hanovre", corrections)).toMatchObject({
    article: {
      updatedAt: Date.UTC(2015, 2, 19, 9),
      corrections: [
        { date: Date.UTC(2015, 2, 17, 23), kind: "correction", text: "Une *faute*." },
        { date: Date.UTC(2015, 2, 19, 9), kind: "update", text: "Deux" },
      ],
    },
  });
});

test("the other fields are taken over as written", () => {
  const more = `canonical: https://example.org/a
genre: opinion
comments: closed
lang: en-gb
evergreen: true
draft: true
sources:
  - title: Rapport annuel
    publisher: Xiaomi
    date: 2014
    url: https://www.mi.com/`;
  expect(parseWith("dateline: Hanovre", more)).toMatchObject({
    article: {
      canonical: "https://example.org/a",
      genre: "opinion",
      comments: "closed",
      lang: "en-GB",
      evergreen: true,
      draft: true,
      sources: [{ title: "Rapport annuel", publisher: "Xiaomi", date: "2014", url: "https://www.mi.com/" }],
    },
  });
});

test("Windows line ends and a byte order mark change nothing", () => {
  expect(parse(`\uFEFF${goodArticle.replaceAll("\n", "\r\n")}`)).toEqual(parse(goodArticle));
});

test.each([
  ["title: Xiaomi confirme sa venue en Europe\n", "", ["1:1:missing-key"]],
  ["title: Xiaomi confirme sa venue en Europe", "title:", ["2:1:empty-value"]],
  ["title: Xiaomi confirme sa venue en Europe", "title: ''", ["2:8:empty-value"]],
  ["title: Xiaomi confirme sa venue en Europe", 'title: "  "', ["2:8:empty-value"]],
  ["title: Xiaomi confirme sa venue en Europe", "title: true", ["2:8:wrong-type"]],
  ["title: Xiaomi confirme sa venue en Europe", "title: [a]", ["2:8:wrong-type"]],
  ["title: Xiaomi confirme", "title: Xiaomi: il confirme", ["2:8:yaml-colon"]],
  ["kicker:", "kiker:", ["3:1:unknown-key"]],
  ["kicker:", "__proto__:", ["3:1:unknown-key"]],
  ["kicker:", "constructor:", ["3:1:unknown-key"]],
  ["kicker:", "title:", ["3:1:yaml-duplicate-key"]],
  ["kicker: CeBIT 2015", "genre: edito", ["3:8:not-allowed"]],
  ["kicker: CeBIT 2015", "translations: {anglais!: to-europe}", ["3:16:invalid-language"]],
  ["kicker: CeBIT 2015", "translations: {en: To Europe}", ["3:20:invalid-slug"]],
  ["kicker: CeBIT 2015", "translations: to-europe", ["3:15:wrong-type"]],
  ["kicker: CeBIT 2015", "kicker: !!js/undefined ''", ["3:9:yaml-tag"]],
  ["kicker: CeBIT 2015", "kicker: &k CeBIT", ["3:9:yaml-alias"]],
  ["kicker: CeBIT 2015", "kicker: *k", ["3:9:yaml-alias"]],
  ["  src:", "\tsrc:", ["14:1:yaml-tab"]],
  ["  caption:", "   caption:", ["16:4:yaml-indent"]],
  ["2015-03-16 18:40", "03/16/2015", ["6:7:date-impossible"]],
  ["2015-03-16 18:40", "03/04/2015", ["6:7:date-ambiguous"]],
  ["2015-03-16 18:40", "bientôt", ["6:7:date-form"]],
  ["2015-03-16 18:40", "1815-03-16", ["6:7:date-range"]],
  ["2015-03-16 18:40\nupdated: 2015-03-17 09:10", "2015-03-29 02:30", ["6:7:date-gap"]],
  ["2015-03-16 18:40", "2015-02-16 18:40", ["6:7:folder-date"]],
  ["2015-03-17 09:10", "2015-03-15 09:10", ["7:10:date-order"]],
  ["[claire-vasseur]", "[]", ["8:10:empty-value"]],
  ["[claire-vasseur]", "[claire-vasseur, '']", ["8:27:empty-value"]],
  ["[claire-vasseur]", "{claire: vasseur}", ["8:10:wrong-type"]],
  ["[claire-vasseur]", "[claire-vaseur, hugo-le-goff, inconnu]", ["8:11:unknown-author", "8:40:unknown-author"]],
  ["[claire-vasseur]", "claire", ["8:10:unknown-author"]],
  ["section: mobile", "section: Mobile", ["10:10:unknown-section"]],
  ["section: mobile", "section: [mobile]", ["10:10:wrong-type"]],
  ["[smartphones, salons]", "smartphones, salons", ["11:7:unknown-tag"]],
  ["[smartphones, salons]", "\n  - smartphones\n  - salon", ["13:5:unknown-tag"]],
  ["[xiaomi, alibaba]", "[xiomi, alibaba]", ["12:13:unknown-company"]],
  ["image:", "image: lead.svg\nsources:", ["13:8:wrong-type", "15:3:wrong-type"]],
  ["src: lead.svg", "src: led.svg", ["14:8:image-missing"]],
  ["src: lead.svg", "src: ../../../../lead.svg", ["14:8:image-outside"]],
  ["src: lead.svg", "src: https://example.org/lead.svg", ["14:8:image-remote"]],
  ["  alt: Carte d’Europe où un trait orange part de Pékin\n", "", ["13:1:missing-key"]],
  ["  alt: Carte d’Europe où un trait orange part de Pékin", "  alt:", ["15:3:empty-value"]],
  ["  credit:", "  credits:", ["17:3:unknown-key"]],
  ["/2015/xiaomi-europe", "2015/xiaomi-europe", ["19:5:invalid-path"]],
  ["/2015/xiaomi-europe", "https://example.org/x", ["19:5:invalid-path"]],
  ["dateline:", "canonical:", ["9:12:invalid-url"]],
  ["dateline: Hanovre", "lang: français", ["9:7:invalid-language"]],
  ["dateline: Hanovre", "comments: oui", ["9:11:not-allowed"]],
  ["dateline: Hanovre", "comments: [open]", ["9:11:wrong-type"]],
  ["dateline: Hanovre", "draft: yes", ["9:8:wrong-type"]],
  ["dateline: Hanovre", "draft: 1", ["9:8:wrong-type"]],
  [
    "dateline: Hanovre",
    "sources: [{title: a, date: hier, url: ici}]",
    ["9:28:invalid-partial-date", "9:39:invalid-url"],
  ],
  ["dateline: Hanovre", "sources: [Rapport]", ["9:11:wrong-type"]],
  ["dateline: Hanovre", "corrections: [{date: 2015-03-18, kind: erratum, text: a}]", ["9:40:not-allowed"]],
  ["dateline: Hanovre", "corrections: [{date: 2015-03-15, kind: update, text: a}]", ["9:22:date-order"]],
  ["dateline: Hanovre", "corrections: [{kind: update, text: a}]", ["9:15:missing-key"]],
])("replacing %j by %j is told in its place", (before, after, expected) => {
  expect(problems(before, after)).toEqual(expected);
});

test("a correction of two paragraphs is refused", () => {
  const corrections = "corrections:\n  - date: 2015-03-18\n    kind: update\n    text: |\n      Un.\n\n      Deux.";
  expect(problems("dateline: Hanovre", corrections)).toEqual(["12:11:correction-paragraph"]);
});

test("all problems of a file are told at once, in the order of the file", () => {
  const text = goodArticle
    .replace("kicker:", "kiker:")
    .replace("2015-03-16 18:40", "2015-02-30")
    .replace("claire-vasseur", "claire")
    .replace("section: mobile\n", "")
    .replace("[smartphones,", "[smartphones, '', inconnu,")
    .replace("lead.svg", "led.svg");
  expect(found(parse(text, "articles/2015/03/Xiaomi.md"))).toEqual([
    "1:1:slug-form",
    "1:1:missing-key",
    "3:1:unknown-key",
    "6:7:date-impossible",
    "8:11:unknown-author",
    "10:21:empty-value",
    "10:25:unknown-tag",
    "13:8:image-missing",
  ]);
});

test("an empty front matter is told all that it lacks", () => {
  expect(found(parse("---\n---\nCorps."))).toEqual(Array(5).fill("1:1:missing-key"));
});

test("front matter that is a list or a text is refused as a whole", () => {
  expect(found(parse("---\n- a\n- b\n---\nCorps."))).toEqual(["2:1:yaml-root"]);
  expect(found(parse("---\ntitle\n---\nCorps."))).toEqual(["2:1:yaml-root"]);
});

test("a remedy names the reference that was meant, and the file to create otherwise", () => {
  const read = parseWith("[xiaomi, alibaba]", "[xiomi]");
  expect(read.ok ? [] : read.problems).toEqual([
    {
      file: articleFile,
      line: 12,
      column: 13,
      rule: "unknown-company",
      message: "entreprise inconnue `xiomi`",
      hint: "vouliez-vous dire `xiaomi`\u202F? sinon créez content/companies/xiomi.md",
    },
  ]);
});

test("the problems of a paper in English are told in English", () => {
  const english = { ...newsroom, site: { ...site, language: "en-GB" } };
  const read = parseArticle({ file: articleFile, bytes: bytesOf(goodArticle.replace("kicker", "kiker")) }, english);
  expect(read.ok ? [] : read.problems).toMatchObject([
    { message: "unknown key `kiker`", hint: "did you mean `kicker`?" },
  ]);
});

test("the folder is held against the date in the zone of the paper", () => {
  const text = goodArticle.replace("2015-03-16 18:40\nupdated: 2015-03-17 09:10", "2015-03-31T22:30Z");
  expect(found(parse(text))).toEqual(["6:7:folder-date"]);
  expect(
    found(parse(text.replace("src: lead.svg", "src: /articles/2015/03/lead.svg"), "articles/2015/04/a.md")),
  ).toEqual([]);
});

test("an image lies beside the text of its folder", () => {
  const read = parseArticle(
    { file: "articles/2015/03/xiaomi-europe/index.md", bytes: bytesOf(goodArticle) },
    { ...newsroom, imageExists: (path) => path === "articles/2015/03/xiaomi-europe/lead.svg" },
  );
  expect(read).toMatchObject({ ok: true, article: { slug: "xiaomi-europe" } });
});

test("keys that name parts of every object pollute nothing", () => {
  parse(
    goodArticle.replace("kicker: CeBIT 2015", "__proto__: {polluted: oui}\nconstructor: {prototype: {polluted: oui}}"),
  );
  parse(goodArticle.replace("  src: lead.svg", "  __proto__: {polluted: oui}"));
  expect("polluted" in {}).toBe(false);
});
