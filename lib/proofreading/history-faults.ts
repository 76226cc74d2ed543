import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { wholeFile } from "#lib/content/findings.ts";
import { tellAll } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Standing } from "#lib/history/git.ts";
import { addressesLostSince, lostAddresses } from "#lib/history/lost-addresses.ts";
import { silentChanges } from "#lib/history/silent-changes.ts";
import { checkWordsOf } from "#lib/site/words-check.ts";
import { errors, type Fault } from "./fault.ts";
import type { Paper } from "./paper.ts";

/**
 * What is wrong with the copy for readers who knew it before: addresses that lead nowhere, texts that changed without a word. Of the whole
 * history, or of what the change since a commit brings. A text that is not committed yet may still be: that is a warning.
 *
 * @returns with what was not looked at, and why.
 */
export function historyFaults(
  archive: Archive,
  paper: Paper,
  standing: Standing | undefined,
  whole: boolean,
): { faults: Fault[]; notes: string[] } {
  if (!standing) return { faults: [], notes: [checkWordsOf(paper.language).noHistory] };
  const edition = new Edition(paper.edition.statements, paper.now);
  const hold = (file: string) => copyNow(paper.folder, file);
  const lost = whole
    ? lostAddresses(standing.repository, edition, hiddenFiles(archive, paper))
    : addressesLostSince(standing, edition);
  const faults = [
    ...lost.flatMap(({ file, path, commit }) =>
      errors(tellAll([{ ...wholeFile, rule: "address-lost", data: { path, ...named(commit) } }], file, paper.language)),
    ),
    ...silentChanges(standing, edition, { hold, whole }).flatMap(({ file, commit }) => {
      const told = errors(
        tellAll([{ ...wholeFile, rule: "silent-change", data: named(commit) }], file, paper.language),
      );
      return commit === undefined ? told.map((fault): Fault => ({ ...fault, severity: "warning" })) : told;
    }),
  ];
  return { faults, notes: whole && standing.repository.isShallow ? [checkWordsOf(paper.language).shallow] : [] };
}

function named(commit: string | undefined): { commit?: string } {
  return commit === undefined ? {} : { commit };
}

function hiddenFiles({ db }: Archive, { now }: Paper): string[] {
  return prepared<[number], string>(db, "SELECT file FROM articles WHERE draft = 1 OR published_at > ?")
    .pluck()
    .all(now);
}

function copyNow(folder: string, file: string): Uint8Array | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path) : undefined;
}
