import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { backUp } from "#lib/database/backup.ts";
import { migrate, schemaVersion, tableNames } from "#lib/database/migrate.ts";
import { migrations, tablesOf } from "#lib/database/migrations/migrations.ts";
import { connectTo, openDatabase } from "#lib/database/open-database.ts";
import { nextChange } from "#lib/database/publication.ts";
import { restore } from "#lib/database/restore.ts";
import type { Dialect, Place, Store } from "#lib/database/store.ts";
import { transaction } from "#lib/database/transaction.ts";
import { eachDatabase, newPlace } from "../../support/databases.ts";
import { commentRow, decisionRow } from "../../support/rows.ts";

const now = Date.UTC(2026, 10, 24, 6);

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "marbre-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "backup.jsonl.gz");
}

async function openPlace(place: Place): Promise<Store> {
  const store = await openDatabase(place);
  onTestFinished(() => store.close());
  return store;
}

/** One comment with all that is written in its transaction. */
function publish(store: Store, id: string): Promise<number> {
  return transaction(store, async (trx) => {
    await trx.insertInto("comments").values(commentRow({ id })).execute();
    await trx
      .insertInto("decisions")
      .values({ ...decisionRow, comment: id })
      .execute();
    return nextChange(trx, "un-article", id);
  });
}

/** A row of the tables whose columns are of other types on each database. */
async function addStaff({ db, dialect }: Store): Promise<void> {
  const moment = new Date(now).toISOString();
  const verified = dialect === "postgres" ? true : 1;
  await sql`insert into staff (id, name, email, "emailVerified", "createdAt", "updatedAt", role)
    values ('u1', 'Nadia', 'nadia@example.org', ${verified}, ${moment}, ${moment}, 'editor')`.execute(db);
}

async function staffOf({ db }: Store) {
  const { rows } = await sql<{
    name: string;
    emailVerified: unknown;
    createdAt: string | Date;
  }>`select * from staff`.execute(db);
  return rows.map(({ name, emailVerified, createdAt }) => ({
    name,
    isVerified: Boolean(emailVerified),
    createdAt: new Date(createdAt).getTime(),
  }));
}

async function contentsOf({ db }: Store) {
  return {
    comments: await db.selectFrom("comments").selectAll().orderBy("id").execute(),
    decisions: await db.selectFrom("decisions").selectAll().orderBy("seq").execute(),
    changes: await db.selectFrom("changes").selectAll().orderBy("seq").execute(),
    publication: await db.selectFrom("publication").selectAll().execute(),
  };
}

async function idOf({ db }: Store): Promise<string> {
  const row = await db.selectFrom("meta").select("value").where("key", "=", "id").executeTakeFirstOrThrow();
  return row.value;
}

