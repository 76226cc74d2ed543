import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, inject, onTestFinished } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Dialect, Place, Store } from "#lib/database/store.ts";
import { dropPostgresDatabase, newPostgresDatabase } from "./postgres.ts";

/** Makes an empty database that is opened by nobody, and deletes it when the test is over. */
export type MakePlace = () => Promise<Place>;

/** Makes a database of the test's own, with its tables, and closes and deletes it when the test is over. */
export type Open = () => Promise<Store>;

/**
 * Describes what holds on both databases: the suite is run on SQLite and on PostgreSQL. Call `open` inside a test, once for each database
 * that it needs; `openDatabase(store.place)` opens the same one again, as another process would.
 */
export function eachDatabase(name: string, suite: (open: Open, makePlace: MakePlace) => void): void {
  describe.each([
    { dialect: "sqlite", title: "on SQLite" },
    { dialect: "postgres", title: "on PostgreSQL" },
  ] as const)(`${name} $title`, ({ dialect }) => {
    // A busy machine may take longer to start the server than a test may take.
    beforeAll(async () => void (dialect === "postgres" && (await original())), 120_000);
    suite(
      () => open(dialect),
      () => newPlace(dialect),
    );
  });
}

/** What a process must have in its environment to use this database. */
export function environmentOf({ dialect, address }: Place): { DATABASE_URL: string; MARBRE_STATE?: string } {
  return dialect === "postgres" ? { DATABASE_URL: address } : { DATABASE_URL: "", MARBRE_STATE: join(address, "..") };
}

/** As `MakePlace`, for one dialect. */
export async function newPlace(dialect: Dialect, copied?: string): Promise<Place> {
  if (dialect === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "marbre-database-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { dialect, address: join(folder, "marbre.sqlite") };
  }
  const address = await newPostgresDatabase(await sharedServer(), copied);
  onTestFinished(() => dropPostgresDatabase(address));
  return { dialect, address };
}

async function sharedServer(): Promise<string> {
  const answer = await fetch(inject("sharedPostgres"));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

async function open(dialect: Dialect): Promise<Store> {
  const store = await openDatabase(await newPlace(dialect, dialect === "postgres" ? await original() : undefined));
  onTestFinished(() => store.close());
  await store.db.updateTable("meta").set({ value: randomUUID() }).where("key", "=", "id").execute();
  return store;
}

let migrated: Promise<string> | undefined;

/** A database that has its tables: to copy it takes half the time of making them. Each test file has one. */
function original(): Promise<string> {
  migrated ??= (async () => {
    const address = await newPostgresDatabase(await sharedServer());
    await (await openDatabase({ dialect: "postgres", address })).close();
    return address;
  })();
  return migrated;
}
