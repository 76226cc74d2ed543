import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentFolder } from "#lib/site/folders.ts";
import { checkWordsOf } from "#lib/site/words-check.ts";
import type { CheckWords } from "#lib/site/words-check-fr.ts";

/** Where the copy is, and the words in which its editors are spoken to before it is read. */
export type Desk = { content: string; words: CheckWords };

/** Where whoever gives a command is: npm runs it in the folder of the program, and says where it was asked for. */
export function workingFolders(): string[] {
  return [process.env.INIT_CWD, process.cwd()].filter((folder) => folder !== undefined);
}

/** The desk of the paper, in its language. A folder that is missing may still be asked for its words. */
export function editorsDesk(): Desk {
  const content = contentFolder();
  const file = join(content, "site.yaml");
  const site = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [, language = "fr"] = /^language:\s*["']?([a-z]+)/im.exec(site) ?? [];
  return { content, words: checkWordsOf(language) };
}

/** @throws when there is no folder of the copy. */
export function demandFolder({ content, words }: Desk): void {
  if (!existsSync(content)) throw new Error(words.noPaper(content));
}

/**
 * Sees to it that there is a paper: without `site.yaml` nothing is read, and nothing would be found wrong.
 *
 * @throws when there is none.
 */
export function demandPaper({ content, words }: Desk): void {
  if (!existsSync(join(content, "site.yaml"))) throw new Error(words.noPaper(content));
}
