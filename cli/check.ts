import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { wholeFile } from "#lib/content/findings.ts";
import type { Problem } from "#lib/content/problem.ts";
import { problemLanguage, tellAll } from "#lib/content/problem-messages.ts";
import { Repository } from "#lib/history/git.ts";
import { lostAddresses } from "#lib/history/lost-addresses.ts";
import { silentChanges } from "#lib/history/silent-changes.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { tellProblems } from "./tell-update.ts";

/**
 * `npm run check`: reads the whole copy into an archive of its own and tells every problem; where there are none, it looks whether an
 * address that was ever published leads nowhere, and whether a published text was changed without a word. Exits with 1 when anything is wrong.
 */
const folder = mkdtempSync(join(tmpdir(), "marbre-check-"));
try {
  const archive = openArchive(folder);
  const { problems: ofCopy, added } = await updateArchive(archive, { now: Date.now() });
  const problems = ofCopy.length > 0 ? ofCopy : ofHistory(archive);
  archive.db.close();
  console.log(problems.length > 0 ? tellProblems(problems).join("\n") : `${added.length} files of copy, no problems.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function ofHistory(archive: Archive): Problem[] {
  const repository = Repository.around(contentFolder());
  if (!repository) {
    console.log("The copy is in no git repository: lost addresses were not looked for.");
    return [];
  }
  if (repository.isShallow()) console.log("The history was cloned in part: addresses lost before it are not seen.");
  const edition = new Edition(prepareQueries(archive), Date.now());
  const hidden = archive.db
    .prepare<[number], string>("SELECT file FROM articles WHERE draft = 1 OR published_at > ?")
    .pluck()
    .all(edition.now);
  const language = problemLanguage(edition.site.language);
  const lost = lostAddresses(repository, edition, hidden).flatMap(({ file, path, commit }) =>
    tellAll([{ ...wholeFile, rule: "address-lost", data: { path, commit } }], file, language),
  );
  const silent = silentChanges(repository, edition, copyNow).flatMap(({ file, ...data }) =>
    tellAll([{ ...wholeFile, rule: "silent-change", data }], file, language),
  );
  return [...lost, ...silent];
}

function copyNow(file: string): Uint8Array | undefined {
  const path = join(contentFolder(), file);
  return existsSync(path) ? readFileSync(path) : undefined;
}
