import Database from "better-sqlite3";
import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { noExcerpt } from "#lib/content/excerpt.ts";
import { wholeFile } from "#lib/content/findings.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import type { Task } from "#lib/crew/task.ts";
import type { Fault } from "./fault.ts";
import { type Judgement, judgeProof } from "./judgement.ts";
import { openProof } from "./open-proof.ts";
import type { Paper } from "./paper.ts";
import { faultOf } from "./proofread.ts";
import type { Remark, Rule } from "./rule.ts";
import { rules } from "./rules.ts";

/** How many files are one piece: a thread has them done in some hundred milliseconds. */
const pieceSize = 100;

/** The file of an archive that nobody writes meanwhile, and what its paper is judged by. */
type Setup = Omit<Paper, "edition" | "assume"> & { archive: string };

/** The files that a rule of the paper concerns, by its name; all where it has none. */
export type Concerned = ReadonlyMap<string, ReadonlySet<string>>;

/** Files, or the paper as a whole. */
type Piece = readonly string[] | { concerned: Concerned };

/** What was found in each file. */
type Judgements = Map<string, Judgement>;

/** Judging by every rule. A connection is of one thread alone, so each opens the archive for itself. */
export const judging: Task<Setup, Piece, Judgements | Fault[]> = {
  name: "judging",
  begin: ({ archive: file, ...said }) => {
    const archive = { db: new Database(file, { readonly: true }), id: "" };
    // Outside of a transaction each query asks anew whether somebody has written, which is half of what it costs.
    archive.db.exec("BEGIN");
    const paper = { ...said, edition: new Edition(prepareQueries(archive), forever) };
    return {
      one: (piece) => ("concerned" in piece ? ofPaper(paper, rules, piece) : ofFiles(archive, paper, piece, rules)),
    };
  },
};

type Asked = {
  archive: Archive;
  paper: Paper;
  files: readonly string[];
  /** Told how many files are judged, now and then. */
  progress?: ((done: number) => void) | undefined;
};

/**
 * What rules remark on files, in their order, and then on the paper.
 *
 * @param among Files to which the rules of the paper keep; all without it.
 */
export function judgeAlone(
  { archive, paper, files, progress }: Asked,
  rules: readonly Rule[],
  among?: ReadonlySet<string>,
): Fault[] {
  return inOrder(files, ofFiles(archive, paper, files, rules, progress), ofPaper(paper, rules, among ? { among } : {}));
}

/** What every rule remarks on files and on the paper, with the help of a crew. What is known of files already needs no second reading. */
export function judgeTogether(
  crew: Crew,
  { archive, paper: { edition: _, assume: __, ...said }, files, progress }: Asked,
  { knownOf, concerned }: { knownOf: (file: string) => Judgement | undefined; concerned: Concerned },
): Fault[] {
  const setup = { ...said, archive: archive.db.name };
  const judgements: Judgements = new Map();
  const ofPaper: Fault[] = [];
  const left = Iterator.from(files).filter((file) => {
    const known = knownOf(file);
    if (known) judgements.set(file, known);
    return !known;
  });
  const told = (pieces: number) => progress?.(Math.min(pieces * pieceSize, files.length));
  // The paper comes first, because it takes as long as many files: nobody waits for it until all of them are done.
  const shared = { setup, pieces: piecesOf(left, concerned), told, ahead: Number.POSITIVE_INFINITY };
  for (const found of shareOut(crew, judging, shared)) {
    if (Array.isArray(found)) ofPaper.push(...found);
    else for (const [file, judgement] of found) judgements.set(file, judgement);
  }
  return inOrder(files, judgements, ofPaper);
}

/** What is said of the paper goes where the file of which it is said silences it. */
function inOrder(files: readonly string[], judgements: Judgements, ofPaper: readonly Fault[]): Fault[] {
  return [
    ...files.flatMap((file) => judgements.get(file)?.faults ?? []),
    ...ofPaper.filter(({ file, rule }) => !judgements.get(file)?.silent.includes(rule)),
  ];
}

function ofFiles(
  archive: Archive,
  paper: Paper,
  files: readonly string[],
  rules: readonly Rule[],
  progress?: (done: number) => void,
): Judgements {
  const judgements: Judgements = new Map();
  for (const [index, file] of files.entries()) {
    if (index % pieceSize === 0) progress?.(index);
    const proof = openProof(archive, paper, file);
    if (proof) judgements.set(file, judgeProof(proof, rules));
  }
  return judgements;
}

function ofPaper(
  paper: Paper,
  rules: readonly Rule[],
  { among, concerned }: { among?: ReadonlySet<string>; concerned?: Concerned },
): Fault[] {
  return rules.flatMap((rule) => {
    if (rule.reads !== "paper") return [];
    const remarks = among ? rule.findAmong(paper, among) : rule.findAll(paper, concerned?.get(rule.name));
    return remarks.map((remark): Fault => {
      const fault = faultOf(remark.file, { rule, remark });
      return isOfFile(remark) ? { ...fault, excerpt: noExcerpt } : fault;
    });
  });
}

/** Whether a remark is of a file as a whole. */
function isOfFile({ line, column }: Remark): boolean {
  return line === wholeFile.line && column === wholeFile.column;
}

function* piecesOf(files: Iterable<string>, concerned: Concerned): Generator<Piece> {
  yield { concerned };
  let piece: string[] = [];
  for (const file of files) {
    piece.push(file);
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
