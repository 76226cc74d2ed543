import type Database from "better-sqlite3";
import { prepared } from "#lib/database/prepared.ts";

/** What nothing looks up while an archive is built from nothing. */
const late = ["listings_by_article", "changes_by_moment", "articles_by_date"];

/**
 * Fills an empty archive without these indexes and makes them at its end, from rows in order: entry by entry they are a tenth of the work
 * of a first update. To be called within its transaction.
 */
export function withLateIndexes<T>(db: Database.Database, fill: () => T): T {
  const find = prepared<[string], string>(
    db,
    "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?",
  ).pluck();
  const made = late.flatMap((name) => find.get(name) ?? []);
  for (const name of late) db.exec(`DROP INDEX IF EXISTS ${name}`);
  const filled = fill();
  for (const sql of made) db.exec(sql);
  return filled;
}
