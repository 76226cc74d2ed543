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
  const { changed: ref, ...asked } = values;
  if (ref !== undefined && positionals.length > 0) throw new Error(words.filesOrChanged);
  demandPaper(desk);
  // Git looks at every file while what judges them is loaded.
  const standing = ref === undefined ? undefined : Repository.standing(content, ref);
  const { judgeCopy } = await import("./judge-copy.ts");
  const changed = ref === undefined ? undefined : ((await standing) ?? refuse(ref, desk));
  return judgeCopy({ ...asked, language: languageOf(asked.language, desk), named: positionals, changed }, desk);
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

function refuse(ref: string, { content, words }: Desk): Standing {
  throw new Error(Repository.around(content) ? words.noCommit(ref) : words.noRepository);
}

function languageOf(written: string | undefined, { words }: Desk): "fr" | "en" | undefined {
  if (written === undefined || written === "fr" || written === "en") return written;
  throw new Error(words.noLanguage(written));
}
