import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { database } from "#lib/database/database.ts";
import { transaction } from "#lib/database/transaction.ts";
import { failureOf, unavailable } from "../../support/failure.ts";
import { commentRow, decisionRow } from "../../support/rows.ts";

describe("a SQLite file", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "marbre-database-"));
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("MARBRE_STATE", folder);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is in the state folder, and what was answered is on its disk", async () => {
    const { db, place, close } = await database();
    onTestFinished(close);
    expect(place).toEqual({ dialect: "sqlite", address: join(folder, "marbre.sqlite") });
    const pragma = async (name: string) => (await sql`${sql.raw(`pragma ${name}`)}`.execute(db)).rows;
    expect(await pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
    expect(await pragma("synchronous")).toEqual([{ synchronous: 2 }]);
    expect(await pragma("foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  });

  test("that is none is told, and is opened once it has been moved away", async () => {
    const file = join(folder, "marbre.sqlite");
    writeFileSync(file, "Ceci n’est pas une base de données.".repeat(100));
    expect((await failureOf(database())).error).toEqual(unavailable);
    rmSync(file);
    mkdirSync(file);
    await wait(1100);
    expect((await failureOf(database())).error).toEqual(unavailable);
    rmSync(file, { recursive: true });
    await wait(1100);
    const store = await database();
    onTestFinished(() => store.close());
    expect(await store.db.selectFrom("publication").select("seq").execute()).toEqual([{ seq: 0 }]);
  });

  test("that another process writes to is waited for, while this process does other work", async () => {
    const store = await database();
    onTestFinished(() => store.close());
    const other = new Database(store.place.address, { timeout: 0 });
    other.exec("begin immediate");
    const start = performance.now();
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    setTimeout(() => other.exec("commit"), 400);
    await store.db.insertInto("comments").values(commentRow()).execute();
    clearInterval(ticking);
    expect(performance.now() - start).toBeGreaterThan(390);
    expect(ticks).toBeGreaterThan(5);
    other.close();
  });

  test("that another process is making is waited for in the same way", async () => {
    const other = new Database(join(folder, "marbre.sqlite"));
    onTestFinished(() => void other.close());
    // As whoever makes it is halfway: it reads what is there, and is about to write.
    other.exec("begin; select * from sqlite_schema");
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    setTimeout(() => other.exec("commit"), 400);
    const store = await database();
    onTestFinished(() => store.close());
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    expect(await store.db.selectFrom("publication").select("seq").execute()).toEqual([{ seq: 0 }]);
  });

  test("that many write to at once leaves other work a turn between two of them", async () => {
    const store = await database();
    onTestFinished(() => store.close());
    let turns = 0;
    let over = false;
    const look = () => {
      turns++;
      if (!over) setImmediate(look);
    };
    setImmediate(look);
    const write = () => transaction(store, (trx) => trx.insertInto("comments").values(commentRow()).execute());
    await Promise.all(Array.from({ length: 16 }, write));
    over = true;
    expect(turns).toBeGreaterThanOrEqual(16);
  });

  test("that stays locked is away to all who ask, as soon as to one, and can be read", async () => {
    const store = await database();
    onTestFinished(() => store.close());
    const other = new Database(store.place.address);
    onTestFinished(() => void other.close());
    other.exec("begin exclusive");
    const writing = Array.from({ length: 16 }, () =>
      failureOf(store.db.insertInto("comments").values(commentRow()).execute()),
    );
    const reading = store.db.selectFrom("comments").select("id").execute();
    for (const { error, took } of await Promise.all(writing)) {
      expect(error).toEqual(unavailable);
      expect(took).toBeGreaterThan(1400);
      expect(took).toBeLessThan(12_000);
    }
    expect(await reading).toEqual([]);
    other.exec("rollback");
    await store.db.insertInto("comments").values(commentRow()).execute();
  });

  test("that stays locked, or can only be read, is away", async () => {
    const store = await database();
    onTestFinished(() => store.close());
    const other = new Database(store.place.address, { timeout: 0 });
    onTestFinished(() => void other.close());
    await transaction(store, async () => {
      const { error } = await failureOf((async () => other.exec("begin immediate"))());
      expect(error).toEqual(unavailable);
    });
    await sql`pragma query_only = on`.execute(store.db);
    const { error, took } = await failureOf(store.db.insertInto("comments").values(commentRow()).execute());
    expect(error).toEqual(unavailable);
    expect(took).toBeLessThan(1000);
  });

  test("on a full disk is away, and keeps nothing of what it could not take whole", async () => {
    const store = await database();
    onTestFinished(() => store.close());
    await sql`pragma max_page_count = 1`.execute(store.db);
    const work = transaction(store, async (trx) => {
      for (const id of ["c1", "c2"])
        await trx
          .insertInto("comments")
          .values(commentRow({ id, body: "Mot. ".repeat(20_000) }))
          .execute();
    });
    expect((await failureOf(work)).error).toEqual(unavailable);
    await sql`pragma max_page_count = 100000`.execute(store.db);
    expect(await store.db.selectFrom("comments").select("id").execute()).toEqual([]);
    await transaction(store, (trx) =>
      trx
        .insertInto("comments")
        .values(commentRow({ id: "c3" }))
        .execute(),
    );
    expect(await store.db.selectFrom("comments").select("id").execute()).toEqual([{ id: "c3" }]);
  });

  test("lets no decision be replaced by another of its number", async () => {
    const { db, close } = await database();
    onTestFinished(close);
    await db.insertInto("decisions").values(decisionRow).execute();
    const replacing = db.replaceInto("decisions").values({ ...decisionRow, seq: 1, note: "Rien." });
    await expect(replacing.execute()).rejects.toThrow(/append-only/);
  });
});
