import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { ProblemBook } from "#lib/archive/problem-book.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { type ProblemLanguage, problemLanguage } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import { Repository, type Standing } from "#lib/history/git.ts";
import { errors, type Fault } from "./fault.ts";
import { historyFaults } from "./history-faults.ts";
import { KeptArchive } from "./kept-archive.ts";
import { openProof, proofKind } from "./open-proof.ts";
import type { Paper } from "./paper.ts";
import { faultOf, proofread } from "./proofread.ts";
import type { Rule } from "./rule.ts";
import { rules as allRules } from "./rules.ts";
import { silencesOf } from "./silences.ts";

export type CheckOptions = {
  content: string;
  /** The folder in which the archive of checks is kept; the state folder without it. */
  state?: string | undefined;
  now: Instant;
  /** Of messages; that of the paper without it. */
  language?: ProblemLanguage | undefined;
  /** Paths from the content folder; without them, all of the copy is judged. */
  files?: readonly string[] | undefined;
  /** Judges the files that differ from a commit, and reads no others than git names. */
  changed?: Standing | undefined;
  rules?: readonly Rule[];
  /** Told how many files were read of how many, now and then. */
  progress?: ((done: number, of: number) => void) | undefined;
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
  const { content, state, now, language, changed } = options;
  const kept = new KeptArchive({ content, state, now, language });
  try {
    const standing = changed ?? (await Repository.standing(content, "HEAD"));
    await (changed ? kept.readChanged(changed) : kept.readAll(standing));
    return judge(kept.archive, options, standing);
  } finally {
    kept.close();
  }
}

function judge(archive: Archive, options: CheckOptions, standing: Standing | undefined): CheckReport {
  const { content, now, rules = allRules, files = options.changed?.differing } = options;
  const known = knownFiles(archive);
  const judged = files?.filter((file) => known.has(file)) ?? known.all();
  const chosen = files && new Set(files);
  const problems = errors(new ProblemBook(archive).all());
  const edition = new Edition(prepareQueries(archive), forever);
  if (!edition.record("site", "site"))
    return { faults: problems, files: judged.length, notes: [], language: options.language ?? "fr" };
  const paper: Paper = { edition, now, language: problemLanguage(edition.site), folder: content };
  const own = problems.filter(({ file }) => !chosen || chosen.has(file));
  const isAsked = own.length === 0 && (!chosen || options.changed !== undefined);
  const history = isAsked ? historyFaults(archive, paper, standing, !chosen) : { faults: [], notes: [] };
  const faults = [
    ...own,
    ...history.faults,
    ...remarksOn(archive, paper, judged, options),
    ...ofPaper(archive, paper, rules, chosen && new Set(judged)),
  ];
  return { faults, files: judged.length, notes: history.notes, language: paper.language };
}

function remarksOn(archive: Archive, paper: Paper, files: readonly string[], options: CheckOptions): Fault[] {
  const { rules = allRules, progress } = options;
  const proofs = files.filter((file) => proofKind(file) !== undefined);
  return proofs.flatMap((file, index) => {
    if (index % 100 === 0) progress?.(index, proofs.length);
    const proof = openProof(archive, paper, file);
    return proof ? proofread(proof, rules).map((remarked) => faultOf(file, remarked)) : [];
  });
}

/** What the rules of the whole paper remark, on all files or on some, but for what the files silence. */
function ofPaper(archive: Archive, paper: Paper, rules: readonly Rule[], among?: ReadonlySet<string>): Fault[] {
  return rules.flatMap((rule) => {
    if (rule.reads !== "paper") return [];
    const remarks = among ? rule.findAmong(paper, among) : rule.findAll(paper);
    return remarks.flatMap((remark): Fault[] => {
      const proof = openProof(archive, paper, remark.file);
      const silent = proof && silencesOf(proof).some((silence) => silence.rule === rule.name);
      return silent ? [] : [faultOf(remark.file, { rule, remark })];
    });
  });
}

function knownFiles({ db }: Archive) {
  const find = prepared<[string], number>(db, "SELECT 1 FROM files WHERE path = ?").pluck();
  return {
    has: (path: string) => find.get(path) !== undefined,
    all: () => prepared<[], string>(db, "SELECT path FROM files ORDER BY path").pluck().all(),
  };
}
