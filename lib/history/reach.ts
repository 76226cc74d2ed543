import type { Archive } from "#lib/archive/archive.ts";
import { prepared } from "#lib/database/prepared.ts";
import { Repository } from "./git.ts";

/** How far a history was read: the newest commit, its place on the main line, and whether older commits were left out of the clone. */
export type Reach = { head: string; seq: number; shallow: boolean };

/** Whether git has moved since the archive was last told of it. */
export function historyMoved(archive: Archive, folder: string): boolean {
  const head = Repository.around(folder)?.head;
  return head !== undefined && readReach(archive)?.head !== head;
}

export function readReach({ db }: Archive): Reach | undefined {
  const reach = prepared<[], string>(db, "SELECT value FROM meta WHERE key = 'history'").pluck().get();
  return reach === undefined ? undefined : JSON.parse(reach);
}

export function writeReach({ db }: Archive, reach: Reach): void {
  prepared(db, "INSERT OR REPLACE INTO meta (key, value) VALUES ('history', ?)").run(JSON.stringify(reach));
}
