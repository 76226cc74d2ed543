import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { schemaVersion } from "#lib/database/migrate.ts";
import { migrations } from "#lib/database/migrations/migrations.ts";
import { connectTo } from "#lib/database/open-database.ts";
import type { Place } from "#lib/database/store.ts";
import { newPlace } from "../../support/databases.ts";

/**
 * Says that it is ready, and when it is told to, opens every place that it was given as the site would, and counts to 5 in each. As the
 * site does, it tries again what is away. It counts with the patience of maintenance: a request may be told that others write, and on a
 * slow disk eight processes write for longer than that.
 */
const program = `
const { connectTo, openDatabase } = await import("#lib/database/open-database.ts");
const { transaction } = await import("#lib/database/transaction.ts");
const { nextChange } = await import("#lib/database/publication.ts");
const { isUnavailable } = await import("#lib/database/unavailable.ts");
const open = (place) => openDatabase(place).catch((error) => isUnavailable(error) ? open(place) : Promise.reject(error));
console.log("ready");
await new Promise((resolve) => process.stdin.once("data", resolve));
for (const place of JSON.parse(process.argv[1])) {
  await (await open(place)).close();
  const store = connectTo(place, "maintenance");
  for (let count = 0; count < 5; count++) await transaction(store, (trx) => nextChange(trx, "un-article", "c" + count));
  await store.close();
}
process.exit(0);`;

function startProcess(places: Place[]) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, JSON.stringify(places)]);
  return { child, ready: once(child.stdout, "data"), errors: text(child.stderr), exit: once(child, "exit") };
}

test("eight processes that start together make a database once, and write to it in turn", async () => {
  const places = [await newPlace("sqlite"), await newPlace("postgres")];
  const processes = Array.from({ length: 8 }, () => startProcess(places));
  await Promise.all(processes.map(({ ready }) => ready));
  for (const { child } of processes) child.stdin.write("go\n");
  const ends = await Promise.all(processes.map(async ({ errors, exit }) => [await errors, (await exit)[0]]));
  expect(ends).toEqual(processes.map(() => ["", 0]));
  for (const place of places) {
    const store = connectTo(place, "request");
    onTestFinished(() => store.close());
    expect(await schemaVersion(store.db, store.dialect)).toBe(migrations.length);
    expect(await store.db.selectFrom("meta").select("key").orderBy("key").execute()).toEqual([
      { key: "id" },
      { key: "version" },
    ]);
    expect(await store.db.selectFrom("publication").selectAll().execute()).toEqual([{ id: 1, seq: 40 }]);
  }
}, 120_000);
