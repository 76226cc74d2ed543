import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Crew } from "#lib/crew/crew.ts";
import type { Task } from "#lib/crew/task.ts";
import type { Change } from "./changes.ts";

/** So many threads wait for the disk at once. */
const threads = 4;

/** Of so many files, the first few tell whether the system has them in memory. */
const [stretch, tried] = [100, 5];

/** Milliseconds in which a disk hardly ever answers. */
const soon = 0.1;

/** What is read of a file: few are longer, and those mostly come along. */
const enough = 65_536;

/** `fromMemory`: milliseconds above which a file came from the disk. */
type Given = { folder: string; fromMemory: number };

/**
 * Reads files for nothing but that the system has them in memory by the time that somebody wants them; tells how many it read. What the system has
 * in memory already is passed over.
 */
export const readingAhead: Task<Given, string[], number> = {
  name: "readingAhead",
  begin: ({ folder, fromMemory }) => {
    const buffer = new Uint8Array(enough);
    const timeOf = (file: string) => {
      const start = performance.now();
      fetchFile(join(folder, file), buffer);
      return performance.now() - start;
    };
    return {
      one: (files) => {
        let read = 0;
        for (let from = 0; from < files.length; from += stretch) {
          const times = files.slice(from, from + tried).map(timeOf);
          // The middle one: on a busy machine any may have been interrupted.
          const middle = times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
          const rest = middle > fromMemory ? files.slice(from + tried, from + stretch) : [];
          for (const file of rest) timeOf(file);
          read += times.length + rest.length;
        }
        return read;
      },
    };
  },
};

/** Has the articles that are still to be read fetched from the disk, by threads that are beside those of the crew and mostly wait. */
export function readAhead(crew: Crew, folder: string, changes: readonly Change[]): void {
  const unread = changes.filter(({ seen, mark }) => seen && !mark).map(({ path }) => path);
  const lots = Array.from({ length: threads }, (_, lot) => unread.filter((_, index) => index % threads === lot));
  if (crew.isWorth(unread.length)) crew.beside(readingAhead, { folder, fromMemory: soon }, lots);
}

/** Whatever is wrong with a file is told by whoever reads it. */
function fetchFile(path: string, buffer: Uint8Array): void {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    readSync(file, buffer);
  } catch {
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
