import type Database from "better-sqlite3";
import type { Instant } from "#lib/content/article.ts";
import type { Threads } from "#lib/threads/threads.ts";
import type { Archive } from "./archive.ts";

/**
 * What a page was made from: the archive, and the generation of each thing that it shows. A page is good for as long as none has
 * moved; nothing here depends on when it was made or by which process.
 */
export type Stamp = { archive: string; on: Record<string, string> };

/** The names of the things whose changes pages follow. */
export const subject = {
  /** `site.yaml`, `moderation.yaml`, the names of companies, tags and authors, and the titles of standing pages: all that every page shows. */
  site: "site",
  front: "front",
  /** Which months have articles. */
  months: "months",
  /** Which addresses are withdrawn. */
  withdrawals: "withdrawals",
  /** What `site.yaml` says until a day of its own. */
  security: "security",
  article: (slug: string) => `article:${slug}`,
  /** Which texts of an article readers could read, and what it says of itself now. */
  history: (slug: string) => `history:${slug}`,
  /** Whether an address is withdrawn. */
  path: (path: string) => `path:${path}`,
  record: (kind: string, slug: string) => `${kind}:${slug}`,
  /** What readers have written under an article, by all the slugs that it ever had. */
  thread: (slugs: readonly string[]) => `thread:${slugs.join("+")}`,
  /** Whether a moment has passed, such as that at which an article closes to comments: nobody writes anything then. */
  moment: (at: Instant) => `moment:${at}`,
  /** A text that the database keeps for readers. */
  document: (name: string) => `document:${name}`,
  /** The newest page of a list. */
  list: (list: string) => `list:${list}`,
  /** What lists tell machines alone of their articles: the last change of substance, and where it first appeared. */
  dates: (list: string) => `dates:${list}`,
  /** A full page of a list, counted from the oldest end. */
  listPage: (list: string, page: number) => `list:${list}/${page}`,
};

/** Reads generations, at any moment; made once for each connection, since it holds prepared statements. */
export class Generations {
  readonly archive: Archive;
  readonly threads: Threads;
  readonly #counter: Database.Statement<[string], number>;
  readonly #due: Database.Statement<[string, Instant], number | null>;
  readonly #newest: Database.Statement<[string, Instant], number | null>;

  constructor(archive: Archive, threads: Threads) {
    this.archive = archive;
    this.threads = threads;
    const { db } = archive;
    this.#counter = db.prepare<[string], number>("SELECT value FROM generations WHERE name = ?").pluck();
    this.#due = db
      .prepare<[string, Instant], number | null>("SELECT max(at) FROM dues WHERE name = ? AND at <= ?")
      .pluck();
    this.#newest = db
      .prepare<[string, Instant], number | null>(
        "SELECT max(published_at) FROM listings WHERE list = ? AND published_at <= ?",
      )
      .pluck();
  }

  stamp(names: Iterable<string>, now: Instant): Stamp {
    const on = Object.fromEntries([...names].map((name) => [name, this.at(name, now)]));
    return { archive: this.archive.id, on };
  }

  stands(stamp: Stamp, now: Instant): boolean {
    if (stamp.archive !== this.archive.id) return false;
    return Object.entries(stamp.on).every(([name, generation]) => this.at(name, now) === generation);
  }

  /**
   * The counter of an update, the last moment at which the subject changed by the clock, and for a list its newest visible
   * article: an embargo that falls due moves it without anybody writing anything.
   */
  at(name: string, now: Instant): string {
    if (name.startsWith("thread:")) return this.threads.generation(name.slice(7).split("+"));
    if (name.startsWith("moment:")) return now < Number(name.slice(7)) ? "ahead" : "passed";
    if (name.startsWith("document:")) return String(this.threads.document(name.slice(9))?.touched ?? 0);
    const counter = this.#counter.get(name) ?? 0;
    const due = this.#due.get(name, now) ?? 0;
    const newest = name.startsWith("list:") && !name.includes("/") ? (this.#newest.get(name.slice(5), now) ?? 0) : 0;
    return `${counter}.${due}.${newest}`;
  }
}
