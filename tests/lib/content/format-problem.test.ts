import { expect, test } from "vitest";
import { excerptOf } from "#lib/content/excerpt.ts";
import { formatProblem, formatProblems, groupByFile } from "#lib/content/format-problem.ts";
import type { Problem } from "#lib/content/problem.ts";

const problem: Problem = {
  file: "articles/2015/03/xiaomi.md",
  line: 3,
  column: 13,
  rule: "unknown-company",
  message: "entreprise inconnue `xiomi`",
  hint: "vouliez-vous dire `xiaomi` ?",
};

function inFile(problem: Problem, source: string): string[] {
  return formatProblem(problem, excerptOf(source, problem));
}

test("a problem is shown with its place, its line, a caret and its remedy", () => {
  expect(inFile(problem, "---\r\ntitle: a\r\ncompanies: [xiomi]\r\n---\r\n")).toEqual([
    "content/articles/2015/03/xiaomi.md:3:13  unknown-company  entreprise inconnue `xiomi`",
    "     3 | companies: [xiomi]",
    "       |             ^",
    "    → vouliez-vous dire `xiaomi` ?",
  ]);
});

test("without its source, or past its end, a problem has no excerpt", () => {
  expect(formatProblem(problem)).toHaveLength(2);
  expect(inFile({ ...problem, line: 9 }, "a\nb")).toHaveLength(2);
});

test("a tab before the place keeps the caret below it", () => {
  expect(inFile({ ...problem, line: 1, column: 2 }, "\ta: b").slice(1, 3)).toEqual(["     1 | \ta: b", "       | \t^"]);
});

test("of a line without end only the surroundings of the place are shown", () => {
  const [, line = "", caret = ""] = inFile(
    { ...problem, line: 1, column: 5001 },
    `${"a".repeat(5000)}b${"a".repeat(5000)}`,
  );
  expect(line.length).toBeLessThan(120);
  expect(line.charAt(caret.indexOf("^"))).toBe("b");
});

test("nothing in a file can command the terminal or turn its text around", () => {
  const hostile = { ...problem, line: 1, column: 1, message: "inconnu `\u001B[2J\u202E`" };
  const lines = inFile(hostile, "\u001B]0;titre\u0007\u009B31m\u2066");
  expect(lines.filter((line) => /[\p{Cc}\u202E\u2066]/u.test(line))).toEqual([]);
  expect(lines.join("\n")).toContain("inconnu `·[2J·`");
});

test("problems are grouped by file, in order", () => {
  const problems = [
    { ...problem, file: "b.md", line: 2 },
    { ...problem, file: "a.md", line: 10 },
    { ...problem, file: "b.md", line: 1 },
  ];
  const grouped = [...groupByFile(problems)].map(([file, ofFile]) => [file, ...ofFile.map(({ line }) => line)]);
  expect(grouped).toEqual([
    ["a.md", 10],
    ["b.md", 1, 2],
  ]);
  expect(formatProblems(problems).map((line) => line.slice(0, 14))).toEqual([
    "content/a.md:1",
    "    → vouliez-",
    "",
    "content/b.md:1",
    "    → vouliez-",
    "content/b.md:2",
    "    → vouliez-",
  ]);
});
