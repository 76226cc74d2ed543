import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

export type NamedFiles = { ok: true; files: string[] } | { ok: false; message: string };

/**
 * The files of copy that somebody names: by their path from the folder in which the command runs, or from the content folder. A folder
 * stands for all that is below it.
 */
export function namedFiles(names: readonly string[], content: string, from = process.cwd()): NamedFiles {
  const files = new Set<string>();
  for (const name of names) {
    const path = [resolve(from, name), resolve(content, name)].find((candidate) => isBelow(candidate, content));
    if (path === undefined) return { ok: false, message: `There is no file ${name} in the copy.` };
    for (const file of filesAt(path)) files.add(relative(content, file).split(sep).join("/"));
  }
  return { ok: true, files: [...files].sort() };
}

function isBelow(path: string, content: string): boolean {
  const inner = relative(resolve(content), path);
  return existsSync(path) && !inner.startsWith("..") && resolve(content, inner) === path;
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const below = readdirSync(path, { recursive: true, withFileTypes: true });
  return below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
