import type { Problem } from "./problem.ts";

/** How much of a long line is shown around the place of a problem, in UTF-16 units. */
const widest = 100;

/**
 * A problem for a terminal: where, which rule, what is wrong; the line of the file with a caret below the place; what to do.
 * Nothing that stands in a file can command the terminal: control characters and changes of direction are shown as dots.
 */
export function formatProblem(problem: Problem, source?: string): string[] {
  const { file, line, column, rule, message, hint } = problem;
  return [
    `content/${file}:${line}:${column}  ${rule}  ${message}`,
    ...(source === undefined ? [] : excerpt(source, line, column)),
    `    → ${hint}`,
  ].map(harmless);
}

/** Problems by file, files in alphabetical order, problems from the top of each. */
export function groupByFile<Told extends Problem>(problems: readonly Told[]): Map<string, Told[]> {
  const sorted = problems.toSorted(
    (one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column,
  );
  return Map.groupBy(sorted, ({ file }) => file);
}

/** All problems for a terminal, with a blank line between files; `sourceOf` gives the text of a file where it can be read. */
export function formatProblems(
  problems: readonly Problem[],
  sourceOf: (file: string) => string | undefined = () => undefined,
): string[] {
  const files = [...groupByFile(problems)].map(([file, ofFile]) => {
    const source = sourceOf(file);
    return ofFile.flatMap((problem) => formatProblem(problem, source));
  });
  return files.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function excerpt(source: string, line: number, column: number): string[] {
  const text = source.replace(/^\uFEFF/, "").split(/\r\n?|\n/, line)[line - 1];
  if (text === undefined || text.trim() === "") return [];
  const start = Math.max(0, column - 1 - widest / 2);
  const shown = text.slice(start, start + widest);
  const gutter = String(line).padStart(6);
  const caret = shown.slice(0, column - 1 - start).replace(/[^\t]/g, " ");
  return [`${gutter} | ${start > 0 ? "…" : ""}${shown}`, `${" ".repeat(6)} | ${start > 0 ? " " : ""}${caret}^`];
}

function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "·");
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
