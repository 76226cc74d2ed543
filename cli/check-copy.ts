import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
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

const usage = `npm run check -- [files…] [--changed[=<commit>]] [--format=<format>] [--language=fr|en] [--strict]

  files      of the copy, or folders of it; without any, all of it
  --changed  only files that differ from a commit (HEAD), and new ones
  --format   text, json, github, gitlab, forgejo or sarif
  --language of the messages; that of the paper without it
  --strict   warnings fail the check too`;

const formats: Record<string, (report: Report, language: "fr" | "en") => string> = {
  text: (report) => textReport(report, { sourceOf, colour: process.stdout.isTTY && process.stdout.hasColors() }),
  json: jsonReport,
  github: annotations,
  gitlab: codeQuality,
  forgejo: annotations,
  sarif: (report, language) => sarif(report, describedRules(), language),
};

/**
 * Judges the copy by every rule (docs/rules.md), tells what it finds, and where the whole copy is sound looks whether an
 * address that was ever published leads nowhere. Exits with 1 when there are errors, or with `--strict` warnings; with 2 when it was asked
 * for what it cannot do.
 */
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return;
  }
  const format = formats[values.format];
  if (!format) throw new Error(`--format is one of ${Object.keys(formats).join(", ")}, and not ${values.format}.`);
  const language = languageOf(values.language);
  const content = contentFolder();
  const named = namedFiles(positionals, content);
  if (!named.ok) throw new Error(named.message);
  if (values.changed !== undefined && positionals.length > 0)
    throw new Error("Name files, or say --changed: not both.");
  const progress = progressBar(process.stderr);
  const crew = hireCrew();
  const report = await check({
    content,
    now: Date.now(),
    language,
    changedSince: values.changed,
    ...(positionals.length > 0 ? { files: named.files } : {}),
    progress: progress.show,
    crew,
  }).finally(() => crew.close());
  progress.clear();
  tell(report, (told) => format(told, report.language));
  const { error, warning } = countBySeverity(report.faults);
  process.exitCode = error > 0 || (values.strict && warning > 0) ? 1 : 0;
}

/** Notes stand apart from what programs read. */
function tell({ faults, files, notes }: CheckReport, format: (report: Report) => string): void {
  for (const note of notes) console.error(note);
  const told = format({ faults, files, pathOf });
  if (told !== "") console.log(told);
}

function readArguments() {
  return parseArgs({
    args: process.argv.slice(2).map((argument) => (argument === "--changed" ? "--changed=HEAD" : argument)),
    allowPositionals: true,
    options: {
      changed: { type: "string" },
      format: { type: "string", default: "text" },
      language: { type: "string" },
      strict: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
}

function languageOf(written: string | undefined): "fr" | "en" | undefined {
  if (written === undefined || written === "fr" || written === "en") return written;
  throw new Error(`--language is fr or en, and not ${written}.`);
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
