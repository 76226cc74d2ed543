import Database from "better-sqlite3";
import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import type { Task } from "#lib/crew/task.ts";
import type { Fault } from "./fault.ts";
import { openProof } from "./open-proof.ts";
import type { Paper } from "./paper.ts";
import { faultOf, proofread } from "./proofread.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { silencesOf } from "./silences.ts";

/** How many files are one piece: a thread has them done in some hundred milliseconds. */
const pieceSize = 100;

/** The file of an archive that nobody writes meanwhile, and what its paper is judged by. */
type Setup = Omit<Paper, "edition"> & { archive: string };

/** Files, or the paper as a whole. */
type Piece = readonly string[] | "paper";

/** Judging by every rule. A connection is of one thread alone, so each opens the archive for itself. */
export const judging: Task<Setup, Piece, Fault[]> = {
  name: "judging",
  begin: ({ archive: file, ...said }) => {
    const archive = { db: new Database(file, { readonly: true }), id: "" };
    // Outside of a transaction each query asks anew whether somebody has written, which is half of what it costs.
    archive.db.exec("BEGIN");
    const paper = { ...said, edition: new Edition(prepareQueries(archive), forever) };
    return {
      one: (piece) => (piece === "paper" ? ofPaper(archive, paper, rules) : ofFiles(archive, paper, piece, rules)),
    };
  },
};

/** What the rules remark on each of these files, in their order. */
export function ofFiles(
  archive: Archive,
  paper: Paper,
  files: readonly string[],
  rules: readonly Rule[],
  progress?: (done: number) => void,
): Fault[] {
  return files.flatMap((file, index) => {
    if (index % pieceSize === 0) progress?.(index);
    const proof = openProof(archive, paper, file);
    return proof ? proofread(proof, rules).map((remarked) => faultOf(file, remarked)) : [];
  });
}

/** What the rules of the whole paper remark, on all files or on some, but for what the files silence. */
export function ofPaper(archive: Archive, paper: Paper, rules: readonly Rule[], among?: ReadonlySet<string>): Fault[] {
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

/** What every rule remarks on these files, and on the paper as a whole: as `ofFiles` and `ofPaper` one after the other. */
export function ofAll(
  crew: Crew,
  archive: Archive,
  { edition: _, ...said }: Paper,
  files: readonly string[],
  progress?: (done: number) => void,
): Fault[] {
  const setup = { ...said, archive: archive.db.name };
  const told = (done: number) => progress?.(Math.min(done * pieceSize, files.length));
  // The paper comes first, because it takes as long as many files: nobody waits for it until all of them are done.
  const shared = { setup, pieces: piecesOf(files), told, ahead: Number.POSITIVE_INFINITY };
  const [ofPaper = [], ...ofFiles] = shareOut(crew, judging, shared);
  return [...ofFiles, ofPaper].flat();
}

function* piecesOf(files: readonly string[]): Generator<Piece> {
  yield "paper";
  for (let from = 0; from < files.length; from += pieceSize) yield files.slice(from, from + pieceSize);
}
