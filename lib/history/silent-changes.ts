import type { Edition } from "#lib/archive/edition.ts";
import type { HistoryStart } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import type { Repository } from "./git.ts";
import { type PastCopy, readPast, sameText } from "./past-copy.ts";
import { type Revision, revisionsUpTo } from "./revisions.ts";

/** An article whose text changed after readers could read it, and that tells nobody. Without a commit, the change waits to be committed. */
export type SilentChange = { file: string; commit?: string };

/** What stood in a file, what stands there after a change, and when the change was made. */
type Change = { file: string; at: number; before: PastCopy; after: PastCopy; commit?: string };

type Copies = (blob: string) => PastCopy | undefined;

/**
 * Articles whose headline, standfirst or body was changed after publication, by a commit or in the working tree, and that say so
 * nowhere. A change is told by an entry in `corrections` or an `updated` that the article did not have before it, added then or since, or by a
 * `Typo:` trailer of the commit. White space is no change, and neither is what was a draft or under embargo when it was changed.
 *
 * @param hold The text of a file of the copy as it stands now; nothing where there is none.
 */
export function silentChanges(
  repository: Repository,
  edition: Edition,
  hold: (file: string) => Uint8Array | undefined,
): SilentChange[] {
  const head = repository.commitOf("HEAD");
  if (head === undefined) return [];
  const zone = edition.site.timeZone;
  const now = (file: string) => {
    const bytes = hold(file);
    return bytes && readPast(bytes, zone);
  };
  const committed = committedChanges(repository, edition.site.history?.since, head, zone);
  const changes = [...committed, ...pendingChanges(repository, edition.now, zone, now)];
  // Newest last: what a file is told of is its newest change.
  const silent = new Map<string, SilentChange>();
  for (const change of changes) {
    const { file, commit } = change;
    const standing = fileNow(edition, file);
    const told = standing === undefined || isTold(change.before, now(standing) ?? change.after);
    if (told || isHidden(change) || sameText(change.before, change.after)) continue;
    silent.set(standing, { file: standing, ...(commit === undefined ? {} : { commit }) });
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
  repository: Repository,
  since: HistoryStart | undefined,
  head: string,
  zone: string,
): Change[] {
  const start = since && "commit" in since ? repository.commitOf(since.commit) : undefined;
  const after = start === undefined ? undefined : { head: start, seq: 0, shallow: repository.isShallow };
  const revisions = (revisionsUpTo(repository, head, after) ?? revisionsUpTo(repository, head))?.revisions ?? [];
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

/** What stood in the file; for one that was added, what was removed by the same commit and had its slug, or one that it names as its old address. */
function copyBefore(revision: Revision, copy: PastCopy, removed: Revision[], copies: Copies): PastCopy | undefined {
  if (revision.before !== undefined) return copies(revision.before);
  const source = removed.find(({ slug }) => slug === revision.slug || copy.aliases.includes(paths.article(slug)));
  return source?.before === undefined ? undefined : copies(source.before);
}

/** What was changed in the working tree and not committed. */
function pendingChanges(
  repository: Repository,
  at: number,
  zone: string,
  now: (file: string) => PastCopy | undefined,
): Change[] {
  const changed = repository.run(
    "diff",
    "--name-only",
    "--no-renames",
    "--relative",
    "-z",
    "--diff-filter=M",
    "HEAD",
    "--",
    "articles",
  );
  return changed.split("\0").flatMap((file): Change[] => {
    const after = file.endsWith(".md") ? now(file) : undefined;
    const text = after && repository.fileAt("HEAD", file);
    const before = text === undefined ? undefined : readPast(Buffer.from(text), zone);
    return after && before ? [{ file, at, before, after }] : [];
  });
}
