import Database from "better-sqlite3";
import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { excerptOf, noExcerpt } from "#lib/content/excerpt.ts";
import { wholeFile } from "#lib/content/findings.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import type { Task } from "#lib/crew/task.ts";
import type { Fault } from "./fault.ts";
import { openProof } from "./open-proof.ts";
import type { Paper } from "./paper.ts";
import type { Proof } from "./proof.ts";
import { faultOf, proofread } from "./proofread.ts";
import type { Remark, Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { silencesOf } from "./silences.ts";

/** How many files are one piece: a thread has them done in some hundred milliseconds. */
const pieceSize = 100;

/** The file of an archive that nobody writes meanwhile, and what its paper is judged by. */
type Setup = Omit<Paper, "edition"> & { archive: string };

/** Files, or the paper as a whole. */
type Piece = readonly string[] | "paper";

/** What was found in files, and what these silence. */
type Judged = { faults: Fault[]; silences: Silences };

/** The rules that files silence, by file; most silence none. */
type Silences = [file: string, rules: string[]][];

/** Judging by every rule. A connection is of one thread alone, so each opens the archive for itself. */
export const judging: Task<Setup, Piece, Judged> = {
  name: "judging",
  begin: ({ archive: file, ...said }) => {
    const archive = { db: new Database(file, { readonly: true }), id: "" };
    // Outside of a transaction each query asks anew whether somebody has written, which is half of what it costs.
    archive.db.exec("BEGIN");
    const paper = { ...said, edition: new Edition(prepareQueries(archive), forever) };
    return {
      one: (piece) =>
        piece === "paper" ? { faults: ofPaper(paper, rules), silences: [] } : ofFiles(archive, paper, piece, rules),
    };
  },
};

/**
 * What rules remark on these files, in their order, and then on the paper.
 *
 * @param among Files to which the rules of the paper keep; all without it.
 */
export function judgeAlone(
  archive: Archive,
  paper: Paper,
  {
    files,
    rules,
    among,
  }: { files: readonly string[]; rules: readonly Rule[]; among?: ReadonlySet<string> | undefined },
  progress?: (done: number) => void,
): Fault[] {
  return told(ofFiles(archive, paper, files, rules, progress), ofPaper(paper, rules, among));
}

/** What every rule remarks on these files and on the paper, with the help of a crew. */
export function judgeTogether(
  crew: Crew,
  archive: Archive,
  { edition: _, ...said }: Paper,
  files: readonly string[],
  progress?: (done: number) => void,
): Fault[] {
  const setup = { ...said, archive: archive.db.name };
  const done = (pieces: number) => progress?.(Math.min(pieces * pieceSize, files.length));
  // The paper comes first, because it takes as long as many files: nobody waits for it until all of them are done.
  const shared = { setup, pieces: piecesOf(files), told: done, ahead: Number.POSITIVE_INFINITY };
  const [ofPaper, ...ofFiles] = shareOut(crew, judging, shared);
  const judged = {
    faults: ofFiles.flatMap(({ faults }) => faults),
    silences: ofFiles.flatMap(({ silences }) => silences),
  };
  return told(judged, ofPaper?.faults ?? []);
}

/** What is said of the paper goes where the file of which it is said silences it. */
function told({ faults, silences }: Judged, ofPaper: readonly Fault[]): Fault[] {
  const silent = new Map(silences);
  return [...faults, ...ofPaper.filter(({ file, rule }) => !silent.get(file)?.includes(rule))];
}

function ofFiles(
  archive: Archive,
  paper: Paper,
  files: readonly string[],
  rules: readonly Rule[],
  progress?: (done: number) => void,
): Judged {
  const judged: Judged = { faults: [], silences: [] };
  for (const [index, file] of files.entries()) {
    if (index % pieceSize === 0) progress?.(index);
    const proof = openProof(archive, paper, file);
    if (!proof) continue;
    for (const remarked of proofread(proof, rules)) judged.faults.push(withExcerpt(faultOf(file, remarked), proof));
    const silent = silencesOf(proof).map(({ rule }) => rule);
    if (silent.length > 0) judged.silences.push([file, silent]);
  }
  return judged;
}

/** A part of a text keeps all of it in memory: the excerpt is a copy. */
function withExcerpt(fault: Fault, { text }: Proof): Fault {
  const excerpt = excerptOf(text, fault);
  return excerpt ? { ...fault, excerpt: structuredClone(excerpt) } : fault;
}

function ofPaper(paper: Paper, rules: readonly Rule[], among?: ReadonlySet<string>): Fault[] {
  return rules.flatMap((rule) => {
    if (rule.reads !== "paper") return [];
    const remarks = among ? rule.findAmong(paper, among) : rule.findAll(paper);
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

function* piecesOf(files: readonly string[]): Generator<Piece> {
  yield "paper";
  for (let from = 0; from < files.length; from += pieceSize) yield files.slice(from, from + pieceSize);
}
