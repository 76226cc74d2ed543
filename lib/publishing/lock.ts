import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { isBusy } from "#lib/database/shared-file.ts";

/** How often it is asked whether the other process is done, in milliseconds. */
const every = 50;

/**
 * Does something while no other process of this machine does. The lock is one of SQLite's, so that the operating system opens it when its
 * holder ends, however it ends.
 *
 * @param patience Milliseconds to wait for others.
 */
export async function alone<T>(
  folder: string,
  patience: number,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false }> {
  mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, "publishing.sqlite"), { timeout: 0 });
  try {
    const until = performance.now() + patience;
    while (!take(db)) {
      if (performance.now() > until) return { ok: false };
      await pause(every);
    }
    return { ok: true, value: await work() };
  } finally {
    db.close();
  }
}

function take(db: Database.Database): boolean {
  try {
    db.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
