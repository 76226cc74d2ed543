import { openDatabase } from "./open-database.ts";
import { databasePlace, nameOf } from "./place.ts";
import type { Place, Store } from "./store.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

/** Milliseconds for which a failure is the answer, before the database is tried again. */
const pause = 1000;

type Opening = { address: string; store: Promise<Store>; failedAt?: number };

declare global {
  /** The database of this process: the bundler gives each route its own copy of this module, and they share one pool. */
  var marbreDatabase: Opening | undefined;
}

/**
 * The database of this process, opened at first use. What fails is tried again by a later call, so that a server that comes back needs
 * no restart here; nobody waits longer than for one connection.
 *
 * @throws {DatabaseUnavailable} when it cannot be opened, whatever the reason.
 */
export async function database(): Promise<Store> {
  const place = databasePlace();
  const known = globalThis.marbreDatabase;
  if (known?.address === place.address && !isOver(known)) return known.store;
  void known?.store.then((store) => store.close()).catch(() => {});
  const opening: Opening = { address: place.address, store: open(place) };
  globalThis.marbreDatabase = opening;
  opening.store.catch(() => {
    opening.failedAt = performance.now();
  });
  return opening.store;
}

function isOver({ failedAt }: Opening): boolean {
  return failedAt !== undefined && performance.now() - failedAt > pause;
}

async function open(place: Place): Promise<Store> {
  try {
    return await openDatabase(place);
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DatabaseUnavailable(`The database cannot be opened: ${nameOf(place)}: ${reason}`, { cause: error });
  }
}
