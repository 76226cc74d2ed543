import { sql, type Transaction } from "kysely";
import type { Tables } from "#lib/database/tables.ts";

export async function* readRows(trx: Transaction<Tables>, table: string): AsyncIterable<Record<string, unknown>[]> {
  const rows = trx
    .selectFrom(sql<Record<string, unknown>>`${sql.id(table)}`.as("rows"))
    .selectAll()
    .orderBy(sql`1`)
    .stream();
  for await (const row of rows) yield [row];
}

export async function beginFilling(trx: Transaction<Tables>): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(trx);
}

/** SQLite has no truth values. */
export function fitValue(value: unknown): unknown {
  return typeof value === "boolean" ? Number(value) : value;
}

/** AUTOINCREMENT follows what is inserted, and references are looked at when the transaction ends. */
export async function finishFilling(): Promise<void> {}
