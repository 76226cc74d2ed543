import { setTimeout as wait } from "node:timers/promises";
import type { Transaction } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { eachDatabase } from "../../support/databases.ts";
import { commentRow } from "../../support/rows.ts";

async function grow(trx: Transaction<Tables>, id: string): Promise<void> {
  await trx
    .updateTable("comments")
    .set(({ eb }) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

eachDatabase("a transaction", (open) => {
  test("keeps nothing when its work fails", async () => {
    const store = await open();
    const work = transaction(store, async (trx) => {
      await trx.insertInto("comments").values(commentRow()).execute();
      throw new Error("The mail could not be written.");
    });
    await expect(work).rejects.toThrow("The mail could not be written.");
    expect(await store.db.selectFrom("comments").select("id").execute()).toEqual([]);
  });

  test("waits for those before it, of this process and of others, and fails none of them", async () => {
    const store = await open();
    const other = await openDatabase(store.place);
    onTestFinished(() => other.close());
    await store.db
      .insertInto("comments")
      .values(commentRow({ id: "c1" }))
      .execute();
    const increments = Array.from({ length: 40 }, (_, index) =>
      transaction(index % 2 ? store : other, async (trx) => {
        const { version } = await trx
          .selectFrom("comments")
          .select("version")
          .where("id", "=", "c1")
          .$if(store.dialect === "postgres", (query) => query.forUpdate())
          .executeTakeFirstOrThrow();
        await wait(1);
        await trx
          .updateTable("comments")
          .set({ version: version + 1 })
          .execute();
      }),
    );
    await Promise.all(increments);
    expect(await store.db.selectFrom("comments").select("version").execute()).toEqual([{ version: 41 }]);
  });

  test("is done again after it met another in a deadlock", async () => {
    const store = await open();
    await store.db
      .insertInto("comments")
      .values([commentRow({ id: "c1" }), commentRow({ id: "c2" })])
      .execute();
    let runs = 0;
    const both = Promise.withResolvers<void>();
    const inOrder = (first: string, second: string) =>
      transaction(store, async (trx) => {
        await grow(trx, first);
        if (++runs === 2) both.resolve();
        // On SQLite the other one waits for this one to end.
        await Promise.race([both.promise, wait(store.dialect === "postgres" ? 5000 : 50)]);
        await grow(trx, second);
      });
    await Promise.all([inOrder("c1", "c2"), inOrder("c2", "c1")]);
    expect(runs).toBe(store.dialect === "postgres" ? 3 : 2);
    const versions = await store.db.selectFrom("comments").select("version").execute();
    expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
  });

  test("lets nobody ask the store from inside, and leaves it as it was", async () => {
    const store = await open();
    const work = transaction(store, async () => store.db.selectFrom("comments").selectAll().execute());
    await expect(work).rejects.toThrow("ask the transaction and not the store");
    expect(await store.db.selectFrom("comments").selectAll().execute()).toEqual([]);
  });
});
