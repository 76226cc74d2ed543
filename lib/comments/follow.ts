import type Database from "better-sqlite3";
import type { Kysely } from "kysely";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { type Position, position, type ShelvedComment, type Shelving, shelve } from "#lib/threads/shelve.ts";

/** Changes and comments that are read at a time. */
const batch = 500;

/** The position of a shelf that is being filled: whoever finds it begins again. */
const filling = -1;

/**
 * Brings a shelf up to date with the database: what changed since it last did, or everything when it follows another database, or
 * none. Returns when there is nothing new.
 */
export async function follow(db: Kysely<Tables>, shelf: Database.Database): Promise<void> {
  const { value: source } = await db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "id")
    .executeTakeFirstOrThrow();
  for (;;) {
    const from = position(shelf);
    if (from.source !== source || from.seq === filling) {
      await fill(db, shelf, source, from);
    } else {
      const news = await changesSince(db, source, from.seq);
      if (!news) return;
      shelve(shelf, from, news);
    }
  }
}

/** The number is taken first: what changes meanwhile is read once more after it. */
async function fill(db: Kysely<Tables>, shelf: Database.Database, source: string, from: Position): Promise<void> {
  const { seq } = await db.selectFrom("publication").select("seq").executeTakeFirstOrThrow();
  const partly = { source, seq: filling, published: [], gone: [], threads: [] };
  if (!shelve(shelf, from, { ...partly, fresh: true })) return;
  let last = "";
  for (;;) {
    const rows = await published(db).where("comments.id", ">", last).orderBy("comments.id").limit(batch).execute();
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
    if (!shelve(shelf, { source, seq: filling }, { ...partly, fresh: false, published: await withPlaces(db, rows) }))
      return;
  }
  const touched = await db
    .selectFrom("changes")
    .select((all) => ["article", all.fn.max<number>("seq").as("touched")])
    .groupBy("article")
    .execute();
  const threads = await withClosing(db, touched);
  shelve(shelf, { source, seq: filling }, { ...partly, seq, fresh: false, threads });
}

async function changesSince(db: Kysely<Tables>, source: string, seq: number): Promise<Shelving | undefined> {
  const changes = await db
    .selectFrom("changes")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(batch)
    .execute();
  const last = changes.at(-1);
  if (!last) return undefined;
  const ids = [...new Set(changes.map(({ comment }) => comment))].filter((id) => id !== "");
  const rows = ids.length === 0 ? [] : await published(db).where("comments.id", "in", ids).execute();
  const readable = new Set(rows.map(({ id }) => id));
  const touched = new Map(changes.map((change) => [change.article, change.seq]));
  return {
    source,
    seq: last.seq,
    fresh: false,
    published: await withPlaces(db, rows),
    gone: ids.filter((id) => !readable.has(id)),
    threads: await withClosing(
      db,
      [...touched].map(([article, at]) => ({ article, touched: at })),
    ),
  };
}

function published(db: Kysely<Tables>) {
  return db.selectFrom("comments").selectAll().where("state", "=", "published");
}

/** With the comments that these answer and that nobody can read any more: they keep their place. */
async function withPlaces(db: Kysely<Tables>, rows: CommentRow[]): Promise<ShelvedComment[]> {
  const found = new Map(rows.map((row) => [row.id, shelved(row)]));
  let missing = parentsOf([...found.values()], found);
  while (missing.length > 0) {
    const parents = await db.selectFrom("comments").selectAll().where("id", "in", missing).execute();
    for (const parent of parents) found.set(parent.id, shelved(parent));
    missing = parents.length === 0 ? [] : parentsOf([...found.values()], found);
  }
  return [...found.values()].sort(
    (a, b) => Number(b.root === b.id) - Number(a.root === a.id) || a.publishedAt - b.publishedAt,
  );
}

function parentsOf(comments: ShelvedComment[], found: Map<string, ShelvedComment>): string[] {
  const parents = comments.flatMap(({ parent, root }) => (parent === null ? [] : [parent, root]));
  return [...new Set(parents)].filter((id) => !found.has(id));
}

function shelved(row: CommentRow): ShelvedComment {
  const { id, article, parent, root, editedAt } = row;
  const removed = row.state !== "published";
  return {
    id,
    article,
    parent,
    root,
    name: removed ? "" : row.name,
    body: removed ? "" : row.body,
    removed,
    staff: !removed && row.staff !== null,
    pinned: !removed && row.pinnedAt !== null,
    publishedAt: row.publishedAt ?? row.postedAt,
    editedAt: removed ? null : editedAt,
  };
}

async function withClosing(
  db: Kysely<Tables>,
  touched: { article: string; touched: number }[],
): Promise<Shelving["threads"]> {
  const articles = touched.map(({ article }) => article);
  if (articles.length === 0) return [];
  const all = db.selectFrom("threads").selectAll();
  const closed = await (articles.length > batch ? all : all.where("article", "in", articles)).execute();
  const closings = new Map(closed.map(({ article, closedAt }) => [article, closedAt]));
  return touched.map((thread) => ({ ...thread, closedAt: closings.get(thread.article) ?? null }));
}
