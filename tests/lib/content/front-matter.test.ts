import { expect, test } from "vitest";
import { largestFrontMatter, splitFrontMatter } from "#lib/content/front-matter.ts";

function outcome(text: string): string {
  const split = splitFrontMatter(text);
  if (split.ok) return JSON.stringify([split.yaml.value, split.body.markdown, split.body.firstLine]);
  return split.findings
    .map(({ line, column, rule, data }) => `${line}:${column}:${rule} ${JSON.stringify(data)}`)
    .join();
}

test("front matter and body are parted at the second delimiter", () => {
  expect(outcome("---\ntitle: a\n---\n\nCorps.\n")).toBe('[{"title":"a"},"\\nCorps.\\n",4]');
});

test("a rule of three hyphens in the body stays in the body", () => {
  expect(outcome("---\na: b\n---\nx\n\n---\n\ny")).toBe('[{"a":"b"},"x\\n\\n---\\n\\ny",4]');
});

test("blanks after a delimiter do not count", () => {
  expect(outcome("---  \na: b\n--- \t\nx")).toBe('[{"a":"b"},"x",4]');
});

test("a body may be missing", () => {
  expect(outcome("---\na: b\n---")).toBe('[{"a":"b"},"",4]');
});

test("front matter without keys is empty, with or without a comment", () => {
  expect(outcome("---\n---\nx")).toBe('[null,"x",3]');
  expect(outcome("---\n# rien\n---\nx")).toBe('[null,"x",4]');
});

test("the same broken file is broken the second time too", () => {
  const first = splitFrontMatter("---\na: [b\n---\nx");
  const second = splitFrontMatter("---\na: [b\n---\nx");
  expect(first.ok && first.yaml.findings.length).toBe(1);
  expect(second.ok && second.yaml.findings.length).toBe(1);
});

test("front matter in JavaScript is refused and never run", () => {
  expect(outcome("---js\n{ title: (globalThis.marbreRan = true) }\n---\n")).toBe(
    '1:4:front-matter-language {"language":"js"}',
  );
  expect("marbreRan" in globalThis).toBe(false);
});

test.each([
  ["---json\n{}\n---\n", '1:4:front-matter-language {"language":"json"}'],
  ["---yaml\na: b\n---\n", '1:4:front-matter-language {"language":"yaml"}'],
  ["--- javascript\n1\n---\n", '1:5:front-matter-language {"language":"javascript"}'],
  ["+++\ntitle = 1\n+++\n", '1:1:front-matter-language {"language":"toml"}'],
  ['{"title": 1}\n\nx', '1:1:front-matter-language {"language":"json"}'],
  ["\n---\na: b\n---\n", "1:1:front-matter-not-first {}"],
  [" ---\na: b\n---\n", "1:1:front-matter-not-first {}"],
  ["", "1:1:empty-file {}"],
  [" \n\n\t", "1:1:empty-file {}"],
  ["Corps.\n\n---\n", "1:1:front-matter-missing {}"],
  ["----\na: b\n----\n", "1:1:front-matter-missing {}"],
  ["---", "1:1:front-matter-unclosed {}"],
  ["---\ntitle: a\n\nCorps.\n", "1:1:front-matter-unclosed {}"],
  ["--- # en-tête\na: b\n---\n", '1:5:front-matter-delimiter {"text":"# en-tête"}'],
  ["---\na: b\n--- Corps\n", '3:1:front-matter-delimiter {"text":"Corps"}'],
  ["---\na: b\n----\n", '3:1:front-matter-delimiter {"text":"-"}'],
])("%j is refused with its place", (text, expected) => {
  expect(outcome(text)).toBe(expected);
});

test("front matter of 100 kB is read, a longer one than the limit is refused", () => {
  const note = (length: number) => `---\nnote: ${"a".repeat(length)}\n---\n`;
  expect(splitFrontMatter(note(100_000)).ok).toBe(true);
  expect(outcome(note(largestFrontMatter))).toMatch(/^1:1:front-matter-too-large /);
});

test("a hundred thousand blank lines are refused, since finding comments among them takes seconds", () => {
  expect(outcome(`---\na: b\n${"\n".repeat(100_000)}---\n`)).toBe('103:1:front-matter-blank-lines {"limit":100}');
});
