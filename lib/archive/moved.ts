import type { Instant } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import { lastUpdate } from "./archive.ts";
import { subject } from "./generations.ts";
import { clock, desk } from "./newsroom.ts";

/** How far somebody has followed the paper: the archive by its updates and the clock, the comments by their changes. */
export type Position = { archive: string; update: number; at: Instant; thread: number };

/** Where the paper stands at this moment. */
export function position(): Position {
  const { archive, statements } = desk();
  return {
    archive: archive.id,
    update: lastUpdate(archive),
    at: clock(archive),
    thread: statements.threads.lastTouched(),
  };
}

/**
 * The subjects (`lib/archive/generations.ts`) that moved between two positions: by an update, by the clock, or by readers. Of threads, one for each slug. An archive
 * that was built anew has moved as a whole, which is told as the one subject that every page shows.
 */
export function movedBetween(from: Position, to: Position): string[] {
  if (from.archive !== to.archive || from.update > to.update || from.thread > to.thread) return [subject.site];
  const { archive, statements } = desk();
  const window: [Instant, Instant] = [from.at, to.at];
  const names = (sql: string) => prepared<[Instant, Instant], string>(archive.db, sql).pluck();
  return [
    ...new Set([
      ...names("SELECT name FROM generations WHERE value > ? AND value <= ?").all(from.update, to.update),
      ...names("SELECT name FROM dues WHERE at > ? AND at <= ?").all(...window),
      ...names(published)
        .all(...window)
        .map(subject.list),
      ...statements.threads.touchedSince(from.thread),
    ]),
  ];
}

/** Lists on which an article came out meanwhile by the clock. */
const published = `SELECT DISTINCT l.list FROM articles a JOIN listings l ON l.id = a.id
  WHERE a.draft = 0 AND a.published_at > ? AND a.published_at <= ?`;
