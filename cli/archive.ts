import { openArchive } from "#lib/archive/archive.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { demandFolder, editorsDesk } from "./editors-desk.ts";
import { exitOf } from "./exit-of.ts";
import { tellUpdate } from "./tell-update.ts";

/** `npm run archive`: brings the archive up to date and prints what changed. Exits with 1 when the copy has problems, with 2 when there is none. */
await exitOf(async () => {
  demandFolder(editorsDesk());
  const report = await bringUpToDate(openArchive());
  console.log(tellUpdate(report));
  return report.problems.length === 0;
});
