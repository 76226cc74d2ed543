import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";
import { Repository } from "./git.ts";

/**
 * Tells when the commit of a folder's repository may have moved: a commit, a merge, another branch. Git writes each such move into its log
 * of HEAD, which is one file however many branches there are; where that log is switched off, only a change of branch is seen. Nothing is
 * told where there is no repository.
 */
export function watchHead(folder: string, tell: () => void): { close(): void } {
  const places = Repository.around(folder)?.headPlaces();
  if (!places) return { close: () => undefined };
  const watchers = new Map<string, FSWatcher>();
  const follow = (path: string, onChange: () => void) => {
    const watcher = watchers.has(path) ? undefined : watchFile(path, onChange);
    if (watcher) watchers.set(path, watcher);
  };
  follow(places.head, tell);
  follow(places.log, tell);
  // The first commit of a repository makes the folder of logs.
  follow(dirname(places.log), () => {
    follow(places.log, tell);
    tell();
  });
  return {
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The folder is watched, and not the file: git replaces a file by another of its name. Nothing where there is no such folder. */
function watchFile(path: string, tell: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(path), (_event, name) => {
      if (name === basename(path)) tell();
    });
    return watcher.on("error", () => watcher.close());
  } catch {
    return undefined;
  }
}
