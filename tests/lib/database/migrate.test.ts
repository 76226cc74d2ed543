import { expect, onTestFinished, test } from "vitest";
import { migrate, schemaVersion, tableNames } from "#lib/database/migrate.ts";
import type { Migration } from "#lib/database/migrations/migration.ts";
import { migrations, tablesOf } from "#lib/database/migrations/migrations.ts";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { eachDatabase } from "../../support/databases.ts";

const newest = migrations.length;

function metaOf(store: Store) {
  return store.db.selectFrom("meta").selectAll().orderBy("key").execute();
}

eachDatabase("a database", (open, makePlace) => {
  test("has every table, an identity and no change after it was opened for the first time", async () => {
    const store = await openDatabase(await makePlace());
    onTestFinished(() => store.close());
    expect((await tableNames(store.db, store.dialect)).sort()).toEqual(["meta", ...tablesOf(newest)].sort());
    expect(await metaOf(store)).toEqual([
      { key: "id", value: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      { key: "version", value: String(newest) },
    ]);
    expect(await store.db.selectFrom("publication").selectAll().execute()).toEqual([{ id: 1, seq: 0 }]);
  });

  test("is the same after it was opened again", async () => {
    const store = await open();
    const again = await openDatabase(store.place);
    expect(await metaOf(again)).toEqual(await metaOf(store));
    await again.close();
  });

  test("of a newer program is refused with its place and the remedy, and without its password", async () => {
    const store = await open();
    await store.db.updateTable("meta").set({ value: "99" }).where("key", "=", "version").execute();
    const refusal = openDatabase(store.place);
    await expect(refusal).rejects.toThrow(
      /^The database is newer than this program: .+ is at version 99 of its tables, and the program knows \d+\. .*npm run restore/,
    );
    await expect(refusal).rejects.not.toThrow(/password/);
    await expect(migrate(store)).rejects.toThrow(/newer/);
  });

  test("keeps nothing of a step that failed, and can take it later", async () => {
    const store = await open();
    let isBroken = true;
    const step: Migration = {
      tables: ["notes"],
      async up({ createTable, columns }) {
        await createTable("notes").addColumn("id", columns.text).execute();
        if (isBroken) throw new Error("The disk is full.");
      },
    };
    await expect(migrate(store, [...migrations, step])).rejects.toThrow("The disk is full.");
    expect(await tableNames(store.db, store.dialect)).not.toContain("notes");
    expect(await schemaVersion(store.db, store.dialect)).toBe(newest);
    isBroken = false;
    await migrate(store, [...migrations, step]);
    expect(await tableNames(store.db, store.dialect)).toContain("notes");
    expect(await schemaVersion(store.db, store.dialect)).toBe(newest + 1);
  });
});
