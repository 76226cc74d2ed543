import type { Instant } from "#lib/content/article.ts";
import { type Archive, lastUpdate } from "./archive.ts";
import { findChanges } from "./changes.ts";
import { folderSource } from "./copy-source.ts";
import { takeChanges } from "./take-changes.ts";

/**
 * Takes the newest article out and in again, in a transaction that is taken back, so that the next update finds its program compiled and the pages
 * of the archive in memory. Whoever else wants to write waits meanwhile. Does nothing without articles.
 */
export async function rehearse(archive: Archive, { folder, now }: { folder: string; now: Instant }): Promise<void> {
  const { db } = archive;
  const newest = "SELECT file FROM articles WHERE draft = 0 ORDER BY published_at DESC LIMIT 1";
  const path = db.prepare<[], string>(newest).pluck().get();
  if (path === undefined || lastUpdate(archive) === 0) return;
  const update = { source: folderSource(folder), folder, now };
  db.exec("BEGIN IMMEDIATE");
  try {
    await takeChanges(archive, [{ path, kind: "article" }], update);
    await takeChanges(archive, findChanges(db, folder, [path]), update);
  } finally {
    db.exec("ROLLBACK");
  }
}
