import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { KyselyPlugin, Transaction } from "kysely";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A deadlock or a conflict with another transaction (PostgreSQL, appendix A): the same work may well succeed a moment later. */
const conflicts = new Set(["40001", "40P01"]);
const attempts = 4;

const working = new AsyncLocalStorage<true>();

/**
 * Does work in one writing transaction: all of it is kept, or none. It waits for other writers. After a conflict the work is done again
 * from its beginning, so it must do nothing that cannot be undone, and ask nothing but `trx`: `store.db` refuses meanwhile.
 */
export async function transaction<Result>(
  store: Store,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.db.transaction().execute((trx) => working.run(true, () => work(trx.withoutPlugins())));
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await wait(attempt * 20 * Math.random());
    }
  }
}

/**
 * On SQLite a question to the store inside a transaction would wait for that transaction, which waits for it; on PostgreSQL it would not
 * see what the transaction wrote. Both are mistakes, and are told at once.
 */
export function refuseOutsiders(): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      if (working.getStore()) throw new Error("Inside a transaction, ask the transaction and not the store.");
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && conflicts.has(error.code);
}
