import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Archive, lastUpdate, openArchive } from "#lib/archive/archive.ts";
import type { Change } from "#lib/archive/changes.ts";
import { clock } from "#lib/archive/newsroom.ts";
import { takeChanges } from "#lib/archive/take-changes.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Repository } from "#lib/history/git.ts";
import { CommitSource } from "./commit-source.ts";

/** What a commit would do to the paper: the files that differ, the subjects that would move, and what would be wrong with the copy. */
export type CommitReport = { files: string[]; moved: string[]; problems: Problem[] };

/** An archive as a commit would make it, and where the images lie that only it has. Close the archive after use. */
export type CommitArchive = { archive: Archive; report: CommitReport; originals: string };

/** Commits whose archives are kept. */
const kept = 4;

/** What is left of a process that ended while it worked goes after this time, in milliseconds. */
const abandoned = 10 * 60_000;

const underWay = new Map<string, Promise<void>>();

/**
 * The paper as a commit would make it: a copy of the archive on the air, brought from there to the commit. Only what differs is read, so the
 * cost grows with the difference and the size of the file that is copied. It is made anew when the paper on the air has moved.
 *
 * @param root Where such archives are kept; anything in it may be deleted at any time.
 */
export async function openCommit(
  live: Archive,
  repository: Repository,
  { commit, root }: { commit: string; root: string },
): Promise<CommitArchive> {
  const basis = createHash("sha256")
    .update(`${live.id} ${lastUpdate(live)}`)
    .digest("hex")
    .slice(0, 16);
  const folder = join(root, `${commit}-${basis}`);
  if (!isThere(folder)) {
    const making = underWay.get(folder) ?? make(live, repository, { commit, folder, root });
    underWay.set(folder, making);
    await making.finally(() => underWay.delete(folder));
  }
  const now = new Date();
  utimesSync(folder, now, now);
  const report: CommitReport = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  return { archive: openArchive(folder), report, originals: join(folder, "originals") };
}

async function make(
  live: Archive,
  repository: Repository,
  { commit, folder, root }: { commit: string; folder: string; root: string },
): Promise<void> {
  const draft = join(root, `.${randomBytes(8).toString("hex")}`);
  mkdirSync(draft, { recursive: true });
  try {
    await live.db.backup(join(draft, "archive.sqlite"), { progress: () => Number.MAX_SAFE_INTEGER });
    const report = await bringTo(draft, new CommitSource(repository, commit));
    writeFileSync(join(draft, "report.json"), JSON.stringify(report));
    moveInto(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  prune(root, folder);
}

async function bringTo(folder: string, source: CommitSource): Promise<CommitReport> {
  const archive = openArchive(folder);
  try {
    const files = archive.db.prepare<[], { path: string; blob: string }>("SELECT path, blob FROM files").all();
    const changes = source.changesFrom(new Map(files.map(({ path, blob }) => [path, blob])));
    keepImages(join(folder, "originals"), source, changes);
    const { moved, problems } = await takeChanges(archive, changes, { source, now: clock(archive) });
    return { files: changes.map(({ path }) => path), moved, problems };
  } finally {
    archive.db.close();
  }
}

/** Images are drawn in their sizes when they are asked for, long after. */
function keepImages(folder: string, source: CommitSource, changes: Change[]): void {
  for (const { path, kind } of changes) {
    if (kind !== "image" || !source.has(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source.read(path));
  }
}

/** Another process may have been first: its archive is as good. What lies there without a report is the rest of one that was deleted. */
function moveInto(draft: string, folder: string): void {
  if (isThere(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!isThere(folder)) throw error;
  }
}

function prune(root: string, current: string): void {
  const folders = readdirSync(root).map((name) => ({ name, usedAt: usedAt(join(root, name)) }));
  const drafts = folders.filter(({ name, usedAt }) => name.startsWith(".") && usedAt < Date.now() - abandoned);
  const others = folders.filter(({ name }) => !name.startsWith(".") && join(root, name) !== current);
  const oldest = others.sort((one, other) => other.usedAt - one.usedAt).slice(kept - 1);
  for (const { name } of [...drafts, ...oldest]) rmSync(join(root, name), { recursive: true, force: true });
}

function isThere(folder: string): boolean {
  return statSync(join(folder, "report.json"), { throwIfNoEntry: false }) !== undefined;
}

function usedAt(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
