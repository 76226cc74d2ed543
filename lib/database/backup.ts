import { existsSync } from "node:fs";
import type { Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import { type Counts, type Row, writeLines } from "./backup-format.ts";
import { partsOf } from "./dialects.ts";
import { writeGzip } from "./gzip-lines.ts";
import { refuseNewer, schemaVersion } from "./migrate.ts";
import { tablesOf } from "./migrations/migrations.ts";
import { connectTo } from "./open-database.ts";
import { nameOf } from "./place.ts";
import type { Place, Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes a database into a file as it is at one moment, while others go on writing to it. Rows pass one after the other, so that its size
 * does not matter. The file appears whole, or not at all.
 *
 * @returns How many rows of each table it holds.
 * @throws {Error} when there is no database, or it is of a newer program.
 */
export async function backUp(place: Place, file: string, now: Instant): Promise<Counts> {
  if (place.dialect === "sqlite" && !existsSync(place.address)) throw noDatabase(place);
  const store = connectTo(place, "maintenance");
  try {
    return await store.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((trx) => write(store, trx, file, now));
  } finally {
    await store.close();
  }
}

async function write(store: Store, trx: Transaction<Tables>, file: string, now: Instant): Promise<Counts> {
  const version = await schemaVersion(trx, store.dialect);
  if (version === 0) throw noDatabase(store.place);
  refuseNewer(store, version);
  const counts: Counts = {};
  await writeGzip(file, writeLines({ version, madeAt: now }, rowsOf(store, trx, version), counts));
  return counts;
}

async function* rowsOf(store: Store, trx: Transaction<Tables>, version: number): AsyncGenerator<Row> {
  for (const table of ["meta", ...tablesOf(version)])
    for await (const rows of partsOf(store.dialect).readRows(trx, table))
      for (const values of rows) yield { table, values };
}

function noDatabase(place: Place): Error {
  return new Error(`There is no database to back up: ${nameOf(place)} holds none. The site makes it when it starts.`);
}
