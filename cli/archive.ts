import { openArchive } from "#lib/archive/archive.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { tellUpdate } from "./tell-update.ts";

/** `npm run archive`: brings the archive up to date and prints what changed. Exits with 1 when the copy has problems. */
const archive = openArchive();
const report = await bringUpToDate(archive);
console.log(tellUpdate(report));
process.exitCode = report.problems.length > 0 ? 1 : 0;
