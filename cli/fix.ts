import { parseArgs, styleText } from "node:util";
import { findMendings, type Mending, writeMending } from "#lib/proofreading/mend-copy.ts";
import { namedFiles } from "#lib/proofreading/named-files.ts";
import type { CheckWords } from "#lib/site/words-check-fr.ts";
import { agree } from "./agree.ts";
import { type Desk, demandPaper, editorsDesk, workingFolders } from "./editors-desk.ts";
import { exitOf } from "./exit-of.ts";

/**
 * `npm run fix`: shows what is safe to mend in the copy (docs/rules.md), asks, and writes it. Without a terminal to ask on it writes only
 * when told so. Exits with 1 when there was something to mend and nobody agreed, with 2 when it was asked for what it cannot do.
 */
await exitOf(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const desk = editorsDesk();
  const { content, words } = desk;
  if (values.help) {
    console.log(words.fixUsage);
    return true;
  }
  demandPaper(desk);
  const named = namedFiles(positionals, content, words, workingFolders());
  if (!named.ok) throw new Error(named.message);
  const files = positionals.length > 0 ? { files: named.files } : {};
  const mendings = await findMendings({ content, now: Date.now(), ...files });
  for (const { patch } of mendings) console.log(coloured(patch));
  if (mendings.length === 0) console.log(words.nothing);
  else if (values["dry-run"]) console.log(words.would(mendings.length));
  else return (values.yes || (await isAgreed(mendings.length, words))) && write(mendings, desk);
  return true;
});

async function isAgreed(files: number, words: CheckWords): Promise<boolean> {
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const agreed = await agree(words.ask(files), words.answers);
    if (!agreed) console.log(words.unwritten);
    return agreed;
  }
  console.error(words.noTerminal);
  return false;
}

/** Whether all of them could be written. */
function write(mendings: readonly Mending[], { content, words }: Desk): boolean {
  const untouched = mendings.filter((mending) => !writeMending(mending, content));
  for (const { file } of untouched) console.error(words.meanwhile(file));
  console.log(words.mended(mendings.length - untouched.length));
  return untouched.length === 0;
}

function coloured(patch: string): string {
  if (!process.stdout.isTTY || !process.stdout.hasColors()) return patch;
  const styles = { "+": "green", "-": "red", "@": "cyan" } as const;
  const paint = (line: string) => {
    const [, mark] = /^([+\-@])/.exec(line) ?? [];
    return mark === "+" || mark === "-" || mark === "@" ? styleText(styles[mark], line) : line;
  };
  return patch.split("\n").map(paint).join("\n");
}
