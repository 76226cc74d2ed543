import type Database from "better-sqlite3";
import type { Instant } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { PublishedComment } from "./published-comment.ts";

/** Comments on a page of a thread. */
const threadPageSize = 50;

export type ThreadOrder = "newest" | "oldest";

/** One page of a thread: conversations in the order asked for, pinned ones first, answers below what they answer. */
export type ThreadPage = {
  order: ThreadOrder;
  page: number;
  pages: number;
  /** Comments that can be read, on all pages. */
  total: number;
  comments: PublishedComment[];
  /** When the editors closed it. */
  closedAt?: Instant;
};

type Row = {
  id: string;
  parent: string | null;
  parentName: string | null;
  root: string;
  name: string;
  body: string;
  removed: number;
  staff: number;
  pinned: number;
  publishedAt: Instant;
  editedAt: Instant | null;
};

const columns = `c.id, c.parent, p.name AS parentName, c.root, c.name, c.body, c.removed, c.staff, c.pinned,
  c.published_at AS publishedAt, c.edited_at AS editedAt`;

const orders = {
  newest: "root_pinned DESC, root_at DESC, root DESC, published_at, id",
  oldest: "root_pinned DESC, root_at, root, published_at, id",
} as const;

/**
 * What readers see of the comments, from the shelf. An article is asked for by all the slugs that it ever had, the present one first:
 * comments stay with the name under which they were written.
 */
export class Threads {
  readonly #shelf: Database.Database | undefined;

  /** @param shelf Without one, nobody has written anything. */
  constructor(shelf?: Database.Database) {
    this.#shelf = shelf;
  }

  /** A page of a thread, from 1; nothing when there is no such page. The first one is always there. */
  page(articles: readonly string[], order: ThreadOrder, page: number): ThreadPage | undefined {
    const places = this.#places(articles);
    const pages = Math.max(1, Math.ceil(places / threadPageSize));
    if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
    const closedAt = this.#closedAt(articles);
    return {
      order,
      page,
      pages,
      total: this.count(articles),
      comments: places === 0 ? [] : this.#rows(articles, order, (page - 1) * threadPageSize).map(published),
      ...(closedAt === undefined ? {} : { closedAt }),
    };
  }

  /** The latest comments that can be read, newest first, whatever conversation they are of. */
  latest(articles: readonly string[], limit: number): PublishedComment[] {
    const sql = `SELECT ${columns} FROM comments c LEFT JOIN comments p ON p.id = c.parent
      WHERE ${where(articles, "c.article")} AND c.removed = 0 ORDER BY c.published_at DESC, c.id DESC LIMIT ?`;
    return (
      this.#statement<(string | number)[], Row>(sql)
        ?.all(...articles, limit)
        .map(published) ?? []
    );
  }

  /** Published comments that can be read. */
  count(articles: readonly string[]): number {
    return this.#number(articles, "SELECT sum(count) FROM threads WHERE ARTICLES");
  }

  /** Moves with every change of what readers see of a thread, and of nothing else. */
  generation(articles: readonly string[]): string {
    const touched = this.#number(articles, "SELECT max(touched) FROM threads WHERE ARTICLES");
    return touched === 0 ? "0" : `${this.#meta("source").slice(0, 8)}.${touched}`;
  }

