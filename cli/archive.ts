import { openArchive } from "#lib/archive/archive.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { tellUpdate } from "./tell-update.ts";

/** `npm run archive`: brings the archive up to date and prints what changed. Exits with 1 when the copy has problems. */
const archive = openArchive();
const report = await updateArchive(archive, { now: Date.now() });
console.log(tellUpdate(report));
process.exitCode = report.problems.length > 0 ? 1 : 0;
