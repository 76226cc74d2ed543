import { dirname } from "node:path";
import { prepared } from "#lib/database/prepared.ts";
import { emptyStores } from "#lib/pages/empty-stores.ts";
import { SearchWriter } from "#lib/search/search-writer.ts";
import type { Archive } from "./archive.ts";

/** To be called in the transaction that hides something: the file must then be scrubbed. */
export function askForScrub({ db }: Archive): void {
  prepared(db, "INSERT OR REPLACE INTO meta (key, value) VALUES ('scrub', 'asked')").run();
}

/**
 * Where something was hidden, takes out of the files what deleting leaves behind: freed pages of the archive and its log, tokens and words
 * of texts that are no more, kept pages. It costs a pass over the whole archive, and is done again where it did not end.
 */
export function scrubIfAsked(archive: Archive): void {
  const { db } = archive;
  if (prepared(db, "SELECT 1 FROM meta WHERE key = 'scrub'").get() === undefined) return;
  emptyStores(dirname(db.name));
  db.transaction(() => new SearchWriter(db).forgetDeleted()).immediate();
  db.exec("VACUUM");
  db.pragma("wal_checkpoint(TRUNCATE)");
  prepared(db, "DELETE FROM meta WHERE key = 'scrub'").run();
}