  /** A comment that can be read, and the slug of the article under which it was written. */
  find(comment: string): { article: string; comment: PublishedComment } | undefined {
    const row = this.#statement<[string], Row & { article: string }>(
      `SELECT c.article, ${columns} FROM comments c LEFT JOIN comments p ON p.id = c.parent WHERE c.id = ? AND c.removed = 0`,
    )?.get(comment);
    return row && { article: row.article, comment: published(row) };
  }

  /** The page of a thread on which a comment stands. */
  pageOf(articles: readonly string[], comment: string, order: ThreadOrder): number | undefined {
    const before =
      order === "newest" ? "(c.root_at, c.root) > (t.root_at, t.root)" : "(c.root_at, c.root) < (t.root_at, t.root)";
    const sql = `SELECT count(*) FROM comments t JOIN comments c ON ${where(articles, "c.article")} AND (
      c.root_pinned > t.root_pinned OR (c.root_pinned = t.root_pinned AND (
        ${before} OR (c.root = t.root AND (c.published_at, c.id) <= (t.published_at, t.id))))) WHERE t.id = ?`;
    const rank =
      this.#statement<string[], number>(sql)
        ?.pluck()
        .get(...articles, comment) ?? 0;
    return rank === 0 ? undefined : Math.ceil(rank / threadPageSize);
  }

  /** A text that the database keeps for readers, and the number that moves with it. */
  document(name: string): { touched: number; data: string } | undefined {
    return this.#statement<[string], { touched: number; data: string }>(
      "SELECT touched, data FROM documents WHERE name = ?",
    )?.get(name);
  }

  /** The number of the last change of anything on the shelf. */
  lastTouched(): number {
    const sql = "SELECT max(touched) FROM (SELECT touched FROM threads UNION ALL SELECT touched FROM documents)";
    return this.#statement<[], number | null>(sql)?.pluck().get() ?? 0;
  }

  /** Names of the threads, by the slug under which they were written, and of the documents that changed after that number. */
  touchedSince(number: number): string[] {
    const sql = `SELECT 'thread:' || article FROM threads WHERE touched > ?
      UNION ALL SELECT 'document:' || name FROM documents WHERE touched > ?`;
    return this.#statement<[number, number], string>(sql)?.pluck().all(number, number) ?? [];
  }

  /** Moves with every write of another connection: what was read before still holds while it stands. */
  version(): string {
    return this.#shelf === undefined ? "" : String(this.#shelf.pragma("data_version", { simple: true }));
  }

  /** Runs a reading in which nothing changes. */
  snapshot<T>(reading: () => T): T {
    return this.#shelf === undefined ? reading() : this.#shelf.transaction(reading)();
  }

  #places(articles: readonly string[]): number {
    return this.#number(articles, "SELECT count(*) FROM comments WHERE ARTICLES");
  }

  #closedAt(articles: readonly string[]): Instant | undefined {
    return this.#number(articles, "SELECT min(closed_at) FROM threads WHERE ARTICLES") || undefined;
  }

  #rows(articles: readonly string[], order: ThreadOrder, offset: number): Row[] {
    const sql = `SELECT ${columns}
      FROM (SELECT id FROM comments WHERE ${where(articles, "article")} ORDER BY ${orders[order]} LIMIT ${threadPageSize} OFFSET ?) page
      JOIN comments c ON c.id = page.id LEFT JOIN comments p ON p.id = c.parent
      ORDER BY ${orders[order].replace(/\b(?=root|published|id)/g, "c.")}`;
    return this.#statement<(string | number)[], Row>(sql)?.all(...articles, offset) ?? [];
  }

  #number(articles: readonly string[], sql: string): number {
    const statement = this.#statement<string[], number | null>(sql.replace("ARTICLES", where(articles, "article")));
    return statement?.pluck().get(...articles) ?? 0;
  }

  #meta(key: string): string {
    return this.#statement<[string], string>("SELECT value FROM meta WHERE key = ?")?.pluck().get(key) ?? "";
  }

  #statement<P extends unknown[], R>(sql: string): Database.Statement<P, R> | undefined {
    return this.#shelf && prepared<P, R>(this.#shelf, sql);
  }
}

/** One slug is compared, so that the index gives the order; only an article that was renamed has several. */
function where(articles: readonly string[], column: string): string {
  return articles.length === 1 ? `${column} = ?` : `${column} IN (${articles.map(() => "?").join(", ")})`;
}

function published(row: Row): PublishedComment {
  return {
    id: row.id,
    ...(row.parent === null ? {} : { parent: { id: row.parent, name: row.parentName ?? "" } }),
    root: row.root,
    name: row.name,
    body: row.body,
    removed: row.removed === 1,
    staff: row.staff === 1,
    pinned: row.pinned === 1,
    publishedAt: row.publishedAt,
    ...(row.editedAt === null ? {} : { editedAt: row.editedAt }),
  };
}
