import Database from "better-sqlite3";

/**
 * Opens a file of SQLite that several processes of this machine read and write, and makes it where there is none.
 *
 * @param patience Milliseconds to wait while another process writes. They stop this process.
 */
export function openSharedFile(file: string, patience: number): Database.Database {
  const db = new Database(file, { timeout: patience });
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      db.pragma("journal_mode = WAL");
      return db;
    } catch (error) {
      // However long it may wait, SQLite refuses at once one of two that make the same file: neither could go first.
      if (!isBusy(error) || performance.now() > deadline) {
        db.close();
        throw error;
      }
      Atomics.wait(clock, 0, 0, 5);
    }
  }
}

/** Nobody ever wakes who waits for it. */
const clock = new Int32Array(new SharedArrayBuffer(4));

/** Another process holds the file: a moment later the same may succeed. Not so for a reader who wants to write after somebody else has. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return false;
  return error.code.startsWith("SQLITE_BUSY") && error.code !== "SQLITE_BUSY_SNAPSHOT";
}
