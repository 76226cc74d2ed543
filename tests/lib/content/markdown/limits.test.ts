import { expect, test } from "vitest";
import { findBodyProblems } from "#lib/content/markdown/problems.ts";
import { renderBody } from "#lib/content/markdown/render.ts";
import type { Image } from "#lib/media/image.ts";
import { dangersOf } from "./dangers.ts";

const image = (src: string): Image => ({
  path: src,
  hash: "0123456789abcdef0123",
  width: 400,
  height: 300,
  vector: false,
});
const render = (markdown: string) => renderBody(markdown, { lang: "fr", firstLine: 1, image });

const deep: [what: string, markdown: string][] = [
  ["10,000 quotations", `${">".repeat(10_000)} a`],
  ["10,000 quotations with spaces", `${"> ".repeat(10_000)} a`],
  ["10,000 brackets", `${"[".repeat(10_000)}a`],
  ["5,000 pairs of brackets", `${"[".repeat(5000)}a${"]".repeat(5000)}`],
  ["5,000 images in images", `${"![".repeat(5000)}a${"](b)".repeat(5000)}`],
  ["10,000 lists", `${"- ".repeat(10_000)}a`],
  ["10,000 numbered lists", `${"1. ".repeat(10_000)}a`],
  ["10,000 quotations and lists", `${"> - ".repeat(10_000)}a`],
  ["300 lists by indentation", Array.from({ length: 300 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
  ["200 lists by tabs", Array.from({ length: 200 }, (_, level) => `${"\t".repeat(level)}- a`).join("\n")],
  ["5,000 emphases", `${"*a ".repeat(5000)}b${"*".repeat(5000)}`],
  ["5,000 closed emphases", `${"*a ".repeat(5000)}${"b* ".repeat(5000)}`],
  ["5,000 strong emphases", `${"**a ".repeat(5000)}${"b** ".repeat(5000)}`],
  ["5,000 emphases of two kinds", `${"*a _b ".repeat(5000)}`],
  ["10,000 asterisks around a word", `${"*".repeat(10_000)}a${"*".repeat(10_000)}`],
  ["1,000 spans", `${"<span>".repeat(1000)}a${"</span>".repeat(1000)}`],
  ["1,000 spans after another paragraph", `${"x\n\n"}${"<span>".repeat(1000)}a${"</span>".repeat(1000)}`],
];

test.each(deep)("%s are a problem, and their text is still there to read", (_what, markdown) => {
  const { html, problems } = render(`Avant.\n\n${markdown}`);
  expect(problems.map(({ rule }) => rule)).toContainEqual(
    expect.stringMatching(/^(?:nesting-too-deep|too-many-marks)$/),
  );
  expect(html).toContain("Avant.");
  expect(html).toMatch(/a|\[/);
  expect(dangersOf(html)).toEqual([]);
  expect(findBodyProblems(`Avant.\n\n${markdown}`, { firstLine: 1, imageExists: () => true })).toEqual(problems);
});

test("a fence of code may hold any number of marks", () => {
  const { problems, html } = render(`Avant.\n\n\`\`\`c\n${"[*p ".repeat(5000)}\n\`\`\`\n`);
  expect(problems).toEqual([]);
  expect(html).toContain("<pre");
});

test("what only looks like a fence does not hide what comes after it", () => {
  for (const fence of ["    ```", "``` a`b", "``"]) {
    const { problems } = render(`${fence}\n${">".repeat(10_000)} a`);
    expect(
      problems.map(({ rule }) => rule),
      fence,
    ).toContain("nesting-too-deep");
  }
});

test("a body of five million characters is a problem and is shown as plain text", () => {
  const { html, problems } = render("mot <b> ".repeat(625_000));
  expect(problems.map(({ rule }) => rule)).toEqual(["body-too-long"]);
  expect(html.length).toBeGreaterThan(5_000_000);
  expect(dangersOf(html.slice(0, 10_000))).toEqual([]);
});

test("a line of nearly a million characters is rendered", () => {
  const { html, problems } = render("mot ".repeat(240_000));
  expect(problems).toEqual([]);
  expect(html.length).toBeGreaterThan(900_000);
});

const pieces = [
  " ",
  "*a ",
  "*a_ ",
  "a**b",
  "_a __b ",
  "~a ",
  "`a``b```",
  "<",
  "<a ",
  "a <!--",
  "a <![CDATA[",
  "a <?",
  "&",
  "\\",
  "|",
  "[a](",
  "[a](<b",
  "![a]",
  "[a][",
  "[^a]",
  "]",
  "[a]: ",
  "a.",
  "a@",
  "www.",
  "http://",
  "https://a.b/(",
  "&a;",
  '[a](b "',
  "# ",
  "- a\n",
  "> a\n",
  "a\n",
  "a  \n",
  "\n\n",
  "|a",
  "![a](b) ",
  "<span>",
  "</span>",
  "<b>",
  "\0",
  "```\n",
  "=\n",
  "-\n",
  '"a ',
  "'a ",
  "« ",
  "— ",
  "> — a\n",
  "a\n-\n",
  "a\n\n-\n",
  "[!a] ",
  "Tableau : a\n\n|a|\n|-|\n\n",
];

test.each(pieces)("the work for %j repeated stays within what its length explains", { retry: 2 }, (piece) => {
  const work = (length: number) => {
    const markdown = `x ${piece.repeat(Math.ceil(length / piece.length))}`;
    const before = process.cpuUsage();
    render(markdown);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  work(2000);
  const small = Math.max(5, Math.min(work(3000), work(3000)));
  // Tried again when another program took the machine meanwhile: what is square stays so at each try. Eight times the length: eight for linear, sixty-four for the square; the rest is for the collector of garbage.
  expect(work(24_000)).toBeLessThan(small * 8 * 4);
});
