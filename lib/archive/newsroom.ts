import { statSync } from "node:fs";
import { join } from "node:path";
import type { StandingPage } from "#lib/content/entities.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Site } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { openShelf } from "#lib/threads/shelf.ts";
import { Threads } from "#lib/threads/threads.ts";
import { type Archive, lastUpdate, openArchive } from "./archive.ts";
import { Edition } from "./edition.ts";
import type { Stamp } from "./generations.ts";
import { prepareQueries, type Statements } from "./queries.ts";

/** What a page shows, and the subjects whose changes make it stale. */
export type Made<V> = { view: V; on: Iterable<string> };

/** Problems are shown while editing, and never to readers. */
const isDesk = process.env.NODE_ENV === "development";

/** What every page shows around its own matter. */
export type Frame = {
  site: Site;
  pages: Pick<StandingPage, "slug" | "title">[];
  /** The page is a preview: whatever readers could send from it goes nowhere. */
  inert?: boolean;
};

/** `problems` is what is wrong with the copy as a whole; pages show it in development. */
export type Reading<V> = { view: V; stamp: Stamp; frame: Frame; problems: Problem[] };

type Desk = { archive: Archive; statements: Statements; file: string; inode: number; checkedAt: number };

declare global {
  /** The archive of this process: the bundler gives each route its own copy of this module, and they share one connection. */
  var marbreDesk: Desk | undefined;
}

/**
 * Reads the paper as it is at this moment, in one snapshot of the archive and one of the comments: what the view shows and what the stamp says cannot fall apart, even
 * while another process updates the archive.
 */
export function read<V>(make: (edition: Edition) => Made<V>): Reading<V> {
  const { archive, statements } = desk();
  const reading = archive.db.transaction(() => {
    const edition = new Edition(statements, clock(archive));
    const { view, on } = make(edition);
    return { view, stamp: edition.stamp(on), frame: frameOf(edition), problems: isDesk ? edition.problems() : [] };
  });
  return statements.threads.snapshot(reading);
}

/** What every page of an edition shows around its own matter. */
export function frameOf(edition: Edition): Frame {
  const { site } = edition;
  return { site, pages: edition.records("page", site.footer).map(({ slug, title }) => ({ slug, title })) };
}

/**
 * The archive of this process; opened at first, and again when another file has taken its place. A file that is gone, or that does not
 * hold the paper yet, changes nothing: the one at hand is read on until there is better.
 */
export function desk(): Desk {
  const known = globalThis.marbreDesk;
  const now = performance.now();
  if (known && now - known.checkedAt < 200) return known;
  const file = join(stateFolder(), "archive.sqlite");
  const inode = statSync(file, { throwIfNoEntry: false })?.ino;
  if (known) known.checkedAt = now;
  if (known && known.file === file && (known.inode === inode || inode === undefined)) return known;
  const archive = openArchive();
  if (known && known.file === file && lastUpdate(archive) === 0) {
    archive.db.close();
    return known;
  }
  known?.archive.db.close();
  const shelved = known?.file === file ? known.statements.threads : undefined;
  const threads = shelved ?? new Threads(openShelf(stateFolder()));
  const opened = {
    archive,
    statements: prepareQueries(archive, threads),
    file,
    inode: statSync(file).ino,
    checkedAt: now,
  };
  globalThis.marbreDesk = opened;
  return opened;
}

/**
 * The clock of the machine, in milliseconds. Pages are rendered where `Date.now()` is refused, since what it returns would be kept;
 * here it decides which articles are out, and the stamp carries everything that the clock can change.
 */
export function clock({ db }: Archive): number {
  const now = prepared<[], number>(db, "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)").pluck().get();
  if (now === undefined) throw new Error("SQLite gave no time.");
  return now;
}
