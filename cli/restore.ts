import { parseArgs } from "node:util";
import { databasePlace, nameOf } from "#lib/database/place.ts";
import { restore } from "#lib/database/restore.ts";
import { rowsIn } from "./tell-rows.ts";

/** `npm run restore -- <file> [--replace]`: puts a backup in the place of an empty database, or with `--replace` of any. */
async function restoreBackup(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (!file) throw new Error("Say which backup: npm run restore -- <file> [--replace]");
  const place = databasePlace();
  const { counts, madeAt } = await restore(place, file, values);
  console.log(`${nameOf(place)} holds ${rowsIn(counts)}, as of ${new Date(madeAt).toISOString()}.`);
}

restoreBackup().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
