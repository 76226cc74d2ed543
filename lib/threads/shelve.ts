import type Database from "better-sqlite3";
import type { Instant } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";

/** A comment as the database has it, as far as readers are concerned. */
export type ShelvedComment = {
  id: string;
  article: string;
  parent: string | null;
  root: string;
  name: string;
  body: string;
  /** It only keeps its place, for its answers. */
  removed: boolean;
  staff: boolean;
  pinned: boolean;
  publishedAt: Instant;
  editedAt: Instant | null;
};

/** What became of comments and threads up to a change: `gone` can no longer be read. */
export type Shelving = {
  /** Of the database; what was derived from another is thrown away. */
  source: string;
  /** The number of the last change that is taken in. */
  seq: number;
  /** Whether everything that was there before goes. */
  fresh: boolean;
  /** Those that opened a conversation before their answers. */
  published: ShelvedComment[];
  gone: string[];
  /** Threads that were touched, by what. */
  threads: { article: string; touched: number; closedAt: Instant | null }[];
};

export type Position = { source: string; seq: number };

/** How far the shelf has followed the database. */
export function position(shelf: Database.Database): Position {
  const meta = prepared<[string], string>(shelf, "SELECT value FROM meta WHERE key = ?").pluck();
  return { source: meta.get("source") ?? "", seq: Number(meta.get("seq") ?? -1) };
}

/**
 * Takes changes in, all or none, unless the shelf is no longer where the reading of them began: another process may have been
 * quicker. Taking the same changes in twice changes nothing.
 *
 * @returns whether they were taken in.
 */
export function shelve(shelf: Database.Database, from: Position, shelving: Shelving): boolean {
  return shelf
    .transaction(() => {
      const now = position(shelf);
      if (now.source !== from.source || now.seq !== from.seq) return false;
      if (shelving.fresh) clear(shelf);
      for (const comment of shelving.published) put(shelf, comment);
      for (const id of shelving.gone) remove(shelf, id);
      for (const thread of shelving.threads) touch(shelf, thread);
      const meta = prepared(shelf, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
      meta.run("source", shelving.source);
      meta.run("seq", String(shelving.seq));
      return true;
    })
    .immediate();
}

/** Keeps a text for readers; nothing moves when it is what was kept before. */
export function shelveDocument(shelf: Database.Database, name: string, data: string): void {
  prepared(
    shelf,
    `INSERT INTO documents (name, touched, data) VALUES (@name, 1, @data)
      ON CONFLICT (name) DO UPDATE SET touched = touched + 1, data = @data WHERE data <> @data`,
  ).run({ name, data });
}

function clear(shelf: Database.Database): void {
  shelf.exec("DELETE FROM comments; DELETE FROM threads; DELETE FROM documents; DELETE FROM meta;");
}

function put(shelf: Database.Database, comment: ShelvedComment): void {
  const root = prepared<[string], { root_pinned: number; root_at: Instant }>(
    shelf,
    "SELECT root_pinned, root_at FROM comments WHERE id = ?",
  ).get(comment.root);
  const isRoot = comment.root === comment.id;
  prepared(
    shelf,
    `INSERT OR REPLACE INTO comments
      (id, article, parent, root, root_pinned, root_at, name, body, removed, staff, pinned, published_at, edited_at)
      VALUES (@id, @article, @parent, @root, @rootPinned, @rootAt, @name, @body, @removed, @staff, @pinned, @publishedAt, @editedAt)`,
  ).run({
    ...comment,
    removed: Number(comment.removed),
    staff: Number(comment.staff),
    pinned: Number(comment.pinned),
    rootPinned: isRoot ? Number(comment.pinned) : (root?.root_pinned ?? 0),
    rootAt: isRoot ? comment.publishedAt : (root?.root_at ?? comment.publishedAt),
  });
  if (isRoot) {
    prepared(shelf, "UPDATE comments SET root_pinned = ?, root_at = ? WHERE root = ?").run(
      Number(comment.pinned),
      comment.publishedAt,
      comment.id,
    );
  }
}

/** What has answers keeps its place, without a word of what it said. What kept its place for its last answer goes with it. */
function remove(shelf: Database.Database, id: string): void {
  const row = prepared<[string], { parent: string | null }>(shelf, "SELECT parent FROM comments WHERE id = ?").get(id);
  if (row === undefined) return;
  const answered = prepared(shelf, "SELECT 1 FROM comments WHERE parent = ? LIMIT 1").get(id) !== undefined;
  if (answered) {
    prepared(
      shelf,
      "UPDATE comments SET name = '', body = '', removed = 1, staff = 0, pinned = 0, edited_at = NULL WHERE id = ?",
    ).run(id);
    return;
  }
  prepared(shelf, "DELETE FROM comments WHERE id = ?").run(id);
  const parentRemoved =
    row.parent !== null &&
    prepared(shelf, "SELECT 1 FROM comments WHERE id = ? AND removed = 1").get(row.parent) !== undefined;
  if (parentRemoved && row.parent !== null) remove(shelf, row.parent);
}

function touch(shelf: Database.Database, thread: Shelving["threads"][number]): void {
  prepared(
    shelf,
    `INSERT OR REPLACE INTO threads (article, touched, count, closed_at)
      VALUES (@article, @touched, (SELECT count(*) FROM comments WHERE article = @article AND removed = 0), @closedAt)`,
  ).run(thread);
}
