import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { openSharedFile } from "#lib/database/shared-file.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { schema } from "./schema.ts";

/**
 * The derived store of all that the site lists, looks up and links: one SQLite file beside the copy.
 *
 * `id` is drawn when the file is built from nothing. Whatever remembers a generation remembers this id with it, because the
 * counters of another archive mean nothing here.
 */
export type Archive = { db: Database.Database; id: string };

const version = createHash("sha256").update(schema).digest("hex").slice(0, 16);

/**
 * Opens the archive for reading and writing, and builds its tables where there are none or where they are of another version.
 * Readers in other processes go on with the file they have; they meet the new one when they start.
 */
export function openArchive(folder: string = stateFolder()): Archive {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "archive.sqlite");
  const db = connect(file);
  if (readMeta(db, "version") === version) return { db, id: readMeta(db, "id") ?? "" };
  db.close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  return build(file);
}

function build(file: string): Archive {
  mkdirSync(dirname(file), { recursive: true });
  const db = connect(file);
  const id = randomUUID();
  db.transaction(() => {
    if (readMeta(db, "version") === version) return;
    db.exec(schema);
    const write = db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    write.run("version", version);
    write.run("id", id);
    write.run("update", "0");
  }).immediate();
  return { db, id: readMeta(db, "id") ?? id };
}

function connect(file: string): Database.Database {
  const db = openSharedFile(file, 20_000);
  // Everything here can be derived again, so a power cut may cost the last update and nothing else.
  db.pragma("synchronous = NORMAL");
  db.pragma("mmap_size = 268435456");
  return db;
}

/** The number of the last update; 0 when nothing was ever taken in. */
export function lastUpdate({ db }: Archive): number {
  return Number(readMeta(db, "update") ?? 0);
}

function readMeta(db: Database.Database, key: string): string | undefined {
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE name = 'meta'").get();
  if (!tables) return undefined;
  return db.prepare<[string], { value: string }>("SELECT value FROM meta WHERE key = ?").get(key)?.value;
}
