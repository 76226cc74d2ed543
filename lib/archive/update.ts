import type { Instant } from "#lib/content/article.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { historyMoved } from "#lib/history/reach.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { type Archive, lastUpdate } from "./archive.ts";
import { findChanges } from "./changes.ts";
import { folderSource } from "./copy-source.ts";
import { overdueFiles } from "./expiry.ts";
import type { Reader } from "./parsing.ts";
import { ProblemBook } from "./problem-book.ts";
import { readAhead } from "./read-ahead.ts";

/** What an update found and did. Paths are relative to the content folder. */
export type UpdateReport = {
  /** This update's number; the same as before when nothing changed. */
  update: number;
  added: string[];
  changed: string[];
  removed: string[];
  /** Everything that is wrong with the copy now, in old files and new. */
  problems: Problem[];
  /** Files with problems of which the archive keeps the last good version. */
  kept: string[];
  /** The subjects whose pages are stale, sorted. Empty when the archive was built from nothing. */
  moved: string[];
  milliseconds: number;
};

/**
 * Brings the archive up to date with the copy, and with what git remembers of it.
 *
 * @param only Paths to look at (a folder means all below it); without it, every file is compared.
 * @param served `false` for an archive from which no reader is served: it has no index of the search, no history and no log of changes, moves no
 *   generations, and costs half as much.
 * @param crew Threads that help where there is much to take in. Whoever has them closes them.
 * @param reader What they do with articles, where that is more than to parse them.
 * @param language Of problems, instead of the paper’s; the same for every update of one archive.
 */
export async function updateArchive(
  archive: Archive,
  options: {
    now: Instant;
    folder?: string;
    only?: string[];
    language?: ProblemLanguage | undefined;
    served?: boolean;
    crew?: Crew | undefined;
    reader?: Reader | undefined;
  },
): Promise<UpdateReport> {
  const start = performance.now();
  const folder = options.folder ?? contentFolder();
  // An archive that holds nothing yet has everything to read, whatever the caller saw change.
  const changes = findChanges(archive.db, folder, lastUpdate(archive) === 0 ? undefined : options.only);
  const { served = true } = options;
  const isNews = changes.length > 0 || overdueFiles(archive.db, options.now).length > 0;
  if (!isNews && !(served && historyMoved(archive, folder)))
    return { ...nothingNew(archive), milliseconds: performance.now() - start };
  if (options.crew?.isWorth(changes.length)) {
    options.crew.prepare(options.reader?.task ?? "parsing");
    readAhead(options.crew, folder, changes);
  }
  // Parsers take longer to load than a copy without changes takes to compare.
  const [{ takeChanges }, { scrubIfAsked }] = await Promise.all([import("./take-changes.ts"), import("./scrub.ts")]);
  const source = folderSource(folder);
  const report = await takeChanges(archive, changes, { ...options, source, folder: served ? folder : undefined });
  scrubIfAsked(archive);
  return { ...report, milliseconds: performance.now() - start };
}

function nothingNew(archive: Archive): Omit<UpdateReport, "milliseconds"> {
  const book = new ProblemBook(archive);
  const nothing = { added: [], changed: [], removed: [], moved: [] };
  return { ...nothing, update: lastUpdate(archive), problems: book.all(), kept: book.kept() };
}
