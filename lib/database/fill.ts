import { sql, type Transaction } from "kysely";
import type { Counts, Row } from "./backup-format.ts";
import { partsOf } from "./dialects.ts";
import type { Dialect } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Rows of one insertion: SQLite takes 32,766 values, and no table has more than 60 columns. */
const most = 500;

/**
 * Puts the rows of a backup into tables that were just made. Rows that came with the tables give way; of `meta`, the database keeps its own
 * identity and version.
 */
export async function fill(
  trx: Transaction<Tables>,
  dialect: Dialect,
  rows: AsyncIterable<Row>,
  tables: readonly string[],
): Promise<Counts> {
  const { beginFilling, finishFilling } = partsOf(dialect);
  const counts: Counts = {};
  for (const table of tables.toReversed()) await empty(trx, table);
  await beginFilling(trx);
  for await (const batch of inBatches(rows)) {
    const [{ table }] = batch;
    if (table === "meta") await keepMeta(trx, batch);
    else if (tables.includes(table)) await insert(trx, dialect, batch);
    else throw new Error(`The backup has rows of an unknown table, ${table}.`);
    counts[table] = (counts[table] ?? 0) + batch.length;
  }
  await finishFilling(trx);
  return counts;
}

/** A table that may only grow refuses to be emptied, even of nothing. */
async function empty(trx: Transaction<Tables>, table: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.id(table)} limit 1`.execute(trx);
  if (rows.length > 0) await sql`delete from ${sql.id(table)}`.execute(trx);
}

type Batch = [Row, ...Row[]];

/** Rows of one table that follow each other, together. */
async function* inBatches(rows: AsyncIterable<Row>): AsyncGenerator<Batch> {
  let batch: Batch | undefined;
  for await (const row of rows) {
    if (batch && batch[0].table === row.table && batch.length < most) {
      batch.push(row);
      continue;
    }
    if (batch) yield batch;
    batch = [row];
  }
  if (batch) yield batch;
}

async function keepMeta(trx: Transaction<Tables>, batch: Batch): Promise<void> {
  for (const { values } of batch) {
    const { key, value } = values;
    if (key === "id" || key === "version") continue;
    await trx
      .insertInto("meta")
      .values({ key: String(key), value: String(value) })
      .execute();
  }
}

async function insert(trx: Transaction<Tables>, dialect: Dialect, batch: Batch): Promise<void> {
  const { fitValue } = partsOf(dialect);
  const [{ table, values }] = batch;
  const columns = Object.keys(values);
  const tuples = batch.map((row) => sql`(${sql.join(columns.map((name) => fitValue(row.values[name])))})`);
  await sql`insert into ${sql.id(table)} (${sql.join(columns.map((name) => sql.id(name)))}) values ${sql.join(tuples)}`.execute(
    trx,
  );
}
