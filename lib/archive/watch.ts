import { watchHead } from "#lib/history/watch-head.ts";
import { openArchive } from "./archive.ts";
import { type UpdateReport, updateArchive } from "./update.ts";
import { FolderWatch } from "./watch-folders.ts";

/** Editors write a file in several steps; what arrives within this time is one change. In milliseconds. */
const settling = 40;

/**
 * Follows the content folder and brings the archive up to date with each change, looking at the changed paths only. A commit alone
 * changes no file, and what is read of git all the same.
 * It uses connections of its own, so that readers see its updates as those of another process.
 */
export function watchContent(options: {
  folder: string;
  onUpdate: (report: UpdateReport) => void;
  onError?: (error: unknown) => void;
}): { close(): void } {
  const fail = options.onError ?? ((error: unknown) => console.error(error));
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  // Loaded while nobody waits for them: the first save would.
  import("./take-changes.ts").catch(fail);
  const watcher = new FolderWatch(options.folder, (path) => {
    pending.add(path);
    timer ??= setTimeout(flush, settling);
  });
  const head = watchHead(options.folder, () => {
    timer ??= setTimeout(flush, settling);
  });

  function flush(): void {
    timer = undefined;
    const only = [...pending];
    pending.clear();
    running = running.then(() => take(only)).catch(fail);
  }

  async function take(only: string[]): Promise<void> {
    // Opened anew each time: somebody may have deleted the archive, which is allowed at any time.
    const archive = openArchive();
    const report = await updateArchive(archive, { now: Date.now(), folder: options.folder, only }).finally(() =>
      archive.db.close(),
    );
    if (report.added.length + report.changed.length + report.removed.length > 0) options.onUpdate(report);
  }

  return {
    close: () => {
      watcher.close();
      head.close();
      clearTimeout(timer);
    },
  };
}
