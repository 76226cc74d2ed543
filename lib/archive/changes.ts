import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { prepared } from "#lib/database/prepared.ts";
import { type CopyKind, copyKind } from "./copy-kinds.ts";
import { type Seen, scanBelow, scanContent } from "./scan.ts";

/** A file that is not as the archive remembers it. */
export type Change = {
  path: string;
  kind: CopyKind;
  seen?: Seen;
  /** Nothing of a file that is gone, and of one that is not read yet. */
  mark?: Mark;
  bytes?: Uint8Array;
};

/** By what a file is known again: the SHA-256 of its content, and its name in git. */
export type Mark = { hash: string; blob: string };

type Known = { path: string; size: number; mtime: number; hash: string };

/**
 * What changed in the copy since the last update: first path, size and time are compared, then the content's hash, so that a
 * checkout that touches every file costs reading and nothing more. With `only`, nothing but these paths, and what lies below them, is looked at.
 *
 * Where nothing is known yet there is nothing to compare either: articles are left to be read when they are parsed.
 */
export function findChanges(db: Database.Database, folder: string, only?: string[]): Change[] {
  const seen = only ? seenAmong(folder, only) : scanContent(folder);
  const known = new Map((only ? knownAmong(db, only) : allKnown(db)).map((file) => [file.path, file]));
  const isFirst = known.size === 0 && !only;
  const changes: Change[] = [];
  for (const file of seen) {
    const before = known.get(file.path);
    known.delete(file.path);
    const kind = copyKind(file.path);
    if (!kind || (before && before.size === file.size && before.mtime === file.mtime)) continue;
    if (isFirst && kind === "article") {
      changes.push({ path: file.path, kind, seen: file });
      continue;
    }
    const bytes = readFileSync(join(folder, file.path));
    const mark = markOf(bytes);
    if (before?.hash === mark.hash) remember(db, file, mark);
    else changes.push({ path: file.path, kind, seen: file, mark, ...(kind === "image" ? {} : { bytes }) });
  }
  for (const path of known.keys()) {
    const kind = copyKind(path);
    if (kind) changes.push({ path, kind });
  }
  return changes;
}

/** Writes down how a file looked when the archive last took it in. */
export function remember(db: Database.Database, file: Seen, { hash, blob }: Mark): void {
  prepared(
    db,
    `INSERT INTO files (path, size, mtime, hash, blob) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
     SET size = excluded.size, mtime = excluded.mtime, hash = excluded.hash, blob = excluded.blob`,
  ).run(file.path, file.size, file.mtime, hash, blob);
}

export function markOf(bytes: Uint8Array): Mark {
  const hash = createHash("sha256").update(bytes).digest("hex");
  // In a repository of SHA-1: a commit is compared with the archive without being read.
  const blob = createHash("sha1").update(`blob ${bytes.byteLength}\0`).update(bytes).digest("hex");
  return { hash, blob };
}

/** A watcher may name a folder and a file in it: each file counts once. */
function seenAmong(folder: string, paths: string[]): Seen[] {
  const seen = paths.flatMap((path) => scanBelow(folder, path));
  return [...new Map(seen.map((file) => [file.path, file])).values()];
}

function allKnown(db: Database.Database): Known[] {
  return prepared<[], Known>(db, "SELECT * FROM files").all();
}

/** The known files at these paths and below them, since a removed folder is reported by its own name alone. */
function knownAmong(db: Database.Database, paths: string[]): Known[] {
  const find = prepared<[string, string, string], Known>(
    db,
    "SELECT * FROM files WHERE path = ? OR (path >= ? AND path < ?)",
  );
  return paths.flatMap((path) => find.all(path, `${path}/`, `${path}0`));
}
