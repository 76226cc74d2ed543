import { expect, test } from "vitest";
import { parseArticle, readArticleBody } from "#lib/content/parse.ts";
import { articleFile, bytesOf, found, goodArticle, newsroom, parse, parseWith } from "./desk.ts";

const problems = (before: string, after: string) => found(parseWith(before, after));

test("bytes that are no text are refused before anything else is read", () => {
  expect(found(parseArticle({ file: articleFile, bytes: Uint8Array.of(0xff) }, newsroom))).toEqual([
    "1:1:invalid-utf8",
  ]);
  expect(found(parseArticle({ file: articleFile, bytes: new Uint8Array(0) }, newsroom))).toEqual(["1:1:empty-file"]);
});

test("the body can be had without the front matter", () => {
  expect(readArticleBody({ file: articleFile, bytes: bytesOf(goodArticle) })).toEqual({
    markdown: "\nLei Jun promet l’Europe.\n",
    firstLine: 21,
  });
});

test("problems of the body are told with the lines of the file", () => {
  const read = parse(`${goodArticle}\n# Titre\n\n![](lead.svg)\n\n![Courbe](autre.svg)\n`);
  expect(found(read)).toEqual(["24:1:heading-level", "26:1:missing-alt", "28:1:missing-image"]);
  expect(read.ok ? [] : read.problems.filter(({ message, hint }) => message === "" || hint === "")).toEqual([]);
});

test("problems of the body are told beside those of front matter, even where its YAML is broken", () => {
  const text = `${goodArticle.replace("kicker: CeBIT", "kicker: CeBIT: ")}\n# Titre\n`;
  expect(found(parse(text))).toEqual(["3:9:yaml-colon", "24:1:heading-level"]);
});

test("an article without text is refused, a draft may wait for it", () => {
  const empty = goodArticle.replace("Lei Jun promet l’Europe.\n", "");
  expect(found(parse(empty))).toEqual(["21:1:empty-body"]);
  expect(found(parse(empty.replace("dateline: Hanovre", "draft: true")))).toEqual([]);
});

test("the Markdown of a correction is held to the rules of the body", () => {
  const correction = 'corrections:\n  - {date: 2015-03-18, kind: update, text: "Lire <script>x</script>"}';
  expect(new Set(problems("dateline: Hanovre", correction))).toEqual(new Set(["10:44:html-not-allowed"]));
});
