import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { prepared } from "#lib/database/prepared.ts";
import { openSharedFile } from "#lib/database/shared-file.ts";
import type { Page } from "./page.ts";

export type Bounds = { memoryBytes: number; diskBytes: number };

/**
 * The pages that were made, bounded in memory and on disk. On disk they are rows of one SQLite file, shared by the processes of one
 * machine; it may be deleted at any time. `edition` names the program and the settings that made them: those of another are dropped.
 */
export class PageStore {
  readonly #db: Database.Database;
  readonly #memory = new Map<string, Page>();
  readonly #bounds: Bounds;
  #memoryBytes = 0;
  #diskBytes: number;

  constructor(folder: string, edition: string, bounds: Bounds) {
    mkdirSync(folder, { recursive: true });
    const name = `pages-${edition}.sqlite`;
    for (const other of readdirSync(folder)) {
      if (/^pages-.*\.sqlite(-wal|-shm)?$/.test(other) && !other.startsWith(name))
        rmSync(join(folder, other), { force: true });
    }
    this.#bounds = bounds;
    this.#db = openSharedFile(join(folder, name), 5_000);
    // A page lost to a power cut is made again.
    this.#db.pragma("synchronous = OFF");
    this.#db.exec(
      "CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, made INTEGER NOT NULL, about TEXT NOT NULL, gzip BLOB NOT NULL, brotli BLOB NOT NULL)",
    );
    this.#db.exec("CREATE INDEX IF NOT EXISTS pages_by_age ON pages (made)");
    this.#diskBytes = this.#measure();
  }

  get(path: string): Page | undefined {
    const kept = this.#memory.get(path);
    if (kept) {
      this.#memory.delete(path);
      this.#memory.set(path, kept);
      return kept;
    }
    const row = prepared<[string], { about: string; gzip: Buffer; brotli: Buffer }>(
      this.#db,
      "SELECT about, gzip, brotli FROM pages WHERE path = ?",
    ).get(path);
    if (!row) return undefined;
    const page: Page = { ...JSON.parse(row.about), gzip: row.gzip, brotli: row.brotli };
    this.#keep(page);
    return page;
  }

  put(page: Page): void {
    const { gzip, brotli, ...about } = page;
    prepared(
      this.#db,
      "INSERT OR REPLACE INTO pages (path, made, about, gzip, brotli) VALUES (?, (SELECT coalesce(max(made), 0) + 1 FROM pages), ?, ?, ?)",
    ).run(page.path, JSON.stringify(about), gzip, brotli);
    this.#diskBytes += gzip.length + brotli.length;
    if (this.#diskBytes > this.#bounds.diskBytes) this.#makeRoom();
    this.#keep(page);
  }

  drop(path: string): void {
    this.#forget(path);
    prepared(this.#db, "DELETE FROM pages WHERE path = ?").run(path);
  }

  close(): void {
    this.#db.close();
  }

  #keep(page: Page): void {
    this.#forget(page.path);
    this.#memory.set(page.path, page);
    this.#memoryBytes += weight(page);
    for (const [path] of this.#memory) {
      if (this.#memoryBytes <= this.#bounds.memoryBytes) break;
      this.#forget(path);
    }
  }

  #forget(path: string): void {
    const page = this.#memory.get(path);
    if (!page) return;
    this.#memory.delete(path);
    this.#memoryBytes -= weight(page);
  }

  /** Drops the pages made longest ago until a tenth of the room is free. Other processes write too, so it is measured anew. */
  #makeRoom(): void {
    this.#diskBytes = this.#measure();
    while (this.#diskBytes > this.#bounds.diskBytes * 0.9) {
      const dropped = prepared(
        this.#db,
        "DELETE FROM pages WHERE path IN (SELECT path FROM pages ORDER BY made LIMIT 64)",
      ).run();
      if (dropped.changes === 0) break;
      this.#diskBytes = this.#measure();
    }
  }

  #measure(): number {
    return (
      prepared<[], number>(this.#db, "SELECT coalesce(sum(length(gzip) + length(brotli)), 0) FROM pages")
        .pluck()
        .get() ?? 0
    );
  }
}

/** What a page costs in memory, with an allowance for its stamp and its place in the map. */
function weight(page: Page): number {
  return page.gzip.length + page.brotli.length + 1_000;
}
