import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Standing } from "#lib/history/git.ts";
import { check } from "#lib/proofreading/check.ts";
import { countBySeverity, type Fault } from "#lib/proofreading/fault.ts";
import { annotations } from "#lib/proofreading/formats/annotations.ts";
import { codeQuality } from "#lib/proofreading/formats/code-quality.ts";
import { jsonReport } from "#lib/proofreading/formats/json.ts";
import type { Report } from "#lib/proofreading/formats/report.ts";
import { sarif } from "#lib/proofreading/formats/sarif.ts";
import { textReport } from "#lib/proofreading/formats/text.ts";
import { namedFiles } from "#lib/proofreading/named-files.ts";
import { describedRules } from "#lib/proofreading/silences.ts";
import { checkWordsOf } from "#lib/site/words-check.ts";
import { type Desk, workingFolders } from "./editors-desk.ts";
import { hireCrew } from "./hire.ts";
import { progressBar } from "./progress-bar.ts";
import { type Staged, stagedCopy } from "./staged.ts";

/** What `npm run check` was asked for. */
export type Asked = {
  /** Files and folders, as they were typed; none for the whole copy. */
  named: readonly string[];
  /** Where the copy stands to the commit that it is compared with, where it is. */
  changed: Standing | undefined;
  format: string;
  language: ProblemLanguage | undefined;
  strict: boolean;
  /** Of what is changed, only what the next commit will hold. */
  staged: boolean;
};

const formats: Record<string, (report: Report, language: ProblemLanguage, content: string) => string> = {
  text: (report, language, content) =>
    textReport(report, {
      sourceOf: (file) => sourceOf(join(content, file)),
      colour: process.stdout.isTTY && process.stdout.hasColors(),
      words: checkWordsOf(language),
    }),
  json: jsonReport,
  github: annotations,
  gitlab: codeQuality,
  forgejo: annotations,
  sarif: (report, language) => sarif(report, describedRules(), language),
};

/**
 * Judges the copy and tells what was found.
 *
 * @returns whether it passes.
 * @throws when there is no such format, or no such file.
 */
export async function judgeCopy(
  { named, changed, format: chosen, language, strict, staged: isStaged }: Asked,
  { content, words }: Desk,
): Promise<boolean> {
  const format = formats[chosen];
  if (!format) throw new Error(words.noFormat(chosen, Object.keys(formats).join(", ")));
  const files = namedFiles(named, content, words, workingFolders());
  if (!files.ok) throw new Error(files.message);
  const staged = changed && isStaged ? stagedCopy(changed.repository) : undefined;
  const progress = progressBar(process.stderr);
  progress.say(words.reading);
  const crew = hireCrew();
  const report = await check({
    content,
    now: Date.now(),
    language,
    changed,
    ...(staged || named.length > 0 ? { files: staged?.files ?? files.files } : {}),
    progress: progress.show,
    crew,
  }).finally(() => {
    progress.clear();
    return crew.close();
  });
  const faults = staged ? among(report.faults, staged) : report.faults;
  const pathOf = pathsFrom(programsRoot(content), content);
  const told = format({ ...report, faults, pathOf }, report.language, content);
  // Notes stand apart from what programs read.
  for (const note of report.notes) console.error(note);
  for (const file of staged?.touchedSince ?? []) console.error(words.touchedSince(pathOf(file)));
  if (told !== "") console.log(told);
  const { error, warning } = countBySeverity(faults);
  return error === 0 && !(strict && warning > 0);
}

/** The history tells of whatever differs, staged or not. */
function among(faults: readonly Fault[], { files }: Staged): Fault[] {
  const staged = new Set(files);
  return faults.filter(({ file }) => staged.has(file));
}

/** Hosts of git know files by their paths in the repository, wherever the command runs. Where there is none, the folder in which it does. */
function programsRoot(content: string): string {
  for (let folder = resolve(content); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return process.cwd();
  }
}

function pathsFrom(root: string, content: string): (file: string) => string {
  return (file) => relative(root, join(content, file)).split(sep).join("/");
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
