import type { Instant } from "#lib/content/article.ts";
import type { Problem } from "#lib/content/problem.ts";
import { prepared } from "#lib/database/prepared.ts";
import { type Archive, contentFolder, lastUpdate } from "./archive.ts";
import { Bumps } from "./bumps.ts";
import { type Change, findChanges, remember } from "./changes.ts";
import { measureImages } from "./measure-images.ts";
import { UpdateRun } from "./update-run.ts";

/** What an update found and did. Paths are relative to the content folder. */
export type UpdateReport = {
  /** This update's number; the same as before when nothing changed. */
  update: number;
  added: string[];
  changed: string[];
  removed: string[];
  /** Everything that is wrong with the copy now, in old files and new. */
  problems: Problem[];
  /** Files with problems of which the archive keeps the last good version. */
  kept: string[];
  /** The subjects whose pages are stale, sorted. Empty when the archive was built from nothing. */
  moved: string[];
  milliseconds: number;
};

/**
 * Brings the archive up to date with the copy, in one transaction. Readers go on reading the state before it until it ends.
 *
 * @param only Paths to look at (a folder means all below it); without it, every file is compared.
 */
export async function updateArchive(
  archive: Archive,
  options: { now: Instant; folder?: string; only?: string[] },
): Promise<UpdateReport> {
  const start = performance.now();
  const folder = options.folder ?? contentFolder();
  // An archive that holds nothing yet has everything to read, whatever the caller saw change.
  const changes = findChanges(archive.db, folder, lastUpdate(archive) === 0 ? undefined : options.only);
  const images = await measureImages(folder, changes);
  const report = archive.db
    .transaction(() => {
      const bumps = new Bumps(archive);
      const run = new UpdateRun(archive, { folder, now: options.now, bumps, images, fresh: lastUpdate(archive) === 0 });
      const current = changes.filter((change) => !alreadyTaken(archive, change));
      const outcome = run.take(current);
      // Without a site.yaml that holds, nothing else can be read: all of it comes again with the next update.
      if (outcome.taken) for (const { seen, hash } of current) if (seen && hash) remember(archive.db, seen, hash);
      const update = current.length > 0 && outcome.taken ? nextUpdate(archive) : lastUpdate(archive);
      const moved = bumps.settle(update);
      const { taken: _, ...told } = outcome;
      return { ...told, update, moved: update === 1 ? [] : moved };
    })
    .immediate();
  return { ...report, milliseconds: performance.now() - start };
}

/** Another process may have taken the same change in while this one waited for its turn. */
function alreadyTaken({ db }: Archive, { path, hash }: Change): boolean {
  const known = prepared<[string], string>(db, "SELECT hash FROM files WHERE path = ?").pluck().get(path);
  return known === hash;
}

function nextUpdate(archive: Archive): number {
  const update = lastUpdate(archive) + 1;
  prepared(archive.db, "UPDATE meta SET value = ? WHERE key = 'update'").run(String(update));
  return update;
}
