import type { Instant } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Archive } from "./archive.ts";
import { subject } from "./generations.ts";
import { numberedPages, pageSize } from "./lists.ts";

/**
 * Collects what an update touched and, at its end, moves the generations: each subject once, and of each list only the pages
 * on which something changed.
 */
export class Bumps {
  readonly #archive: Archive;
  readonly #names = new Set<string>();
  /** By list: from which date on positions shifted, and the dates of articles that changed in place. */
  readonly #lists = new Map<string, { shiftedFrom: Instant; changedAt: Set<Instant>; existed: boolean }>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Whether anything was touched. */
  get any(): boolean {
    return this.#names.size + this.#lists.size > 0;
  }

  subject(name: string): void {
    this.#names.add(name);
  }

  /** Call before the listing is written: an article enters or leaves the list at this date. */
  shift(list: string, at: Instant): void {
    const touched = this.#touched(list);
    touched.shiftedFrom = Math.min(touched.shiftedFrom, at);
  }

  /** An article of the list changed what lists show of it, and kept its place. */
  change(list: string, at: Instant): void {
    this.#touched(list).changedAt.add(at);
  }

  /** Moves the generations of everything collected to this update's number, and returns their names. */
  settle(update: number): string[] {
    for (const [list, touched] of this.#lists) this.#settleList(list, touched);
    const write = prepared(
      this.#archive.db,
      "INSERT INTO generations (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    );
    for (const name of this.#names) write.run(name, update);
    return [...this.#names].sort();
  }

  #touched(list: string) {
    let touched = this.#lists.get(list);
    if (!touched) {
      touched = { shiftedFrom: Number.POSITIVE_INFINITY, changedAt: new Set<Instant>(), existed: this.#exists(list) };
      this.#lists.set(list, touched);
    }
    return touched;
  }

  #settleList(list: string, touched: { shiftedFrom: Instant; changedAt: Set<Instant>; existed: boolean }): void {
    this.subject(subject.list(list));
    if (list.startsWith("month:") && touched.existed !== this.#exists(list)) this.subject(subject.months);
    const total = this.#countFrom(list, Number.MIN_SAFE_INTEGER);
    const pages = numberedPages(total);
    // Most changes are near the newest end of a list: what comes after them is soon counted.
    const pageAt = (at: Instant) => Math.floor((total - this.#countFrom(list, at)) / pageSize) + 1;
    if (touched.shiftedFrom < Number.POSITIVE_INFINITY) {
      for (let page = pageAt(touched.shiftedFrom); page <= pages; page++) this.subject(subject.listPage(list, page));
    }
    for (const at of touched.changedAt) this.subject(subject.listPage(list, pageAt(at)));
  }

  #exists(list: string): boolean {
    return prepared(this.#archive.db, "SELECT 1 FROM listings WHERE list = ? LIMIT 1").get(list) !== undefined;
  }

  #countFrom(list: string, from: Instant): number {
    const count = prepared<[string, Instant], number>(
      this.#archive.db,
      "SELECT count(*) FROM listings WHERE list = ? AND published_at >= ?",
    );
    return count.pluck().get(list, from) ?? 0;
  }
}
