import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import type { Patience } from "#lib/database/dialect.ts";
import type { Tables } from "#lib/database/tables.ts";
import { PatientConnection, patiently } from "./patient-connection.ts";

/** Milliseconds for which a caller waits until nobody else writes, from the moment of asking. */
const patienceOf: Record<Patience, number> = { request: 1500, maintenance: 60_000 };

/** As many for the file to be opened, which happens once: another process may be making it, on a slow disk. */
const patienceOfOpening = 10_000;

/** The file is opened at the first question, and made where there is none. Tables are not looked at. */
export function connect(file: string, patience: Patience): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new FileDialect(() => openFile(file), patienceOf[patience]) });
}

type Open = () => Promise<Database.Database>;

async function openFile(file: string): Promise<Database.Database> {
  mkdirSync(dirname(file), { recursive: true });
  // SQLite waits by stopping the whole process: all the waiting is done by `patiently`, which lets others work. And however long it were
  // told to wait, it refuses at once one of two that make the same file, since neither could go first.
  const db = new Database(file, { timeout: 0 });
  try {
    await patiently(() => settle(db), performance.now() + patienceOfOpening);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function settle(db: Database.Database): void {
  db.pragma("journal_mode = WAL");
  // What was answered to a reader is on the disk: with NORMAL, the last writes would go with the power.
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  // Without it, INSERT OR REPLACE takes rows out behind the back of the triggers.
  db.pragma("recursive_triggers = ON");
}

class FileDialect extends SqliteDialect {
  readonly #open: Open;
  readonly #patience: number;

  constructor(open: Open, patience: number) {
    super({ database: open });
    this.#open = open;
    this.#patience = patience;
  }

  override createAdapter(): SqliteAdapter {
    return new FileAdapter();
  }

  override createDriver(): SqliteDriver {
    return new FileDriver(this.#open, this.#patience);
  }
}

/** The driver gives the one connection to one caller at a time: Kysely need not. */
class FileAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * Gives the connection to callers in the order in which they ask, so transactions of one process wait for each other. Whoever waited
 * behind somebody who could not write has that much less patience: all who ask at once are answered at about the same time.
 */
class FileDriver extends SqliteDriver {
  readonly #patience: number;
  #database: Database.Database | undefined;
  #last: Promise<void> = Promise.resolve();
  #giveBack: () => void = () => {};

  constructor(open: Open, patience: number) {
    super({ database: async () => (this.#database = await open()) });
    this.#patience = patience;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const deadline = performance.now() + this.#patience;
    const before = this.#last;
    const over = Promise.withResolvers<void>();
    this.#last = over.promise;
    await before;
    this.#giveBack = over.resolve;
    // SQLite answers in this very thread: between two callers, whoever reads pages has a turn.
    await turn();
    return new PatientConnection(await super.acquireConnection(), deadline);
  }

  override async releaseConnection(): Promise<void> {
    this.#giveBack();
  }

  /** A transaction that began by reading could not write once another process has written: all but read-only ones begin as writers. */
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    const begin = settings.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** On a full or broken disk SQLite has rolled back by itself, and to be told that nothing is left to roll back would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database?.inTransaction) await super.rollbackTransaction(connection);
  }
}
