import type { Severity } from "#lib/proofreading/rule.ts";
import type { CheckWords } from "./words-check-fr.ts";

const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

const files = (count: number) => several(count, "file", "files");

const severities: Record<Severity, [one: string, many: string]> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  suggestion: ["suggestion", "suggestions"],
};

/** What `npm run check` and `npm run fix` say around what they find, in English. */
export const checkWordsEn: CheckWords = {
  checkUsage: `npm run check -- [files…] [--changed[=<commit>] | --staged] [--format=<format>] [--language=fr|en] [--strict]

  files      of the copy, or folders of it; without any, all of it
  --changed  only files that differ from a commit (HEAD), and new ones
  --staged   only what the next commit will hold
  --format   text, json, github, gitlab, forgejo or sarif
  --language of the messages; that of the paper without it
  --strict   warnings fail the check too`,
  fixUsage: `npm run fix -- [files…] [--dry-run] [--yes]

  files      of the copy, or folders of it; without any, all of it
  --dry-run  shows what would change, and writes nothing
  --yes      writes without asking`,
  reading: "Reading the copy…",
  severity: (severity) => severities[severity][0],
  sound: (count) => `${files(count)} of copy, no problems.`,
  found: (count, faults, withFaults) =>
    `${files(count)} of copy: ${faults
      .map(([severity, number]) => several(number, ...severities[severity]))
      .join(", ")} in ${files(withFaults)}.`,
  noPaper: (folder) =>
    `There is no paper in ${folder}: it has no site.yaml.\n  Put that file back, or name the folder of the copy by MARBRE_CONTENT.`,
  noFile: (name) => `There is no file ${name} in the copy.`,
  noCopy: (name) => `Nothing reads ${name}: its name or its place is none of those that docs/writing.md tells.`,
  filesOrChanged: "Name files, or say --changed or --staged: one of the three.",
  noRepository: "The copy is in no git repository: `--changed` has nothing to compare it with.",
  noCommit: (ref) => `git knows no commit \`${ref}\` to compare the copy with.`,
  touchedSince: (path) =>
    `${path} has changed since it was staged: the file in the folder is judged, and not what the commit will hold.`,
  noHistory: "The copy is in no git repository: lost addresses were not looked for.",
  shallow: "The history was cloned in part: addresses lost before it are not seen.",
  noFormat: (format, formats) => `--format is one of ${formats}, and not ${format}.`,
  noLanguage: (written) => `--language is fr or en, and not ${written}.`,
  nothing: "Nothing to mend.",
  would: (count) => `${files(count)} would be mended.`,
  ask: (count) => `Mend ${files(count)}?`,
  answers: { yes: "Yes", no: "No", neither: "Answer with yes or no." },
  unwritten: "Nothing was written.",
  noTerminal: "There is no terminal to ask on: nothing was written. Say --yes to write, or --dry-run to look.",
  meanwhile: (file) => `${file} changed meanwhile, and was left alone.`,
  mended: (count) => `${files(count)} mended.`,
};
