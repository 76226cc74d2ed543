import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/**
 * Watches every folder below a root, itself included, and tells the path (from the root, with forward slashes) of whatever is saved,
 * added, replaced or removed. A new folder is told by its own path, once it is watched: what lies in it by then is below that path.
 *
 * Not `fs.watch` with `recursive`: on Linux it loses a file that is replaced by another of the same name, which is how editors and git
 * save. A folder's own watcher sees names, so it does not.
 */
export class FolderWatch {
  readonly #root: string;
  readonly #tell: (path: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(root: string, tell: (path: string) => void) {
    this.#root = root;
    this.#tell = tell;
    this.#add("");
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** Watches a folder and those below it; a file, and what is gone already, is no folder. */
  #add(folder: string): void {
    if (this.#watchers.has(folder)) return;
    const entries = entriesOf(join(this.#root, folder));
    if (!entries) return;
    const watcher = watch(join(this.#root, folder), (_event, name) => this.#notice(folder, name));
    watcher.on("error", () => this.#drop(folder));
    this.#watchers.set(folder, watcher);
    // Read again: a folder may have come between the reading and the watching.
    for (const entry of entriesOf(join(this.#root, folder)) ?? []) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) this.#add(pathIn(folder, entry.name));
    }
  }

  #notice(folder: string, name: string | null): void {
    if (name === null || name.startsWith(".")) return;
    const path = pathIn(folder, name);
    const isFolder = entriesOf(join(this.#root, path)) !== undefined;
    // A folder that went, or was replaced by another of its name, has watchers that see nothing more.
    if (!isFolder || this.#watchers.has(path)) this.#drop(path);
    if (isFolder) this.#add(path);
    this.#tell(path);
  }

  #drop(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
  }
}

function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
