import { type CreateTableBuilder, type Kysely, sql, type Transaction } from "kysely";
import type { ColumnTypes } from "#lib/database/dialect.ts";
import type { Tables } from "#lib/database/tables.ts";

export const columns: ColumnTypes = {
  text: sql`text`,
  integer: sql`integer`,
  serial: sql`integer`,
  boolean: sql`integer`,
  timestamp: sql`text`,
};

/** STRICT refuses what PostgreSQL refuses: text in a column of numbers. */
export function finishTable(table: CreateTableBuilder<string, never>): CreateTableBuilder<string, never> {
  return table.modifyEnd(sql`strict`);
}

export async function tableNames(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`.execute(db);
  return rows.map(({ name }) => name);
}

export async function makeAppendOnly(trx: Transaction<Tables>, table: string): Promise<void> {
  for (const change of ["update", "delete"]) {
    const name = `${table}_refuses_${change}`;
    const words = sql.lit(`${table} is append-only: add a row instead.`);
    await sql`create trigger ${sql.id(name)} before ${sql.raw(change)} on ${sql.id(table)} begin select raise(abort, ${words}); end`.execute(
      trx,
    );
  }
}

/** A transaction that writes has the file for itself. */
export async function takeTurn(): Promise<void> {}
