import { readdirSync } from "node:fs";
import { openProof } from "#lib/proofreading/open-proof.ts";
import type { Paper as ProofreadPaper } from "#lib/proofreading/paper.ts";
import type { Proof } from "#lib/proofreading/proof.ts";
import { type Paper, today } from "./paper.ts";

/** The files with a front matter below a folder of copy. */
export function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort();
}

/** The paper of the tests as rules see it; bring its archive up to date first. */
export function proofread(paper: Paper): ProofreadPaper {
  return { edition: paper.edition(Number.MAX_SAFE_INTEGER), now: today, language: "fr", folder: paper.content };
}

/** The proof of a file of a paper, which must be there and begin with a front matter. */
export function proofOf(paper: Paper, file: string): Proof {
  const proof = openProof(paper.archive, proofread(paper), file);
  if (!proof) throw new Error(`${file} has no proof.`);
  return proof;
}
