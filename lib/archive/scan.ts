import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of the copy as the file system shows it. `path` is relative to the content folder, with forward slashes. */
export type Seen = { path: string; size: number; mtime: number };

/** Every file below the content folder, but for hidden ones. Sorted by path, so that two runs see the same order. */
export function scanContent(folder: string): Seen[] {
  const seen: Seen[] = [];
  walk(folder, "", seen);
  return seen.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The file at a path, or every file below it when it is a folder. */
export function scanBelow(folder: string, path: string): Seen[] {
  if (!statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory()) {
    const file = seeFile(folder, path);
    return file ? [file] : [];
  }
  const seen: Seen[] = [];
  walk(folder, path, seen);
  return seen;
}

/** One file, or nothing when it is not there (or is a folder, or hidden). */
function seeFile(folder: string, path: string): Seen | undefined {
  if (path.split("/").some((name) => name.startsWith("."))) return undefined;
  const stat = statSync(join(folder, path), { throwIfNoEntry: false });
  return stat?.isFile() ? { path, size: stat.size, mtime: stat.mtimeMs } : undefined;
}

function walk(root: string, prefix: string, seen: Seen[]): void {
  for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.isDirectory()) walk(root, path, seen);
    else {
      const file = seeFile(root, path);
      if (file) seen.push(file);
    }
  }
}
