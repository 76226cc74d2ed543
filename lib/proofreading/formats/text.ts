import { styleText } from "node:util";
import { type Excerpt, excerptOf } from "#lib/content/excerpt.ts";
import { formatProblem, groupByFile } from "#lib/content/format-problem.ts";
import { countBySeverity, type Fault } from "#lib/proofreading/fault.ts";
import type { Report } from "./report.ts";

const colours = { error: "red", warning: "yellow", suggestion: "cyan" } as const;

/** For people: by file, each fault with its line of the file and what to do; the counts last. */
export function textReport(
  { faults, files }: Report,
  { sourceOf, colour }: { sourceOf: (file: string) => string | undefined; colour: boolean },
): string {
  const copy = `${files} ${files === 1 ? "file" : "files"} of copy`;
  if (faults.length === 0) return `${copy}, no problems.`;
  const paragraphs = [...groupByFile(faults)].map(([file, ofFile]) => {
    let source: string | undefined;
    const read = (fault: Fault) => {
      source ??= sourceOf(file) ?? "";
      return excerptOf(source, fault);
    };
    return ofFile.flatMap((fault) => lines(fault, fault.excerpt ?? read(fault), colour)).join("\n");
  });
  return [...paragraphs, `${copy}: ${tellCounts(faults)} in ${paragraphs.length}.`].join("\n\n");
}

function lines(fault: Fault, excerpt: Excerpt | undefined, colour: boolean): string[] {
  const { severity } = fault;
  const [head = "", ...rest] = formatProblem(fault, excerpt);
  const hint = rest.pop() ?? "";
  const word = severity === "error" ? "" : `  ${severity}`;
  if (!colour) return [`${head}${word}`, ...rest, hint];
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    styleText(style, text, { validateStream: false });
  return [paint(colours[severity], `${head}${word}`), ...rest.map((line) => paint("dim", line)), hint];
}

function tellCounts(faults: readonly Fault[]): string {
  return Object.entries(countBySeverity(faults))
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 ? "" : "s"}`)
    .join(", ");
}
