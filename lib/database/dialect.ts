import type { CreateTableBuilder, Kysely, RawBuilder, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * How long a connection waits. `request` is bounded, because somebody waits for an answer; `maintenance` (migrating, backing up,
 * restoring) takes as long as the data does.
 */
export type Patience = "request" | "maintenance";

/** The types that columns have. Text is compared byte by byte on both, so that an order or a range means the same. */
export type ColumnTypes = {
  text: RawBuilder<unknown>;
  /** A whole number up to 2^53; moments too. */
  integer: RawBuilder<unknown>;
  /** A number that the database draws, each greater than those before. Add `.primaryKey()`. */
  serial: RawBuilder<unknown>;
  /** For tables of libraries: 0 or 1 on SQLite, a truth value on PostgreSQL. */
  boolean: RawBuilder<unknown>;
  /** For tables of libraries: ISO 8601 text on SQLite, a moment on PostgreSQL, read as `Date`. */
  timestamp: RawBuilder<unknown>;
};

/** What the two databases do differently. Everything else is said once, in Kysely. */
export type DialectParts = {
  connect(address: string, patience: Patience): Kysely<Tables>;
  columns: ColumnTypes;
  /** The tables that a name without a schema finds. */
  tableNames(db: Kysely<Tables>): Promise<string[]>;
  /** What follows the closing bracket of a new table. */
  finishTable(table: CreateTableBuilder<string, never>): CreateTableBuilder<string, never>;
  /** Refuses every change but an insertion. */
  makeAppendOnly(trx: Transaction<Tables>, table: string): Promise<void>;
  /** Waits until no other process migrates or restores this database; holds until the transaction ends. */
  takeTurn(trx: Transaction<Tables>): Promise<void>;
  /** The rows of a table by its first column, some at a time. */
  readRows(trx: Transaction<Tables>, table: string): AsyncIterable<Record<string, unknown>[]>;
  /** Lets rows of one table come before those that they refer to, until `finishFilling`. */
  beginFilling(trx: Transaction<Tables>): Promise<void>;
  /** A value of a backup as this database takes it. */
  fitValue(value: unknown): unknown;
  /** Makes numbers that the database draws follow those that were restored, and refuses references to nothing. */
  finishFilling(trx: Transaction<Tables>): Promise<void>;
};
