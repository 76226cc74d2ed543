import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import { nextChange } from "#lib/database/publication.ts";
import { transaction } from "#lib/database/transaction.ts";
import { eachDatabase } from "../../support/databases.ts";

eachDatabase("the numbers of changes", (open) => {
  test("begin at 1 and say what has changed", async () => {
    const store = await open();
    expect(await transaction(store, (trx) => nextChange(trx, "un-article", "c1"))).toBe(1);
    expect(await transaction(store, (trx) => nextChange(trx, "un-autre", "c2"))).toBe(2);
    expect(await store.db.selectFrom("changes").selectAll().orderBy("seq").execute()).toEqual([
      { seq: 1, article: "un-article", comment: "c1" },
      { seq: 2, article: "un-autre", comment: "c2" },
    ]);
  });

  test("are given again when the transaction that took one is rolled back", async () => {
    const store = await open();
    const failing = transaction(store, async (trx) => {
      await nextChange(trx, "un-article", "c1");
      throw new Error("Something else went wrong.");
    });
    await expect(failing).rejects.toThrow("Something else");
    expect(await transaction(store, (trx) => nextChange(trx, "un-article", "c2"))).toBe(1);
  });

  test("become visible in their order, whichever of two transactions is slower", async () => {
    const store = await open();
    const other = await openDatabase(store.place);
    const reader = await openDatabase(store.place);
    const seen: number[][] = [];
    let isDone = false;
    const writers = Array.from({ length: 24 }, (_, index) =>
      transaction(index % 2 ? store : other, async (trx) => {
        await nextChange(trx, "un-article", `c${index}`);
        await wait(index % 3 === 0 ? 20 : 1);
      }),
    );
    const looking = (async () => {
      while (!isDone) {
        const rows = await reader.db.selectFrom("changes").select("seq").orderBy("seq").execute();
        seen.push(rows.map(({ seq }) => seq));
        await wait(1);
      }
    })();
    await Promise.all(writers);
    isDone = true;
    await looking;
    await Promise.all([other.close(), reader.close()]);
    expect(seen.length).toBeGreaterThan(3);
    for (const numbers of seen) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(await store.db.selectFrom("changes").select("seq").execute()).toHaveLength(24);
  });
});
