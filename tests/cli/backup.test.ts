import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Place } from "#lib/database/store.ts";
import { environmentOf, newPlace } from "../support/databases.ts";
import { commentRow } from "../support/rows.ts";

function run(place: Place, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`cli/${command}.ts`, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...environmentOf(place) },
  });
  return { status, output: stdout + stderr };
}

test("backup and restore carry the comments of one machine to another, and say what they did", async () => {
  const place = await newPlace("sqlite");
  const other = await newPlace("sqlite");
  expect(run(place, "backup")).toEqual({
    status: 1,
    output: expect.stringMatching(/^There is no database to back up: \S+ holds none\..*\n$/),
  });
  const store = await openDatabase(place);
  await store.db.insertInto("comments").values(commentRow()).execute();
  await store.close();
  expect(run(place, "backup")).toEqual({
    status: 0,
    output: expect.stringMatching(/marbre\.sqlite: 1 comments and 1 other rows are in \S+\.jsonl\.gz \(\d+ kB\)\.\n$/),
  });
  const folder = join(place.address, "..", "backups");
  const [name = ""] = readdirSync(folder);
  expect(name).toMatch(/^marbre-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.jsonl\.gz$/);
  const restored = {
    status: 0,
    output: expect.stringMatching(/holds 1 comments and 1 other rows, as of \d{4}-\S+Z\.\n$/),
  };
  expect(run(other, "restore", join(folder, name))).toEqual(restored);
  expect(run(other, "restore", join(folder, name))).toEqual({
    status: 1,
    output: expect.stringMatching(/is not empty: comments has rows\. To lose all that it holds, add --replace/),
  });
  expect(run(other, "restore", join(folder, name), "--replace")).toEqual(restored);
  expect(run(other, "restore")).toEqual({ status: 1, output: expect.stringContaining("Say which backup") });
});
