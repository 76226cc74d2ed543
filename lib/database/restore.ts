import { sql, type Transaction } from "kysely";
import { type Counts, type Head, readBackup } from "./backup-format.ts";
import { partsOf } from "./dialects.ts";
import { fill } from "./fill.ts";
import { applyStep, refuseNewer, schemaVersion } from "./migrate.ts";
import { migrations, tablesOf } from "./migrations/migrations.ts";
import { connectTo } from "./open-database.ts";
import { nameOf } from "./place.ts";
import type { Place, Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Puts a backup in the place of a database, in one transaction: tables are made as they were when the backup was written, filled, and
 * brought to this program's version. The site may run meanwhile.
 *
 * The database has a new identity afterwards (`id` in `meta`), so that nobody takes what they derived from the old one for this one's.
 *
 * @param options.replace Whether a database that holds something may be lost.
 * @returns How many rows of each table it had, and when it was made.
 * @throws {Error} when the database is not empty, or the backup is damaged or of a newer program. Then nothing has changed.
 */
export async function restore(
  place: Place,
  file: string,
  options: { replace: boolean },
): Promise<{ counts: Counts; madeAt: number }> {
  const { head, rows } = await readBackup(file);
  refuseNewerBackup(file, head);
  const store = connectTo(place, "maintenance");
  try {
    const counts = await store.db.transaction().execute(async (trx) => {
      await partsOf(store.dialect).takeTurn(trx);
      await clear(store, trx, options.replace);
      await takeSteps(store, trx, 0, head.version);
      const filled = await fill(trx, store.dialect, rows, tablesOf(head.version));
      await takeSteps(store, trx, head.version, migrations.length);
      return filled;
    });
    return { counts, madeAt: head.madeAt };
  } finally {
    await rows.return(undefined);
    await store.close();
  }
}

function refuseNewerBackup(file: string, { version }: Head): void {
  if (version <= migrations.length) return;
  throw new Error(
    `${file} was made by a newer program: its tables are at version ${version}, and this program knows ${migrations.length}. ` +
      "Restore it with the program that made it, or a later one.",
  );
}

async function clear(store: Store, trx: Transaction<Tables>, replace: boolean): Promise<void> {
  const version = await schemaVersion(trx, store.dialect);
  refuseNewer(store, version);
  if (version === 0) return;
  const tables = tablesOf(version);
  if (!replace) await refuseFull(store, trx, tables);
  for (const table of ["meta", ...tables].reverse()) await trx.schema.dropTable(table).execute();
}

/** The row of `publication` is made with its table. */
async function refuseFull({ place }: Store, trx: Transaction<Tables>, tables: readonly string[]): Promise<void> {
  for (const table of tables.filter((name) => name !== "publication")) {
    const { rows } = await sql`select 1 from ${sql.id(table)} limit 1`.execute(trx);
    if (rows.length === 0) continue;
    throw new Error(
      `${nameOf(place)} is not empty: ${table} has rows. To lose all that it holds, add --replace; to keep it, run npm run backup first.`,
    );
  }
}

async function takeSteps({ dialect }: Store, trx: Transaction<Tables>, from: number, to: number): Promise<void> {
  for (const [index, step] of migrations.entries())
    if (index >= from && index < to) await applyStep(trx, dialect, step, index + 1);
}
