import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Problem } from "./problem.ts";

/**
 * A problem for a terminal: where, which rule, what is wrong; the line of the file with a caret below the place; what to do.
 * Nothing that stands in a file can command the terminal: control characters and changes of direction are shown as dots.
 */
export function formatProblem(problem: Problem, excerpt?: Excerpt): string[] {
  const { file, line, column, rule, message, hint } = problem;
  return [
    `content/${file}:${line}:${column}  ${rule}  ${message}`,
    ...(excerpt ? shown(excerpt, line, column) : []),
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
    return ofFile.flatMap((problem) =>
      formatProblem(problem, source === undefined ? source : excerptOf(source, problem)),
    );
  });
  return files.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function shown({ text, before }: Excerpt, line: number, column: number): string[] {
  if (text.trim() === "") return [];
  const gutter = String(line).padStart(6);
  const caret = text.slice(0, column - 1 - before).replace(/[^\t]/g, " ");
  return [`${gutter} | ${before > 0 ? "…" : ""}${text}`, `${" ".repeat(6)} | ${before > 0 ? " " : ""}${caret}^`];
}

function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "·");
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
