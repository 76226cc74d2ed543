import type { Newsroom } from "#lib/content/newsroom.ts";
import { parseArticle } from "#lib/content/parse.ts";
import { applyEdits } from "./apply-edits.ts";
import { formHeader } from "./header-form.ts";
import type { Paper } from "./paper.ts";
import { Proof, type ProofKind } from "./proof.ts";
import { proofread } from "./proofread.ts";
import { editsOf, type Rule } from "./rule.ts";

/** Rules that undo one another would go on for ever. */
const mostRounds = 10;

type Desk = { paper: Paper; newsroom: Newsroom; rules: readonly Rule[] };

/**
 * The text of a file with everything mended that is safe to mend: what rules correct, and the form of its front matter. The text as it is
 * where nothing is, and where an article that the pipeline took would be refused.
 */
export function mend(file: string, kind: ProofKind, text: string, desk: Desk): string {
  let mended = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = mendOnce(file, kind, mended, desk);
    if (next === mended) break;
    mended = next;
  }
  if (kind !== "article" || mended === text) return mended;
  return isSound(file, text, desk) && !isSound(file, mended, desk) ? text : mended;
}

function mendOnce(file: string, kind: ProofKind, text: string, { paper, newsroom, rules }: Desk): string {
  const bytes = Buffer.from(text);
  const article = () => {
    const parsed = kind === "article" ? parseArticle({ file, bytes }, newsroom) : undefined;
    return parsed?.ok ? parsed.article : undefined;
  };
  const proof = Proof.open({ file, kind, bytes }, paper, article);
  if (!proof?.yaml.sound) return text;
  const edits = proofread(proof, rules).flatMap(({ remark }) => [...editsOf(remark)]);
  if (edits.length > 0) return applyEdits(proof.text, edits);
  const header = formHeader(proof.header, kind, newsroom.site.timeZone);
  const end = proof.headerStart + proof.header.length;
  return proof.text.slice(0, proof.headerStart) + header + proof.text.slice(end);
}

function isSound(file: string, text: string, { newsroom }: Desk): boolean {
  return parseArticle({ file, bytes: Buffer.from(text) }, newsroom).ok;
}
