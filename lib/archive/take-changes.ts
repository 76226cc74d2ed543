import type { Instant } from "#lib/content/article.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { prepared } from "#lib/database/prepared.ts";
import { takeHistory } from "#lib/history/take-history.ts";
import { type Archive, lastUpdate } from "./archive.ts";
import { Bumps } from "./bumps.ts";
import { ChangeLog } from "./change-log.ts";
import { type Change, markOf, remember } from "./changes.ts";
import { copyKind } from "./copy-kinds.ts";
import type { CopySource } from "./copy-source.ts";
import { withLateIndexes } from "./late-indexes.ts";
import { measureImages } from "./measure-images.ts";
import { parser, type Reader } from "./parsing.ts";
import type { UpdateReport } from "./update.ts";
import { UpdateRun } from "./update-run.ts";

type TakeOptions = {
  source: CopySource;
  /** Whose repository is asked; without it the archive keeps the versions that it has. */
  folder?: string | undefined;
  now: Instant;
  language?: ProblemLanguage | undefined;
  served?: boolean | undefined;
  crew?: Crew | undefined;
  reader?: Reader | undefined;
};

/**
 * Takes changed files, and what git remembers of articles, into the archive, in one transaction. Readers go on reading the state before it
 * until it ends.
 */
export async function takeChanges(
  archive: Archive,
  changes: Change[],
  { source, folder, now, language, crew, reader = parser, served = true }: TakeOptions,
): Promise<Omit<UpdateReport, "milliseconds">> {
  const images = await measureImages(source, changes);
  return withRoom(archive, () => {
    const bumps = new Bumps(archive);
    const fresh = lastUpdate(archive) === 0;
    const log = served ? new ChangeLog(archive.db, { now, fresh }) : undefined;
    const run = new UpdateRun(archive, { source, now, bumps, log, images, fresh, language, served, crew, reader });
    const current = fresh
      ? changes
      : changes.flatMap((change) => readNow(source, change)).filter((change) => !alreadyTaken(archive, change));
    const take = () => run.take(current);
    const { taken, marks, ...outcome } = fresh ? withLateIndexes(archive.db, take) : take();
    // Without a site.yaml that holds, nothing else can be read: all of it comes again with the next update.
    if (taken) {
      for (const { path, seen, mark = marks.get(path) } of current) if (seen && mark) remember(archive.db, seen, mark);
      if (folder !== undefined)
        takeHistory(archive, { folder, zone: zoneOf(archive), bumps, fresh, changed: touchedBy(outcome) });
    }
    const isNews = current.length > 0 || bumps.any;
    const update = taken && isNews ? nextUpdate(archive) : lastUpdate(archive);
    const moved = served ? bumps.settle(update) : [];
    return { ...outcome, update, moved: update === 1 ? [] : moved };
  });
}

/**
 * One transaction with 64 MB for the pages that it touches. In the 2 MB that SQLite gives a connection, those that an archive is built on push one another
 * out, and are written and read many times.
 */
function withRoom<T>({ db }: Archive, work: () => T): T {
  db.pragma("cache_size = -65536");
  try {
    return db.transaction(work).immediate();
  } finally {
    db.pragma("cache_size = -2000");
  }
}

function touchedBy({ added, changed, removed }: { added: string[]; changed: string[]; removed: string[] }): string[] {
  return [...added, ...changed, ...removed].filter((path) => copyKind(path) === "article");
}

function zoneOf({ db }: Archive): string {
  const find = "SELECT data ->> '$.timeZone' FROM records WHERE kind = 'site'";
  return prepared<[], string>(db, find).pluck().get() ?? "UTC";
}

/** Articles that were left unread because nothing was known, while another process filled the archive. */
function readNow(source: CopySource, change: Change): Change[] {
  if (!change.seen || change.mark) return [change];
  if (!source.has(change.path)) return [];
  const bytes = source.read(change.path);
  return [{ ...change, bytes, mark: markOf(bytes) }];
}

/** Another process may have taken the same change in while this one waited for its turn. */
function alreadyTaken({ db }: Archive, { path, mark }: Change): boolean {
  const known = prepared<[string], string>(db, "SELECT hash FROM files WHERE path = ?").pluck().get(path);
  return known === mark?.hash;
}

function nextUpdate(archive: Archive): number {
  const update = lastUpdate(archive) + 1;
  prepared(archive.db, "UPDATE meta SET value = ? WHERE key = 'update'").run(String(update));
  return update;
}
