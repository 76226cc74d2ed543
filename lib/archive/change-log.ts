import type Database from "better-sqlite3";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Withdrawal } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { paths } from "#lib/site/paths.ts";
import { permanentPath } from "#lib/site/permanent-id.ts";

/** `moved` is also an update, `updated` any change of the article's file or of its picture. */
export type ChangeKind = "published" | "updated" | "moved" | "removed";

type Row = {
  moment: Instant;
  kind: ChangeKind;
  article: string;
  path: string;
  before: string | null;
  modified: Instant;
};

const articleFolder = paths.article("");

/**
 * Collects what an update does to articles, and at its end tells it to those who mirror the paper: for each article, known by its
 * permanent path, what it is for readers after the update and was not before it. What was told of the article before goes, so
 * an article has one line, or two while it is withheld until a date that lies ahead.
 *
 * The moment of a line is that of the update, or that of a publication still to come. An archive built from nothing has no
 * update before it: there it is the last change of substance.
 */
export class ChangeLog {
  readonly #db: Database.Database;
  readonly #now: Instant;
  readonly #fresh: boolean;
  readonly #left = new Map<string, Article>();
  readonly #entered = new Map<string, Article>();

  constructor(db: Database.Database, { now, fresh }: { now: Instant; fresh: boolean }) {
    this.#db = db;
    this.#now = now;
    this.#fresh = fresh;
  }

  /** An article as it was before this update, which may still `enter` again. */
  leave(article: Article): void {
    const id = permanentPath(article);
    this.#entered.delete(id);
    if (!article.draft && !this.#left.has(id)) this.#left.set(id, article);
  }

  /** An article as it is from this update on. */
  enter(article: Article): void {
    if (article.draft) return;
    if (this.#fresh) this.#write(firstRow(article, this.#now));
    else this.#entered.set(permanentPath(article), article);
  }

  /** Canonical addresses of articles of which an archive built from nothing knows only that they are withdrawn. */
  withdrawn(withdrawals: readonly Withdrawal[]): void {
    if (!this.#fresh) return;
    for (const { path, date } of withdrawals) {
      if (!path.startsWith(articleFolder)) continue;
      this.#forget(path);
      const moment = Math.min(this.#now, endOfDate(date) ?? this.#now);
      this.#write({ moment, kind: "removed", article: path, path, before: null, modified: moment });
    }
  }

  settle(): void {
    const ids = new Set([...this.#left.keys(), ...this.#entered.keys()]);
    const rows = [...ids].flatMap((id) => {
      this.#forget(id);
      return this.#rowsOf(this.#left.get(id), this.#entered.get(id));
    });
    // An address that one article leaves may be taken by another: who reads in this order ends with the latter.
    for (const row of rows) if (row.kind === "removed") this.#write(row);
    for (const row of rows) if (row.kind !== "removed") this.#write(row);
  }

  #rowsOf(before: Article | undefined, after: Article | undefined): Row[] {
    const wasOut = before !== undefined && before.publishedAt <= this.#now;
    const isOut = after !== undefined && after.publishedAt <= this.#now;
    if (isOut) {
      const moved = wasOut && before.slug !== after.slug;
      return [
        rowOf(after, this.#now, wasOut ? (moved ? "moved" : "updated") : "published", moved ? before : undefined),
      ];
    }
    return [
      ...(wasOut ? [rowOf(before, this.#now, "removed")] : []),
      ...(after ? [rowOf(after, after.publishedAt, "published")] : []),
    ];
  }

  #forget(id: string): void {
    prepared(this.#db, "DELETE FROM changes WHERE article = ?").run(id);
  }

  #write({ moment, kind, article, path, before, modified }: Row): void {
    prepared(
      this.#db,
      "INSERT INTO changes (moment, kind, article, path, before, modified_at) VALUES (?, ?, ?, ?, ?, ?)",
    ).run(moment, kind, article, path, before, modified);
  }
}

function rowOf(article: Article, moment: Instant, kind: ChangeKind, before?: Article): Row {
  return {
    moment,
    kind,
    article: permanentPath(article),
    path: paths.article(article.slug),
    before: before ? paths.article(before.slug) : null,
    modified: article.updatedAt ?? article.publishedAt,
  };
}

function firstRow(article: Article, now: Instant): Row {
  const { publishedAt, updatedAt } = article;
  const updated = updatedAt !== undefined && updatedAt <= now && publishedAt <= now;
  return updated ? rowOf(article, updatedAt, "updated") : rowOf(article, publishedAt, "published");
}

/** The end of a year, a month or a day as copy writes it, in UTC. */
function endOfDate(date: string | undefined): Instant | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? "") ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return Date.UTC(Number(year) + 1, 0);
  return day === undefined
    ? Date.UTC(Number(year), Number(month))
    : Date.UTC(Number(year), Number(month) - 1, Number(day) + 1);
}
