import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { partsOf } from "./dialects.ts";
import type { Migration, Workshop } from "./migrations/migration.ts";
import { migrations } from "./migrations/migrations.ts";
import { nameOf } from "./place.ts";
import type { Dialect, Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings the schema to this program's version, one step in one transaction. Each step begins by waiting for its turn and looking again, so
 * that any number of processes may do this at once.
 *
 * @throws {Error} when the database is of a newer program.
 */
export async function migrate(store: Store, steps: readonly Migration[] = migrations): Promise<void> {
  while ((await store.db.transaction().execute((trx) => takeStep(store, trx, steps))) < steps.length);
}

/** How many steps the database has taken. 0 when it holds nothing of ours. */
export async function schemaVersion(trx: Kysely<Tables>, dialect: Dialect): Promise<number> {
  if (!(await tableNames(trx, dialect)).includes("meta")) return 0;
  const row = await trx.selectFrom("meta").select("value").where("key", "=", "version").executeTakeFirst();
  return Number(row?.value ?? 0);
}

/** The tables of a database, in no order. */
export function tableNames(trx: Kysely<Tables>, dialect: Dialect): Promise<string[]> {
  return partsOf(dialect).tableNames(trx);
}

async function takeStep(store: Store, trx: Transaction<Tables>, steps: readonly Migration[]): Promise<number> {
  await partsOf(store.dialect).takeTurn(trx);
  const version = await schemaVersion(trx, store.dialect);
  refuseNewer(store, version, steps.length);
  const step = steps[version];
  if (!step) return version;
  await applyStep(trx, store.dialect, step, version + 1);
  return version + 1;
}

export function refuseNewer(store: Store, version: number, known: number = migrations.length): void {
  if (version <= known) return;
  throw new Error(
    `The database is newer than this program: ${nameOf(store.place)} is at version ${version} of its tables, and the program knows ${known}. ` +
      "Start the newer program, or restore a backup that was made before its update (npm run restore).",
  );
}

/** Takes one step inside a transaction, and writes down that it was taken. */
export async function applyStep(
  trx: Transaction<Tables>,
  dialect: Dialect,
  step: Migration,
  version: number,
): Promise<void> {
  const workshop = openWorkshop(trx, dialect);
  if (version === 1) await createMeta(workshop);
  await step.up(workshop);
  await trx
    .updateTable("meta")
    .set({ value: String(version) })
    .where("key", "=", "version")
    .execute();
}

function openWorkshop(trx: Transaction<Tables>, dialect: Dialect): Workshop {
  const { columns, finishTable, makeAppendOnly } = partsOf(dialect);
  return {
    trx,
    dialect,
    columns,
    createTable: (name) => finishTable(trx.schema.createTable(name)),
    makeAppendOnly: (table) => makeAppendOnly(trx, table),
  };
}

/** `id` is drawn for each new database: what others remember of one means nothing for another. */
async function createMeta({ trx, createTable, columns: { text } }: Workshop): Promise<void> {
  await createTable("meta")
    .addColumn("key", text, (column) => column.primaryKey().notNull())
    .addColumn("value", text, (column) => column.notNull())
    .execute();
  const rows = [
    { key: "version", value: "0" },
    { key: "id", value: randomUUID() },
  ];
  await trx.insertInto("meta").values(rows).execute();
}