describe.each<[Dialect, Dialect]>([
  ["sqlite", "sqlite"],
  ["sqlite", "postgres"],
  ["postgres", "sqlite"],
  ["postgres", "postgres"],
])("a backup of %s restored into %s", (from, into) => {
  test("holds everything, under a new identity, and goes on counting from there", async () => {
    const source = await openPlace(await newPlace(from));
    // An answer whose id comes before that of the comment that it answers, with more between them than one insertion takes.
    await source.db
      .insertInto("comments")
      .values([commentRow({ id: "z" }), commentRow({ id: "a", parent: "z", root: "z", body: "Œuvre « dense »\n👩‍🚒" })])
      .execute();
    for (const id of ["b", "c", "d"]) await publish(source, id);
    const between = Array.from({ length: 600 }, (_, index) => commentRow({ id: `m${index}` }));
    await source.db.insertInto("comments").values(between).execute();
    await source.db.insertInto("meta").values({ key: "note", value: "gardée" }).execute();
    await addStaff(source);
    const file = newFile();
    const counts = await backUp(source.place, file, now);
    expect(counts).toMatchObject({ staff: 1, comments: 605, decisions: 3, changes: 3, publication: 1 });

    const target = await newPlace(into);
    expect(await restore(target, file, { replace: false })).toEqual({ counts, madeAt: now });
    const store = await openPlace(target);
    expect(await contentsOf(store)).toEqual(await contentsOf(source));
    expect(await store.db.selectFrom("meta").select("value").where("key", "=", "note").execute()).toHaveLength(1);
    expect(await staffOf(store)).toEqual(await staffOf(source));
    expect(await idOf(store)).not.toBe(await idOf(source));
    expect(await publish(store, "e")).toBe(4);
    const { decisions } = await contentsOf(store);
    expect(decisions.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    await expect(store.db.deleteFrom("decisions").execute()).rejects.toThrow(/append-only/);
  });
});

eachDatabase("a backup", (open, makePlace) => {
  test("is the database of one moment, while others write", async () => {
    const store = await open();
    await store.db
      .insertInto("comments")
      .values(Array.from({ length: 400 }, (_, index) => commentRow({ id: `avant${index}`, body: "Mot. ".repeat(200) })))
      .execute();
    let isDone = false;
    onTestFinished(() => {
      isDone = true;
    });
    const writing = (async () => {
      let count = 0;
      while (!isDone) {
        await publish(store, `pendant${count++}`);
        // SQLite answers at once: without a pause nobody else would have a turn.
        await wait(1);
      }
      return count;
    })();
    await vi.waitUntil(async () => (await contentsOf(store)).changes.length >= 5, { timeout: 10_000 });
    const file = newFile();
    const counts = await backUp(store.place, file, now);
    isDone = true;
    const written = await writing;

    const { comments = 0, decisions, changes = 0 } = counts;
    expect(changes).toBeGreaterThanOrEqual(5);
    expect(changes).toBeLessThan(written);
    expect({ comments, decisions }).toEqual({ comments: 400 + changes, decisions: changes });
    const place = await makePlace();
    await restore(place, file, { replace: false });
    const { publication } = await contentsOf(await openPlace(place));
    expect(publication).toEqual([{ id: 1, seq: changes }]);
  });

  test("is read by its owner alone, and appears whole or not at all", async () => {
    const store = await open();
    const file = newFile();
    await backUp(store.place, file, now);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, ".."))).toEqual(["backup.jsonl.gz"]);
    await store.db.updateTable("meta").set({ value: "99" }).where("key", "=", "version").execute();
    const before = readFileSync(file);
    await expect(backUp(store.place, file, now)).rejects.toThrow(/newer than this program/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["backup.jsonl.gz"]);
  });

  test("is refused where there is no database yet", async () => {
    await expect(backUp(await makePlace(), newFile(), now)).rejects.toThrow(/^There is no database to back up/);
  });

  test("replaces what a database holds only when it is told to", async () => {
    const source = await open();
    await publish(source, "c1");
    const file = newFile();
    await backUp(source.place, file, now);
    const target = await open();
    await publish(target, "x1");
    await publish(target, "x2");
    await expect(restore(target.place, file, { replace: false })).rejects.toThrow(/is not empty: comments has rows/);
    expect((await contentsOf(target)).comments).toHaveLength(2);
    const id = await idOf(target);
    await restore(target.place, file, { replace: true });
    expect(await contentsOf(target)).toEqual(await contentsOf(source));
    expect(await idOf(target)).not.toBe(id);
  });

  test("that was cut or changed leaves the database as it was", async () => {
    const source = await open();
    for (let count = 0; count < 30; count++) await publish(source, `c${count}`);
    const file = newFile();
    await backUp(source.place, file, now);
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString();
    const damages = [
      whole.subarray(0, whole.length - 20),
      gzipSync(text.slice(0, text.lastIndexOf('["end"'))),
      gzipSync(text.replace("Bien vu.", "Mal vu.")),
      gzipSync(text.replace(/\["row",\{"table":"comments".*\n/, "")),
      gzipSync("Bonjour.\n"),
      Buffer.from("Bonjour.\n"),
    ];
    const target = await open();
    await publish(target, "x1");
    const before = await contentsOf(target);
    for (const damage of damages) {
      writeFileSync(file, damage);
      await expect(restore(target.place, file, { replace: true })).rejects.toThrow(/damaged|no backup|as a backup/);
    }
    expect(await contentsOf(target)).toEqual(before);
  });

  test("of a newer program is refused", async () => {
    const store = await open();
    const file = newFile();
    await backUp(store.place, file, now);
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(file, gzipSync(text.replace(/"version":\d+/, '"version":99')));
    await expect(restore(store.place, file, { replace: true })).rejects.toThrow(/made by a newer program/);
  });

  test("of an older program is brought to the tables of this one", async () => {
    const older = await makePlace();
    const old = connectTo(older, "maintenance");
    onTestFinished(() => old.close());
    await migrate(old, migrations.slice(0, 1));
    await publish(old, "c1");
    const file = newFile();
    await backUp(older, file, now);
    const place = await makePlace();
    await restore(place, file, { replace: false });
    const restored = connectTo(place, "request");
    onTestFinished(() => restored.close());
    expect(await schemaVersion(restored.db, restored.dialect)).toBe(migrations.length);
    expect(await tableNames(restored.db, restored.dialect)).toEqual(
      expect.arrayContaining(tablesOf(migrations.length)),
    );
    expect(await contentsOf(restored)).toEqual(await contentsOf(old));
  });
});
