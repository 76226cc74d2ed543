import type { Archive } from "#lib/archive/archive.ts";
import { type UpdateReport, updateArchive } from "#lib/archive/update.ts";
import { hireCrew } from "./hire.ts";

/** Brings an archive up to date with the copy, by all cores of the machine where there is much to take in. */
export function bringUpToDate(archive: Archive, now = Date.now()): Promise<UpdateReport> {
  const crew = hireCrew();
  return updateArchive(archive, { now, crew }).finally(() => crew.close());
}
