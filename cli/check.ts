import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openArchive } from "#lib/archive/archive.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { tellProblems } from "./tell-update.ts";

/** `npm run check`: reads the whole copy into an archive of its own and tells every problem. Exits with 1 when there are any. */
const folder = mkdtempSync(join(tmpdir(), "marbre-check-"));
try {
  const archive = openArchive(folder);
  const { problems, added } = await updateArchive(archive, { now: Date.now() });
  archive.db.close();
  console.log(problems.length > 0 ? tellProblems(problems).join("\n") : `${added.length} files of copy, no problems.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
