import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { database } from "#lib/database/database.ts";
import { openDatabase } from "#lib/database/open-database.ts";
import { newPool } from "#lib/database/postgres/connect.ts";
import { transaction } from "#lib/database/transaction.ts";
import { isUnavailable } from "#lib/database/unavailable.ts";
import { eachDatabase, newPlace } from "../../support/databases.ts";
import { failureOf, unavailable } from "../../support/failure.ts";
import { newPostgresDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { commentRow } from "../../support/rows.ts";
import { startSilentProxy } from "../../support/silent-proxy.ts";

eachDatabase("a mistake", (open) => {
  test("is not taken for a database that is away", async () => {
    const { db } = await open();
    const row = commentRow();
    await db.insertInto("comments").values(row).execute();
    const mistakes = [
      () => db.insertInto("comments").values(row).execute(),
      () => db.updateTable("comments").set({ parent: "nobody" }).execute(),
      () => sql`select * from nowhere`.execute(db),
      () => sql`selec`.execute(db),
      () => Promise.reject(new TypeError("Cannot read properties of undefined")),
    ];
    for (const mistake of mistakes) {
      const { error } = await failureOf(mistake());
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toEqual(unavailable);
    }
    expect(isUnavailable("away")).toBe(false);
  });
});

describe("a PostgreSQL that is stopped", () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(() => server.close());

  afterEach(() => vi.unstubAllEnvs());

  test("is told within two seconds, breaks nothing, and is used again as soon as it is back", async () => {
    vi.stubEnv("DATABASE_URL", await newPostgresDatabase(server.url));
    const store = await database();
    onTestFinished(() => store.close());
    await store.db
      .insertInto("comments")
      .values(commentRow({ id: "avant" }))
      .execute();

    let stopping = Promise.resolve();
    const cut = transaction(store, async (trx) => {
      await trx
        .insertInto("comments")
        .values(commentRow({ id: "pendant" }))
        .execute();
      stopping = server.stop();
      await stopping;
      await trx.selectFrom("comments").selectAll().execute();
    });
    expect((await failureOf(cut)).error).toEqual(unavailable);
    await stopping;
    const away = await failureOf(store.db.selectFrom("comments").selectAll().execute());
    expect(away.error).toEqual(unavailable);
    expect(away.took).toBeLessThan(6000);

    await server.start();
    expect(await database()).toBe(store);
    expect(await store.db.selectFrom("comments").select("id").execute()).toEqual([{ id: "avant" }]);
  });

  test("is opened by a later call once it is back, and meanwhile nobody waits for it", async () => {
    vi.stubEnv("DATABASE_URL", await newPostgresDatabase(server.url));
    await server.stop();
    const first = await failureOf(database());
    expect(first.error).toEqual(unavailable);
    expect(first.error).toMatchObject({
      message: expect.stringMatching(/^The database cannot be opened: PostgreSQL at /),
    });
    expect(String(first.error)).not.toContain("password");
    const second = await failureOf(database());
    expect(second.error).toBe(first.error);
    await server.start();
    const store = await vi.waitUntil(() => database().catch(() => undefined), { timeout: 20_000, interval: 100 });
    onTestFinished(() => store.close());
    expect(await store.db.selectFrom("publication").select("seq").execute()).toEqual([{ seq: 0 }]);
  });
});

describe("a PostgreSQL that falls silent", () => {
  test("is given up after a while, for a new connection and for a question that was asked", async () => {
    const { address } = await newPlace("postgres");
    const proxy = await startSilentProxy(Number(new URL(address).port));
    onTestFinished(() => proxy.close());
    const url = Object.assign(new URL(address), { port: String(proxy.port) }).href;
    const pool = newPool(url, { connection: 300, statement: 0, idle: 0, silence: 600 });
    onTestFinished(() => pool.end());
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    proxy.silence();
    const asked = await failureOf(pool.query("select 1"));
    expect(asked.error).toEqual(unavailable);
    expect(asked.took).toBeGreaterThan(300);
    const connecting = await failureOf(pool.query("select 1"));
    expect(connecting.error).toEqual(unavailable);
    expect(connecting.took).toBeLessThan(6000);
  });

  test("is asked with bounds that the server keeps too", async () => {
    const store = await openDatabase(await newPlace("postgres"));
    onTestFinished(() => store.close());
    for (const setting of ["statement_timeout", "idle_in_transaction_session_timeout"]) {
      const { rows } = await sql`select current_setting(${setting}) as value`.execute(store.db);
      expect(rows).toEqual([{ value: "5s" }]);
    }
  });
});
