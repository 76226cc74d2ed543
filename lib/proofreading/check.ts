import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { ProblemBook } from "#lib/archive/problem-book.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { type ProblemLanguage, problemLanguage } from "#lib/content/problem-messages.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { prepared } from "#lib/database/prepared.ts";
import { Repository, type Standing } from "#lib/history/git.ts";
import { errors, type Fault } from "./fault.ts";
import { concernedBy, stands } from "./first-reading.ts";
import { historyFaults } from "./history-faults.ts";
import { judgeAlone, judgeTogether } from "./judging.ts";
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
  /** Judges the files that differ from a commit, and reads no others than git names. */
  changed?: Standing | undefined;
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
  /** What was not looked at, and why. */
  notes: string[];
  /** In which the faults are told. */
  language: ProblemLanguage;
};

/** Judges copy by every rule of the pipeline and of the copy desk. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const { content, state, now, language, changed, crew, progress } = options;
  const kept = new KeptArchive({ content, state, now, language, crew, progress });
  try {
    const standing = changed ?? (await Repository.standing(content, "HEAD"));
    await (changed ? kept.readChanged(changed) : kept.readAll(standing));
    return judge(kept, options, standing);
  } finally {
    kept.close();
  }
}

function judge(kept: KeptArchive, options: CheckOptions, standing: Standing | undefined): CheckReport {
  const { archive } = kept;
  const { content, now, files = options.changed?.differing } = options;
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
  const faults = [...own, ...history.faults, ...remarksOn(kept, paper, { judged, chosen }, options)];
  return { faults, files: judged.length, notes: history.notes, language: paper.language };
}

/** The files that are judged, and those that were asked for, some of which the archive may not know; none where all are. */
type Extent = { judged: readonly string[]; chosen: ReadonlySet<string> | undefined };

/** With a crew only by all rules, since a rule does not go from thread to thread. */
function remarksOn(kept: KeptArchive, paper: Paper, { judged, chosen }: Extent, options: CheckOptions): Fault[] {
  const { archive, firstReadings } = kept;
  const { rules = allRules, progress, crew } = options;
  const files = judged.filter((file) => proofKind(file) !== undefined);
  const told = firstReadings.size > 0 ? undefined : (done: number) => progress?.(done, files.length);
  const asked = { archive, paper, files, progress: told };
  if (chosen || rules !== allRules || !crew?.isWorth(files.length)) return judgeAlone(asked, rules, chosen);
  const wrong = new Set(new ProblemBook(archive).files().map(({ path }) => path));
  const knownOf = (file: string) => {
    const first = firstReadings.get(file);
    return first && stands(first, wrong.has(file), paper) ? first : undefined;
  };
  return judgeTogether(crew, asked, { knownOf, concerned: concernedBy(firstReadings, files) });
}

function knownFiles({ db }: Archive) {
  const find = prepared<[string], number>(db, "SELECT 1 FROM files WHERE path = ?").pluck();
  return {
    has: (path: string) => find.get(path) !== undefined,
    all: () => prepared<[], string>(db, "SELECT path FROM files ORDER BY path").pluck().all(),
  };
}
