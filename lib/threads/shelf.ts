import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { openSharedFile } from "#lib/database/shared-file.ts";

/**
 * The tables of the shelf: what readers see of the comments, beside the archive, derived from the database and deleted at will.
 *
 * `place` orders the conversations of a thread: `root_*` of a comment are those of the comment that opened its conversation.
 * `touched` is the number of the last change of a thread in the database: its generation.
 */
const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE comments (
  id TEXT PRIMARY KEY, article TEXT NOT NULL, parent TEXT, root TEXT NOT NULL, root_pinned INTEGER NOT NULL, root_at INTEGER NOT NULL,
  name TEXT NOT NULL, body TEXT NOT NULL, removed INTEGER NOT NULL, staff INTEGER NOT NULL, pinned INTEGER NOT NULL,
  published_at INTEGER NOT NULL, edited_at INTEGER
) WITHOUT ROWID;
CREATE INDEX comments_newest ON comments (article, root_pinned DESC, root_at DESC, root DESC, published_at, id);
CREATE INDEX comments_oldest ON comments (article, root_pinned DESC, root_at, root, published_at, id);
CREATE INDEX comments_latest ON comments (article, published_at, id) WHERE removed = 0;
CREATE INDEX comments_by_parent ON comments (parent);
CREATE INDEX comments_by_root ON comments (root);
CREATE TABLE threads (article TEXT PRIMARY KEY, touched INTEGER NOT NULL, count INTEGER NOT NULL, closed_at INTEGER) WITHOUT ROWID;
CREATE TABLE documents (name TEXT PRIMARY KEY, touched INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
`;

const version = createHash("sha256").update(schema).digest("hex").slice(0, 12);

/**
 * Opens the shelf of a state folder, and makes an empty one where there is none of this version. Pages are rendered from it without
 * asking the database, so that reading goes on when that is away.
 */
export function openShelf(folder: string): Database.Database {
  mkdirSync(folder, { recursive: true });
  const name = `threads-${version}.sqlite`;
  for (const other of readdirSync(folder)) {
    if (/^threads-.*\.sqlite(?:-wal|-shm)?$/.test(other) && !other.startsWith(name)) {
      rmSync(join(folder, other), { force: true });
    }
  }
  const db = openSharedFile(join(folder, name), 5_000);
  // What a power cut takes is read again from the database.
  db.pragma("synchronous = NORMAL");
  db.transaction(() => {
    const made = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get();
    if (made === undefined) db.exec(schema);
  }).immediate();
  return db;
}
