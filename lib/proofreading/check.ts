import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { ProblemBook } from "#lib/archive/problem-book.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { wholeFile } from "#lib/content/findings.ts";
import { type ProblemLanguage, problemLanguage, tellAll } from "#lib/content/problem-messages.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { prepared } from "#lib/database/prepared.ts";
import { Repository } from "#lib/history/git.ts";
import { lostAddresses } from "#lib/history/lost-addresses.ts";
import { silentChanges } from "#lib/history/silent-changes.ts";
import { errors, type Fault } from "./fault.ts";
import { ofAll, ofFiles, ofPaper } from "./judging.ts";
import { KeptArchive } from "./kept-archive.ts";
import { proofKind } from "./open-proof.ts";
import type { Paper } from "./paper.ts";
import type { Rule } from "./rule.ts";
import { rules as allRules } from "./rules.ts";

export type CheckOptions = {
  content: string;
  /** The folder in which the archive of checks is kept; the state folder without it. */
  state?: string | undefined;
  now: Instant;
  /** Of messages; that of the paper without it. */
  language?: ProblemLanguage | undefined;
  /** Paths from the content folder; without them, all of the copy is judged. */
  files?: readonly string[] | undefined;
  /** Judges the files that differ from this commit, and reads no others than git names. */
  changedSince?: string | undefined;
  rules?: readonly Rule[];
  /** Told how many files were read of how many, now and then. */
  progress?: ((done: number, of: number) => void) | undefined;
  /** Threads that help with many files. Whoever has them closes them. */
  crew?: Crew | undefined;
};

export type CheckReport = {
  faults: Fault[];
  /** How many files were judged. */
  files: number;
  /** What was not looked at, and why, in English. */
  notes: string[];
  /** In which the faults are told. */
  language: ProblemLanguage;
};

/** Judges copy by every rule of the pipeline and of the copy desk. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const { content, now, language, changedSince } = options;
  const repository = Repository.around(content);
  const files = changedSince === undefined ? options.files : differing(repository, changedSince);
  const kept = new KeptArchive({ content, state: options.state, now, language, repository, crew: options.crew });
  try {
    await (changedSince === undefined ? kept.readAll() : kept.readChanged());
    return judge(kept.archive, options, { files, repository });
  } finally {
    kept.close();
  }
}

/** @throws where there is no repository, or no such commit. */
function differing(repository: Repository | undefined, ref: string): string[] {
  if (!repository) throw new Error("The copy is in no git repository: `--changed` has nothing to compare it with.");
  try {
    return repository.differingFrom(ref);
  } catch {
    throw new Error(`git knows no commit \`${ref}\` to compare the copy with.`);
  }
}

type Scope = { files: readonly string[] | undefined; repository: Repository | undefined };

function judge(archive: Archive, options: CheckOptions, { files, repository }: Scope): CheckReport {
  const { content, now } = options;
  const known = knownFiles(archive);
  const judged = files?.filter((file) => known.has(file)) ?? known.all();
  const chosen = files && new Set(files);
  const problems = errors(new ProblemBook(archive).all());
  const edition = new Edition(prepareQueries(archive), forever);
  if (!edition.record("site", "site"))
    return { faults: problems, files: judged.length, notes: [], language: options.language ?? "fr" };
  const paper: Paper = { edition, now, language: problemLanguage(edition.site), folder: content };
  const wrong = problems.filter(({ file }) => !chosen || chosen.has(file));
  const history = !chosen && problems.length === 0 ? ofHistory(archive, paper, repository) : { faults: [], notes: [] };
  const faults = [...wrong, ...history.faults, ...remarksOn(archive, paper, { judged, whole: !chosen }, options)];
  return { faults, files: judged.length, notes: history.notes, language: paper.language };
}

/** `whole` when the paper is judged as well as its files. */
type Extent = { judged: readonly string[]; whole: boolean };

/** With a crew only by all rules, since a rule does not go from thread to thread. */
function remarksOn(archive: Archive, paper: Paper, { judged, whole }: Extent, options: CheckOptions): Fault[] {
  const { rules = allRules, progress, crew } = options;
  const read = judged.filter((file) => proofKind(file) !== undefined);
  const told = progress && ((done: number) => progress(done, read.length));
  if (whole && rules === allRules && crew?.isWorth(read.length)) return ofAll(crew, archive, paper, read, told);
  const remarks = ofFiles(archive, paper, read, rules, told);
  return whole ? [...remarks, ...ofPaper(archive, paper, rules)] : remarks;
}

function ofHistory(
  archive: Archive,
  paper: Paper,
  repository: Repository | undefined,
): { faults: Fault[]; notes: string[] } {
  if (!repository) {
    return { faults: [], notes: ["The copy is in no git repository: lost addresses were not looked for."] };
  }
  const notes = repository.isShallow()
    ? ["The history was cloned in part: addresses lost before it are not seen."]
    : [];
  const edition = new Edition(paper.edition.statements, paper.now);
  const hidden = prepared<[number], string>(archive.db, "SELECT file FROM articles WHERE draft = 1 OR published_at > ?")
    .pluck()
    .all(paper.now);
  const lost = lostAddresses(repository, edition, hidden).flatMap(({ file, path, commit }) =>
    tellAll([{ ...wholeFile, rule: "address-lost", data: { path, commit } }], file, paper.language),
  );
  const silent = silentChanges(repository, edition, (file) => copyNow(paper.folder, file)).flatMap(
    ({ file, ...data }) => tellAll([{ ...wholeFile, rule: "silent-change", data }], file, paper.language),
  );
  return { faults: errors([...lost, ...silent]), notes };
}

function copyNow(folder: string, file: string): Uint8Array | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path) : undefined;
}

function knownFiles({ db }: Archive) {
  const find = prepared<[string], number>(db, "SELECT 1 FROM files WHERE path = ?").pluck();
  return {
    has: (path: string) => find.get(path) !== undefined,
    all: () => prepared<[], string>(db, "SELECT path FROM files ORDER BY path").pluck().all(),
  };
}
