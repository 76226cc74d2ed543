import { parseArgs } from "node:util";
import { Repository, type Standing } from "#lib/history/git.ts";
import { type Desk, demandPaper, editorsDesk } from "./editors-desk.ts";
import { exitOf } from "./exit-of.ts";

/**
 * Judges the copy by every rule (docs/rules.md), tells what it finds, and where the whole copy is sound looks whether an
 * address that was ever published leads nowhere. Exits with 1 when there are errors, or with `--strict` warnings; with 2 when it was asked
 * for what it cannot do.
 */
await exitOf(async () => {
  const { values, positionals } = readArguments();
  const desk = editorsDesk();
  const { content, words } = desk;
  if (values.help) {
    console.log(words.checkUsage);
    return true;
  }
  const { changed, staged, ...asked } = values;
  const ref = staged ? "HEAD" : changed;
  if ([changed !== undefined, staged, positionals.length > 0].filter(Boolean).length > 1)
    throw new Error(words.filesOrChanged);
  demandPaper(desk);
  // Git looks at every file while what judges them is loaded.
  const standing = ref === undefined ? undefined : Repository.standing(content, ref);
  const { judgeCopy } = await import("./judge-copy.ts");
  const language = languageOf(asked.language, desk);
  // Before the first commit there is nothing to compare with: all of the copy is new.
  const isFirst = staged && isUnborn(content);
  const stands = ref === undefined || isFirst ? undefined : ((await standing) ?? refuse(ref, desk));
  return judgeCopy({ ...asked, language, named: positionals, changed: stands, staged: staged && !isFirst }, desk);
});

function readArguments() {
  return parseArgs({
    args: process.argv.slice(2).map((argument) => (argument === "--changed" ? "--changed=HEAD" : argument)),
    allowPositionals: true,
    options: {
      changed: { type: "string" },
      staged: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      language: { type: "string" },
      strict: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
}

function isUnborn(content: string): boolean {
  const repository = Repository.around(content);
  return repository !== undefined && repository.head === undefined;
}

function refuse(ref: string, { content, words }: Desk): Standing {
  throw new Error(Repository.around(content) ? words.noCommit(ref) : words.noRepository);
}

function languageOf(written: string | undefined, { words }: Desk): "fr" | "en" | undefined {
  if (written === undefined || written === "fr" || written === "en") return written;
  throw new Error(words.noLanguage(written));
}
