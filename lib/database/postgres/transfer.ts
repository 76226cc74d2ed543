import { sql, type Transaction } from "kysely";
import type { Tables } from "#lib/database/tables.ts";

/** A cursor of the server: neither side ever holds the whole table. */
export async function* readRows(trx: Transaction<Tables>, table: string): AsyncIterable<Record<string, unknown>[]> {
  await sql`declare dump no scroll cursor for select * from ${sql.id(table)} order by 1`.execute(trx);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch 500 from dump`.execute(trx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close dump`.execute(trx);
}

export async function beginFilling(trx: Transaction<Tables>): Promise<void> {
  await sql`set constraints all deferred`.execute(trx);
}

/** PostgreSQL keeps no NUL character. Of a truth value it takes 0 and 1, of a moment its text. */
export function fitValue(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value;
}

export async function finishFilling(trx: Transaction<Tables>): Promise<void> {
  // A table whose references are still to be looked at can be neither altered nor dropped.
  await sql`set constraints all immediate`.execute(trx);
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where is_identity = 'YES' and table_schema = current_schema()`.execute(trx);
  for (const { table, column } of rows) {
    const highest = sql`(select max(${sql.id(column)}) from ${sql.id(table)})`;
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), coalesce(${highest}, 1), ${highest} is not null)`.execute(
      trx,
    );
  }
}
