import { desk } from "#lib/archive/newsroom.ts";
import type { Instant } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Page } from "./page.ts";

/** How a page was last judged: good for as long as the moment it was judged at lasts. */
const judged = new WeakMap<Page, { moment: string; good: boolean }>();

/**
 * Tells whether what a page was made from still stands. A full answer reads the generation of each of its subjects; it is
 * remembered until the archive is written again or the clock passes the next moment at which anything is due.
 */
export class Freshness {
  #epoch = 0;
  #since: Instant = Number.POSITIVE_INFINITY;
  #until: Instant = Number.NEGATIVE_INFINITY;
  #version = "";

  isFresh(page: Page, now: Instant): boolean {
    if (!page.stamp) return false;
    const { statements } = desk();
    const moment = this.#moment(now);
    const known = judged.get(page);
    if (known?.moment === moment) return known.good;
    const good = statements.generations.stands(page.stamp, now);
    judged.set(page, { moment, good });
    return good;
  }

  /** Names a stretch of time in which no generation can move: it ends with any write, with anything due, or with a clock step back. */
  #moment(now: Instant): string {
    const { archive } = desk();
    const version = `${archive.id}:${archive.db.pragma("data_version", { simple: true })}`;
    if (version !== this.#version || now < this.#since || now >= this.#until) {
      this.#version = version;
      this.#since = now;
      this.#until = this.#nextDue(now);
      this.#epoch++;
    }
    return `${version}:${this.#epoch}`;
  }

  #nextDue(now: Instant): Instant {
    const { archive } = desk();
    const sql = `SELECT min(at) FROM (
      SELECT min(published_at) AS at FROM articles WHERE draft = 0 AND published_at > @now
      UNION ALL SELECT min(at) FROM dues WHERE at > @now)`;
    return (
      prepared<[{ now: Instant }], Instant | null>(archive.db, sql).pluck().get({ now }) ?? Number.POSITIVE_INFINITY
    );
  }
}
