import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSharedFile } from "#lib/database/shared-file.ts";
import { failureOf, unavailable } from "../../support/failure.ts";

/** As whoever makes the file is halfway: reads what is there, and is about to write. */
const maker = `
const { default: Database } = await import("better-sqlite3");
const db = new Database(process.argv[1]);
db.exec("begin; select * from sqlite_schema");
console.log("reading");
setTimeout(() => db.exec("commit"), Number(process.argv[2]));`;

async function madeElsewhere(milliseconds: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "marbre-shared-"));
  const file = join(folder, "shared.sqlite");
  const child = spawn(process.execPath, ["--input-type=module", "-e", maker, file, String(milliseconds)]);
  const ended = once(child, "exit");
  onTestFinished(async () => {
    await ended;
    rmSync(folder, { recursive: true });
  });
  await once(child.stdout, "data");
  return file;
}

test("a file that another process is making is opened as soon as that one is done", async () => {
  const file = await madeElsewhere(400);
  const start = performance.now();
  const db = openSharedFile(file, 20_000);
  onTestFinished(() => void db.close());
  expect(performance.now() - start).toBeGreaterThan(100);
  expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
});

test("a file that another process holds for longer than it is waited for is away", async () => {
  const file = await madeElsewhere(2000);
  const { error } = await failureOf((async () => openSharedFile(file, 200))());
  expect(error).toEqual(unavailable);
});
