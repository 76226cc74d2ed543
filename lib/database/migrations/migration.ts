import type { CreateTableBuilder, Transaction } from "kysely";
import type { ColumnTypes } from "#lib/database/dialect.ts";
import type { Dialect } from "#lib/database/store.ts";
import type { Tables } from "#lib/database/tables.ts";

/** What a migration works with. Everything goes through `trx`: a migration happens wholly or not at all. */
export type Workshop = {
  trx: Transaction<Tables>;
  dialect: Dialect;
  columns: ColumnTypes;
  /** Begins a table, as `trx.schema.createTable` does, with what its dialect asks for. */
  createTable(name: string): CreateTableBuilder<string, never>;
  /** Lets the table only ever grow. */
  makeAppendOnly(table: string): Promise<void>;
};

/** One step of the schema. Once it has been released it is never changed: a correction is the next step. */
export type Migration = {
  /**
   * The tables that it creates, each after those that it refers to: a backup holds them in this order. Their first column is their
   * primary key.
   */
  tables: readonly string[];
  up(workshop: Workshop): Promise<void>;
};
