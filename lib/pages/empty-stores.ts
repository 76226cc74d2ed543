import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

/** Drops every page that is kept in a folder, and what deleting leaves behind in the files. Servers that run make them again. */
export function emptyStores(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => /^pages-.*\.sqlite$/.test(file))) {
    const db = new Database(join(folder, name), { timeout: 20_000 });
    db.exec("DELETE FROM pages");
    db.exec("VACUUM");
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
  }
}
