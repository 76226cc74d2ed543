import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { copyKind } from "#lib/archive/copy-kinds.ts";
import type { CheckWords } from "#lib/site/words-check-fr.ts";

export type NamedFiles = { ok: true; files: string[] } | { ok: false; message: string };

/**
 * The files of copy that somebody names: by their path from a folder in which they work, or from the content folder. A folder
 * stands for all that is below it; a file that nothing reads is refused, since to find nothing wrong with it would be no answer.
 */
export function namedFiles(
  names: readonly string[],
  content: string,
  words: Pick<CheckWords, "noFile" | "noCopy">,
  from: readonly string[] = [process.cwd()],
): NamedFiles {
  const files = new Set<string>();
  for (const name of names) {
    const path = [...from, content]
      .map((folder) => resolve(folder, name))
      .find((candidate) => isBelow(candidate, content));
    if (path === undefined) return { ok: false, message: words.noFile(name) };
    const isFolder = statSync(path).isDirectory();
    const read = (isFolder ? filesBelow(path) : [path])
      .map((file) => relative(content, file).split(sep).join("/"))
      .filter((file) => copyKind(file) !== undefined);
    if (!isFolder && read.length === 0) return { ok: false, message: words.noCopy(name) };
    for (const file of read) files.add(file);
  }
  return { ok: true, files: [...files].sort() };
}

function isBelow(path: string, content: string): boolean {
  const inner = relative(resolve(content), path);
  return existsSync(path) && !inner.startsWith("..") && resolve(content, inner) === path;
}

function filesBelow(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true });
  return below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
