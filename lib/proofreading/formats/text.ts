import { styleText } from "node:util";
import { type Excerpt, excerptOf } from "#lib/content/excerpt.ts";
import { formatProblem, groupByFile } from "#lib/content/format-problem.ts";
import { countBySeverity, type Fault } from "#lib/proofreading/fault.ts";
import type { Severity } from "#lib/proofreading/rule.ts";
import type { CheckWords } from "#lib/site/words-check-fr.ts";
import type { Report } from "./report.ts";

type Reading = { sourceOf: (file: string) => string | undefined; colour: boolean; words: CheckWords };

const colours = { error: "red", warning: "yellow", suggestion: "cyan" } as const;

/** For people: by file, each fault with its line of the file and what to do; the counts last. */
export function textReport({ faults, files }: Report, { sourceOf, colour, words }: Reading): string {
  if (faults.length === 0) return words.sound(files);
  const paragraphs = [...groupByFile(faults)].map(([file, ofFile]) => {
    let source: string | undefined;
    const read = (fault: Fault) => {
      source ??= sourceOf(file) ?? "";
      return excerptOf(source, fault);
    };
    return ofFile.flatMap((fault) => lines(fault, fault.excerpt ?? read(fault), { colour, words })).join("\n");
  });
  return [...paragraphs, words.found(files, counts(faults), paragraphs.length)].join("\n\n");
}

function lines(
  fault: Fault,
  excerpt: Excerpt | undefined,
  { colour, words }: Pick<Reading, "colour" | "words">,
): string[] {
  const { severity } = fault;
  const [head = "", ...rest] = formatProblem(fault, excerpt);
  const hint = rest.pop() ?? "";
  const word = severity === "error" ? "" : `  ${words.severity(severity)}`;
  if (!colour) return [`${head}${word}`, ...rest, hint];
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    styleText(style, text, { validateStream: false });
  return [paint(colours[severity], `${head}${word}`), ...rest.map((line) => paint("dim", line)), hint];
}

function counts(faults: readonly Fault[]): [Severity, number][] {
  const { error, warning, suggestion } = countBySeverity(faults);
  const all: [Severity, number][] = [
    ["error", error],
    ["warning", warning],
    ["suggestion", suggestion],
  ];
  return all.filter(([, count]) => count > 0);
}
