import type { Instant } from "#lib/content/article.ts";
import { articlePlace } from "#lib/content/file-place.ts";
import type { Repository } from "./git.ts";
import type { Reach } from "./reach.ts";

/** An article's file as one commit of the main line left it. */
export type Revision = {
  slug: string;
  /** The place of its commit on the main line, from 1: commits of the same second have an order too. */
  seq: number;
  at: Instant;
  /** As git knows whoever wrote it, through the repository's `.mailmap`. */
  author: string;
  /** What the commit says in its `Typo:` trailer. */
  typo?: string;
  /** Where git keeps its content; absent where the file was removed. */
  blob?: string;
  /** Where git keeps what stood there before; absent where nothing did. */
  before?: string;
  /** Path from the root of the content folder. */
  file: string;
  commit: string;
};

type Change = { file: string; before?: string; blob?: string };
type Entry = Pick<Revision, "commit" | "at" | "author" | "typo"> & { parents: string[]; changes: Change[] };

/**
 * What commits of the main line did to articles, oldest first. With `after`, those since; nothing when the main line does not lead on
 * from there, as after a push by force, or when older commits have come since: then all must be read anew.
 */
export function revisionsUpTo(
  repository: Repository,
  head: string,
  after?: Reach,
): { revisions: Revision[]; reach: Reach } | undefined {
  const shallow = repository.isShallow;
  if (after && after.shallow !== shallow) return undefined;
  const range = after ? `${after.head}..${head}` : head;
  const line = mainLine(repository, range);
  if (!line || (after && after.head !== head && line[0]?.parents[0] !== after.head)) return undefined;
  const start = after?.seq ?? 0;
  const merged = line.some(mergesArticles) ? writersOf(logOf(repository, range, "--no-merges")) : undefined;
  return {
    revisions: line.flatMap((entry, index) => revisionsIn(entry, start + index + 1, merged)),
    reach: { head, seq: start + line.length, shallow },
  };
}

/** The commits of a range, those that touch no article among them; nothing where the repository does not know its ends. */
function mainLine(repository: Repository, range: string): Entry[] | undefined {
  try {
    return logOf(repository, range, "--first-parent", "-m", "--full-history", "--sparse");
  } catch {
    return undefined;
  }
}

/**
 * What the commits that another one does not hold yet did to articles, of whatever line, oldest first: what a branch would bring. With
 * `start`, those that this one does not hold either.
 */
export function revisionsBeyond(
  repository: Repository,
  commit: string,
  start: string | undefined,
): Omit<Revision, "seq">[] {
  const entries = logOf(repository, `${commit}..HEAD`, "--no-merges", ...(start === undefined ? [] : [`^${start}`]));
  return entries.flatMap(({ commit, at, author, typo, changes }) =>
    changes.flatMap(({ file, ...blobs }) => {
      const place = articlePlace(file);
      const said = typo === undefined ? {} : { typo };
      return place.ok ? [{ slug: place.at.slug, at, author, ...said, ...blobs, file, commit }] : [];
    }),
  );
}

/** The place of a commit on the main line; nothing for one that is not on it. */
export function placeOf(repository: Repository, name: string): number | undefined {
  const commit = repository.commitOf(name);
  if (commit === undefined) return undefined;
  const line = repository.run("rev-list", "--first-parent", "--reverse", "HEAD").split("\n");
  const index = line.indexOf(commit);
  return index === -1 ? undefined : index + 1;
}

function revisionsIn(entry: Entry, seq: number, merged?: Writers): Revision[] {
  const { commit, at, author, typo, changes } = entry;
  const own = { author, ...(typo === undefined ? {} : { typo }) };
  return changes.flatMap(({ file, ...blobs }): Revision[] => {
    const place = articlePlace(file);
    if (!place.ok) return [];
    const written = (mergesArticles(entry) ? merged?.get(`${blobs.blob} ${file}`) : undefined) ?? own;
    return [{ slug: place.at.slug, seq, at, ...written, ...blobs, file, commit }];
  });
}

const mergesArticles = ({ parents, changes }: Entry) => parents.length > 1 && changes.length > 0;

type Writers = Map<string, Pick<Revision, "author" | "typo">>;

/** What is merged was written by someone else than whoever merged it. */
function writersOf(entries: Entry[]): Writers {
  return new Map(
    entries.flatMap(({ author, typo, changes }) =>
      changes.map(({ file, blob }) => [`${blob} ${file}`, { author, ...(typo === undefined ? {} : { typo }) }]),
    ),
  );
}

const format = "--format=%x01%H%x00%P%x00%ct%x00%aN%x00%(trailers:key=Typo,valueonly,separator=%x20)%x00";

function logOf(repository: Repository, range: string, ...how: string[]): Entry[] {
  const log = ["log", ...how, "--reverse", "--no-renames", "--no-abbrev", "--relative", "--raw", "-z", format];
  const entries = repository.run(...log, range, "--", "articles").split("\u0001");
  return entries.slice(1).map(entryOf);
}

/** The fields of the format, then for each file what happened to it and its path, all ended by NUL. */
function entryOf(text: string): Entry {
  const [commit = "", parents = "", seconds = "", author = "", trailer = "", ...raw] = text.split("\0");
  const fields = raw.map((field) => field.replace(/^\n/, "")).filter((field) => field !== "");
  const typo = trailer.trim();
  return {
    commit,
    at: Number(seconds) * 1000,
    // Whoever gave git an address for a name is nobody whom readers know.
    author: author.includes("@") ? "" : author,
    parents: parents.split(" "),
    ...(typo === "" ? {} : { typo }),
    changes: fields.flatMap((field, index) => {
      const file = fields[index + 1];
      return field.startsWith(":") && file !== undefined ? [{ file, ...blobsOf(field) }] : [];
    }),
  };
}

/** `:100644 100644 <before> <after> M`; a name of zeros stands for nothing. */
function blobsOf(field: string): Omit<Change, "file"> {
  const [, , before = "", blob = ""] = field.split(" ");
  const isThere = (name: string) => /[1-9a-f]/.test(name);
  return { ...(isThere(before) ? { before } : {}), ...(isThere(blob) ? { blob } : {}) };
}
