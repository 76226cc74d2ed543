import { Edition } from "#lib/archive/edition.ts";
import { desk } from "#lib/archive/newsroom.ts";
import { nextDue } from "#lib/archive/next-due.ts";
import type { Instant } from "#lib/content/article.ts";
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
    const { archive, statements } = desk();
    const version = `${archive.id}:${archive.db.pragma("data_version", { simple: true })}:${statements.threads.version()}`;
    if (version !== this.#version || now < this.#since || now >= this.#until) {
      this.#version = version;
      this.#since = now;
      this.#until = nextDue(new Edition(statements, now));
      this.#epoch++;
    }
    return `${version}:${this.#epoch}`;
  }
}
