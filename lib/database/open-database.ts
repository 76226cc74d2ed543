import type { Patience } from "./dialect.ts";
import { partsOf } from "./dialects.ts";
import { migrate, refuseNewer, schemaVersion } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { databasePlace } from "./place.ts";
import type { Place, Store } from "./store.ts";
import { refuseOutsiders } from "./transaction.ts";

/**
 * Opens a database, and brings its tables to this program's version.
 *
 * @throws {Error} when it cannot be reached, or is of a newer program.
 */
export async function openDatabase(place: Place = databasePlace()): Promise<Store> {
  const store = connectTo(place, "request");
  try {
    const version = await schemaVersion(store.db, place.dialect);
    refuseNewer(store, version);
    if (version < migrations.length) await migratePatiently(place);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens a database as it is, whatever its version. */
export function connectTo(place: Place, patience: Patience): Store {
  const db = partsOf(place.dialect).connect(place.address, patience).withPlugin(refuseOutsiders());
  return { db, dialect: place.dialect, place, close: () => db.destroy() };
}

async function migratePatiently(place: Place): Promise<void> {
  const store = connectTo(place, "maintenance");
  try {
    await migrate(store);
  } finally {
    await store.close();
  }
}
