import type { Archive } from "#lib/archive/archive.ts";
import type { Bumps } from "#lib/archive/bumps.ts";
import { subject } from "#lib/archive/generations.ts";
import { prepared } from "#lib/database/prepared.ts";
import { Repository } from "./git.ts";
import { readReach, writeReach } from "./reach.ts";
import { type Revision, revisionsUpTo } from "./revisions.ts";
import { VersionWriter } from "./write-versions.ts";

type Context = {
  folder: string;
  zone: string;
  bumps: Bumps;
  /** Nothing was in the archive before: no page can be stale. */
  fresh: boolean;
  /** The files of articles that changed, as the archive took them in. */
  changed: readonly string[];
};

/**
 * Takes what git remembers of articles into the archive, from the last commit that it was told of, and works out anew which versions
 * readers may see of the articles that were touched. Where there is no git, what the archive knows stays, but for what is hidden since.
 *
 * While `redactions.yaml` has problems nothing is taken in: what it hides is not known.
 */
export function takeHistory(archive: Archive, { folder, zone, bumps, fresh, changed }: Context): void {
  const { db } = archive;
  const writer = new VersionWriter(archive, { zone, bumps, fresh, repository: Repository.around(folder) });
  if (prepared(db, "SELECT 1 FROM problems WHERE file = 'redactions.yaml'").get()) return;
  const { revisions, whole } = readNew(archive, writer.repository);
  store(archive, revisions);
  const slugs = whole ? writer.slugsWithPast() : [...changed.flatMap(writer.slugOfFile), ...revisions.map(slugOf)];
  writer.write([...slugs, ...writer.redactedAnew()]);
  if (!fresh) for (const slug of changed.flatMap(writer.slugOfFile)) bumps.subject(subject.history(slug));
}

const slugOf = ({ slug }: Revision) => slug;

/** The revisions that the archive does not hold yet. `whole` when it holds none of those that count. */
function readNew(archive: Archive, repository: Repository | undefined): { revisions: Revision[]; whole: boolean } {
  const head = repository?.head;
  const known = readReach(archive);
  if (!repository || head === undefined || known?.head === head) return { revisions: [], whole: false };
  const since = known && revisionsUpTo(repository, head, known);
  const read = since ?? revisionsUpTo(repository, head);
  if (!read) return { revisions: [], whole: false };
  if (!since) prepared(archive.db, "DELETE FROM revisions").run();
  writeReach(archive, read.reach);
  return { revisions: read.revisions, whole: !since };
}

/** A file that is filed elsewhere is removed and added by one commit: what was added stands. */
function store({ db }: Archive, revisions: readonly Revision[]): void {
  const insert = prepared(
    db,
    `INSERT INTO revisions (slug, seq, at, author, typo, blob) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
     SET blob = coalesce(excluded.blob, blob)`,
  );
  for (const { slug, seq, at, author, typo, blob } of revisions)
    insert.run(slug, seq, at, author, typo ?? null, blob ?? null);
}
