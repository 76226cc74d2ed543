import { Proof } from "#lib/proofreading/proof.ts";
import { editsOf, type FileRule } from "#lib/proofreading/rule.ts";
import { rules } from "#lib/proofreading/rules.ts";
import { exampleFile, textOf } from "./examples.ts";
import type { Paper } from "./paper.ts";
import { proofread } from "./proofs.ts";

/** What one rule says of a piece of copy, as the pieces of the text at which it stands, and the text as it corrects it. */
export type Reading = { told: string[]; corrected: string };

/** Lets one rule read articles that no archive has taken in: fast, where a rule asks for nothing of the article itself. */
export function readings(paper: Paper, name: string): (piece: { fields?: string; body?: string }) => Reading {
  const rule = rules.find((one): one is FileRule => one.name === name && one.reads !== "paper");
  if (!rule) throw new Error(`There is no rule ${name} of files.`);
  const around = proofread(paper);
  return (piece) => {
    const text = textOf(piece);
    const proof = Proof.open({ file: exampleFile, kind: "article", bytes: Buffer.from(text) }, around);
    if (!proof) throw new Error("The piece has no front matter.");
    const remarks = rule.find(proof);
    const lines = text.split("\n");
    let corrected = text;
    const edits = remarks.flatMap((remark) => [...editsOf(remark)]);
    for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
      corrected = corrected.slice(0, edit.start) + edit.text + corrected.slice(edit.end);
    }
    return {
      told: remarks.map(({ line, column }) => lines[line - 1]?.slice(column - 1, column + 9) ?? ""),
      corrected: corrected.slice(corrected.indexOf("\n---\n") + 6, -1),
    };
  };
}
