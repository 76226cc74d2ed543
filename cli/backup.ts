import { statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "#lib/database/backup.ts";
import { databasePlace, nameOf } from "#lib/database/place.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { rowsIn } from "./tell-rows.ts";

/** `npm run backup [file]`: writes what readers and moderators wrote into one file, while the site runs. */
async function backup(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const now = new Date();
  const name = `marbre-${now.toISOString().slice(0, 19).replaceAll(":", "-")}.jsonl.gz`;
  const file = positionals[0] ?? join(stateFolder(), "backups", name);
  const place = databasePlace();
  const counts = await backUp(place, file, now.getTime());
  const kilobytes = Math.ceil(statSync(file).size / 1024);
  console.log(`${nameOf(place)}: ${rowsIn(counts)} are in ${relative(".", file)} (${kilobytes} kB).`);
}

backup().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
