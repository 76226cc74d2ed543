import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { newPostgresDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { behindProxy, sealOn, send } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";
import { canTrace, type Promised, trace, wasOnDisk } from "../../support/trace.ts";

const article = "xiaomi-europe-cebit";
const writers = 16;
const each = 3;

/** Sixteen readers write at once; what they wrote and where it was acknowledged. */
async function write(origin: string, log: RegExp): Promise<Promised[]> {
  const seal = await sealOn(origin, article);
  const promised: Promised[] = [];
  const one = async (writer: number) => {
    for (let count = 0; count < each; count++) {
      const written = randomUUID();
      // A page of the log may end in the middle of a word, and begins with bytes of its own.
      const body = `${written} ${written} ${written}`;
      const network = writer * each + count;
      const { status, headers } = await send(origin, { article, seal, name: "Hélène", body, key: "", network });
      expect(status).toBe(303);
      promised.push({ written, answered: headers.location ?? "", log });
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  return promised;
}

/** How many of the comments that are acknowledged while these processes are watched were on the disk before. */
async function flushedBefore(origin: string, pids: number[], log: RegExp): Promise<number> {
  const stop = await trace(pids);
  const promised = await write(origin, log);
  const calls = await stop();
  return promised.filter((one) => wasOnDisk(calls, one)).length;
}

const traced = canTrace();

describe("every acknowledged comment is on the disk before the answer leaves", () => {
  if (traced) {
    test("on SQLite, as the kernel sees it", async () => {
      using copy = new SampleCopy();
      await using site = await Site.start(copy, { watch: false, env: { ...behindProxy, DATABASE_URL: "" } });
      expect(await flushedBefore(site.origin, [site.pid], /\/marbre\.sqlite-wal$/)).toBe(writers * each);
    }, 180_000);
  }

  describe("on PostgreSQL", () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres({ durable: true });
    }, 120_000);
    afterAll(() => server.close());

    test(traced ? "as the kernel sees it, and by its settings" : "by its settings", async () => {
      const url = await newPostgresDatabase(server.url);
      const store = await openDatabase({ dialect: "postgres", address: url });
      onTestFinished(() => store.close());
      await witness(store);
      using copy = new SampleCopy();
      const env = { ...behindProxy, DATABASE_URL: url, MARBRE_SECRET: "un secret pour les essais, assez long" };
      await using site = await Site.start(copy, { watch: false, env });
      const log = /\/pg_wal\//;
      const flushed = traced
        ? await flushedBefore(site.origin, [site.pid, ...(await processesOf(store))], log)
        : (await write(site.origin, log)).length;
      expect(flushed).toBe(writers * each);
      const { rows } = await sql`select * from witness`.execute(store.db);
      expect(rows).toEqual([{ settings: "on on on", comments: writers * each }]);
    }, 180_000);
  });
});

/** Every session that writes a comment writes down what it promises of the disk. */
async function witness({ db }: Store): Promise<void> {
  const settings = sql.join(
    ["fsync", "synchronous_commit", "full_page_writes"].map((name) => sql`current_setting(${sql.lit(name)})`),
    sql` || ' ' || `,
  );
  await sql`create table witness (settings text primary key, comments integer not null)`.execute(db);
  await sql`create function testify() returns trigger language plpgsql as $$ begin
    insert into witness values (${settings}, 1) on conflict (settings) do update set comments = witness.comments + 1;
    return null;
  end $$`.execute(db);
  await sql`create trigger testify after insert on comments for each row execute function testify()`.execute(db);
}

/** The server's first process, which starts one for each connection, and those that it has started. */
async function processesOf({ db }: Store): Promise<number[]> {
  const { rows } = await sql<{ file: string }>`select pg_read_file('postmaster.pid') as file`.execute(db);
  const [first = ""] = rows[0]?.file.split("\n") ?? [];
  const children = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && statusOf(name).includes(`\nPPid:\t${first}\n`),
  );
  return [first, ...children].map(Number);
}

/** Empty for a process that has just ended. */
function statusOf(pid: string): string {
  try {
    return readFileSync(join("/proc", pid, "status"), "utf8");
  } catch {
    return "";
  }
}
