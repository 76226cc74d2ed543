import type { Edition } from "#lib/archive/edition.ts";
import { articlePlace } from "#lib/content/file-place.ts";
import type { HistoryStart } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import type { Repository, Standing } from "./git.ts";
import { type PastCopy, readPast, sameText } from "./past-copy.ts";
import { type Revision, revisionsBeyond, revisionsUpTo } from "./revisions.ts";

/** An article whose text changed after readers could read it, and that tells nobody. Without a commit, the change waits to be committed. */
export type SilentChange = { file: string; commit?: string };

/** What stood in a file, what stands there after a change, and when the change was made. */
type Change = { file: string; at: number; before: PastCopy; after: PastCopy; commit?: string };

type Touched = Pick<Revision, "file" | "slug" | "before">;

type Copies = (blob: string) => PastCopy | undefined;

/**
 * Articles whose headline, standfirst or body was changed after publication, by a commit or in the working tree, and that say so
 * nowhere. A change is told by an entry in `corrections` or an `updated` that the article did not have before it, added then or since, or by a
 * `Typo:` trailer of the commit. White space is no change, and neither is what was a draft or under embargo when it was changed.
 *
 * @param standing Where the working tree stands to the newest commit; or, for what the change since another commit brings, to that one.
 * @param hold The text of a file of the copy as it stands now; nothing where there is none.
 */
export function silentChanges(
  standing: Standing,
  edition: Edition,
  { hold, whole }: { hold: (file: string) => Uint8Array | undefined; whole: boolean },
): SilentChange[] {
  const zone = edition.site.timeZone;
  const now = (file: string) => {
    const bytes = hold(file);
    return bytes && readPast(bytes, zone);
  };
  const committed = committedChanges(standing, edition.site.history?.since, zone, whole);
  const changes = [...committed, ...pendingChanges(standing, edition.now, zone, now)];
  // Newest last: what a file is told of is its newest change.
  const silent = new Map<string, SilentChange>();
  for (const change of changes) {
    const { file, commit } = change;
    const filed = fileNow(edition, file);
    const told = filed === undefined || isTold(change.before, now(filed) ?? change.after);
    if (told || isHidden(change) || sameText(change.before, change.after)) continue;
    silent.set(filed, { file: filed, ...(commit === undefined ? {} : { commit }) });
  }
  return [...silent.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Nobody could read what was a draft, or not out yet. */
function isHidden({ before, after, at }: Change): boolean {
  return before.draft || after.draft || before.publishedAt > at;
}

function isTold(before: PastCopy, standing: PastCopy): boolean {
  const known = new Set(before.corrections);
  const isNew = standing.corrections.some((moment) => !known.has(moment));
  return isNew || standing.corrections.length > before.corrections.length || isLater(standing, before);
}

function isLater({ updatedAt }: PastCopy, before: PastCopy): boolean {
  return updatedAt !== undefined && updatedAt > (before.updatedAt ?? Number.NEGATIVE_INFINITY);
}

/** Where the article of a file stands now: it may have been renamed, with its old address. An article that is gone tells nothing. */
function fileNow(edition: Edition, file: string): string | undefined {
  const slug =
    file
      .replace(/(?:\/index)?\.md$/, "")
      .split("/")
      .at(-1) ?? "";
  const moved = edition.redirect(paths.article(slug))?.slice(paths.article("").length);
  return edition.article(moved ?? slug)?.file;
}

function committedChanges(
  { repository, commit: base }: Standing,
  since: HistoryStart | undefined,
  zone: string,
  whole: boolean,
): Change[] {
  const start = since && "commit" in since ? repository.commitOf(since.commit) : undefined;
  const revisions = whole ? revisionsOfLine(repository, base, start) : revisionsBeyond(repository, base, start);
  const from = since && "at" in since ? since.at : Number.NEGATIVE_INFINITY;
  const spoken = revisions.filter(({ at, typo, blob }) => at >= from && typo === undefined && blob !== undefined);
  const removed = Map.groupBy(
    revisions.filter(({ blob }) => blob === undefined),
    ({ commit }) => commit,
  );
  const suspects = spoken.filter(({ before, commit }) => before !== undefined || removed.has(commit));
  const contents = repository.blobs([
    ...new Set(suspects.flatMap(({ blob, before }) => [blob ?? [], before ?? []].flat())),
    ...[...removed.values()].flat().flatMap(({ before }) => before ?? []),
  ]);
  const copies: Copies = (blob) => {
    const bytes = contents.get(blob);
    return bytes && readPast(bytes, zone);
  };
  return suspects.flatMap((revision): Change[] => {
    const { file, at, commit, blob = "" } = revision;
    const copy = copies(blob);
    const before = copy && copyBefore(revision, copy, removed.get(commit) ?? [], copies);
    return copy && before ? [{ file, at, before, after: copy, commit }] : [];
  });
}

function revisionsOfLine(repository: Repository, head: string, start: string | undefined): Omit<Revision, "seq">[] {
  const after = start === undefined ? undefined : { head: start, seq: 0, shallow: repository.isShallow };
  return (revisionsUpTo(repository, head, after) ?? revisionsUpTo(repository, head))?.revisions ?? [];
}

/** What stood in the file; for one that was added, what was removed by the same commit and had its slug, or one that it names as its old address. */
function copyBefore(revision: Touched, copy: PastCopy, removed: Touched[], copies: Copies): PastCopy | undefined {
  if (revision.before !== undefined) return copies(revision.before);
  const source = removed.find(({ slug }) => slug === revision.slug || copy.aliases.includes(paths.article(slug)));
  return source?.before === undefined ? undefined : copies(source.before);
}

/** What was changed in the working tree and not committed. */
function pendingChanges(
  { repository, differing }: Standing,
  at: number,
  zone: string,
  now: (file: string) => PastCopy | undefined,
): Change[] {
  const files = differing.flatMap((file) => {
    const place = articlePlace(file);
    return place.ok ? [{ file, slug: place.at.slug }] : [];
  });
  const committed = repository.filesAt(
    "HEAD",
    files.map(({ file }) => file),
  );
  const contents = repository.blobs([...new Set(committed.values())]);
  const copies: Copies = (blob) => {
    const bytes = contents.get(blob);
    return bytes && readPast(bytes, zone);
  };
  const touched = files.map((file): Touched & { after: PastCopy | undefined } => {
    const before = committed.get(file.file);
    return { ...file, ...(before === undefined ? {} : { before }), after: now(file.file) };
  });
  const removed = touched.filter(({ after }) => after === undefined);
  return touched.flatMap(({ after, ...file }): Change[] => {
    const before = after && copyBefore(file, after, removed, copies);
    return after && before ? [{ file: file.file, at, before, after }] : [];
  });
}
