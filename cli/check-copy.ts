import { parseArgs } from "node:util";
import { Repository, type Standing } from "#lib/history/git.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { exitOf } from "./exit-of.ts";
import type { Asked } from "./judge-copy.ts";

const usage = `npm run check -- [files…] [--changed[=<commit>]] [--format=<format>] [--language=fr|en] [--strict]

  files      of the copy, or folders of it; without any, all of it
  --changed  only files that differ from a commit (HEAD), and new ones
  --format   text, json, github, gitlab, forgejo or sarif
  --language of the messages; that of the paper without it
  --strict   warnings fail the check too`;

/**
 * Judges the copy by every rule (docs/rules.md), tells what it finds, and where the whole copy is sound looks whether an
 * address that was ever published leads nowhere. Exits with 1 when there are errors, or with `--strict` warnings; with 2 when it was asked
 * for what it cannot do.
 */
await exitOf(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return true;
  }
  const { changed: ref, ...asked } = values;
  if (ref !== undefined && positionals.length > 0) throw new Error("Name files, or say --changed: not both.");
  // Git looks at every file while what judges them is loaded.
  const standing = ref === undefined ? undefined : Repository.standing(contentFolder(), ref);
  const { judgeCopy } = await import("./judge-copy.ts");
  const changed = ref === undefined ? undefined : ((await standing) ?? refuse(ref));
  return judgeCopy({ ...asked, language: languageOf(asked.language), named: positionals, changed } satisfies Asked);
});

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

function refuse(ref: string): Standing {
  if (!Repository.around(contentFolder()))
    throw new Error("The copy is in no git repository: `--changed` has nothing to compare it with.");
  throw new Error(`git knows no commit \`${ref}\` to compare the copy with.`);
}

function languageOf(written: string | undefined): "fr" | "en" | undefined {
  if (written === undefined || written === "fr" || written === "en") return written;
  throw new Error(`--language is fr or en, and not ${written}.`);
}
