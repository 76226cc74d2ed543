import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { UpdateReport } from "#lib/archive/update.ts";
import { formatProblems } from "#lib/content/format-problem.ts";
import type { Problem } from "#lib/content/problem.ts";
import { contentFolder } from "#lib/site/folders.ts";

/** Files named one by one; above that, their number says enough. */
const named = 20;

/** What an update did, in lines for a terminal or a log. */
export function tellUpdate(report: UpdateReport): string {
  const { update, added, changed, removed, moved, kept, problems, milliseconds } = report;
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  return [
    `Archive at update ${update}: ${counts}; ${moved.length} subjects moved; ${Math.round(milliseconds)} ms.`,
    ...list("added", added),
    ...list("changed", changed),
    ...list("removed", removed),
    ...kept.map((file) => `MARBRE_LAST_GOOD content/${file}: has problems; its last good version stays.`),
    ...tellProblems(problems),
  ].join("\n");
}

/** Every problem with its place and an excerpt, and how many there are; nothing when there are none. */
export function tellProblems(problems: Problem[]): string[] {
  if (problems.length === 0) return [];
  const files = new Set(problems.map(({ file }) => file)).size;
  return [
    "",
    ...formatProblems(problems, sourceOf),
    "",
    `${several(problems.length, "problem")} in ${several(files, "file")}.`,
  ];
}

function several(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function list(what: string, files: string[]): string[] {
  return files.length > named ? [] : files.map((file) => `  ${what}  content/${file}`);
}

function sourceOf(file: string): string | undefined {
  try {
    return readFileSync(join(contentFolder(), file), "utf8");
  } catch {
    return undefined;
  }
}
