import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Standing } from "#lib/history/git.ts";
import { type CheckReport, check } from "#lib/proofreading/check.ts";
import { countBySeverity } from "#lib/proofreading/fault.ts";
import { annotations } from "#lib/proofreading/formats/annotations.ts";
import { codeQuality } from "#lib/proofreading/formats/code-quality.ts";
import { jsonReport } from "#lib/proofreading/formats/json.ts";
import type { Report } from "#lib/proofreading/formats/report.ts";
import { sarif } from "#lib/proofreading/formats/sarif.ts";
import { textReport } from "#lib/proofreading/formats/text.ts";
import { namedFiles } from "#lib/proofreading/named-files.ts";
import { describedRules } from "#lib/proofreading/silences.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { hireCrew } from "./hire.ts";
import { progressBar } from "./progress-bar.ts";

/** What `npm run check` was asked for. */
export type Asked = {
  /** Files and folders, as they were typed; none for the whole copy. */
  named: readonly string[];
  /** Where the copy stands to the commit that it is compared with, where it is. */
  changed: Standing | undefined;
  format: string;
  language: ProblemLanguage | undefined;
  strict: boolean;
};

const formats: Record<string, (report: Report, language: ProblemLanguage) => string> = {
  text: (report) => textReport(report, { sourceOf, colour: process.stdout.isTTY && process.stdout.hasColors() }),
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
export async function judgeCopy({ named, changed, format: chosen, language, strict }: Asked): Promise<boolean> {
  const format = formats[chosen];
  if (!format) throw new Error(`--format is one of ${Object.keys(formats).join(", ")}, and not ${chosen}.`);
  const content = contentFolder();
  const files = namedFiles(named, content);
  if (!files.ok) throw new Error(files.message);
  const progress = progressBar(process.stderr);
  progress.say("Reading the copy…");
  const crew = hireCrew();
  const report = await check({
    content,
    now: Date.now(),
    language,
    changed,
    ...(named.length > 0 ? { files: files.files } : {}),
    progress: progress.show,
    crew,
  }).finally(() => {
    progress.clear();
    return crew.close();
  });
  tell(report, (told) => format(told, report.language));
  const { error, warning } = countBySeverity(report.faults);
  return error === 0 && !(strict && warning > 0);
}

/** Notes stand apart from what programs read. */
function tell({ faults, files, notes }: CheckReport, format: (report: Report) => string): void {
  for (const note of notes) console.error(note);
  const told = format({ faults, files, pathOf });
  if (told !== "") console.log(told);
}

function pathOf(file: string): string {
  return relative(process.cwd(), join(contentFolder(), file)).split(sep).join("/");
}

function sourceOf(file: string): string | undefined {
  try {
    return readFileSync(join(contentFolder(), file), "utf8");
  } catch {
    return undefined;
  }
}
