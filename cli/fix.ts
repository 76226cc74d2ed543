import { parseArgs, styleText } from "node:util";
import { findMendings, type Mending, writeMending } from "#lib/proofreading/mend-copy.ts";
import { namedFiles } from "#lib/proofreading/named-files.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { agree } from "./agree.ts";
import { exitOf } from "./exit-of.ts";

const usage = `npm run fix -- [files…] [--dry-run] [--yes]

  files      of the copy, or folders of it; without any, all of it
  --dry-run  shows what would change, and writes nothing
  --yes      writes without asking`;

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
  if (values.help) {
    console.log(usage);
    return true;
  }
  const content = contentFolder();
  const named = namedFiles(positionals, content);
  if (!named.ok) throw new Error(named.message);
  const files = positionals.length > 0 ? { files: named.files } : {};
  const mendings = await findMendings({ content, now: Date.now(), ...files });
  for (const { patch } of mendings) console.log(coloured(patch));
  if (mendings.length === 0) console.log("Nothing to mend.");
  else if (values["dry-run"]) console.log(`${count(mendings.length)} would be mended.`);
  else return (values.yes || (await isAgreed(mendings.length))) && write(mendings, content);
  return true;
});

async function isAgreed(files: number): Promise<boolean> {
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const agreed = await agree(`Mend ${count(files)}?`);
    if (!agreed) console.log("Nothing was written.");
    return agreed;
  }
  console.error("There is no terminal to ask on: nothing was written. Say --yes to write, or --dry-run to look.");
  return false;
}

/** Whether all of them could be written. */
function write(mendings: readonly Mending[], content: string): boolean {
  const untouched = mendings.filter((mending) => !writeMending(mending, content));
  for (const { file } of untouched) console.error(`${file} changed meanwhile, and was left alone.`);
  console.log(`${count(mendings.length - untouched.length)} mended.`);
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

function count(files: number): string {
  return `${files} ${files === 1 ? "file" : "files"}`;
}
