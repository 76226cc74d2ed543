import { excerptOf } from "#lib/content/excerpt.ts";
import type { Fault } from "./fault.ts";
import type { Proof } from "./proof.ts";
import { faultOf, proofread } from "./proofread.ts";
import type { Rule } from "./rule.ts";
import { silencesOf } from "./silences.ts";

/** What rules found in one file, and the rules that it silences: those of the paper speak later. */
export type Judgement = { faults: Fault[]; silent: string[] };

export function judgeProof(proof: Proof, rules: readonly Rule[]): Judgement {
  return {
    faults: proofread(proof, rules).map((remarked) => withExcerpt(faultOf(proof.file, remarked), proof)),
    silent: silencesOf(proof).map(({ rule }) => rule),
  };
}

/** A part of a text keeps all of it in memory: the excerpt is a copy. */
function withExcerpt(fault: Fault, { text }: Proof): Fault {
  const excerpt = excerptOf(text, fault);
  return excerpt ? { ...fault, excerpt: { ...excerpt, text: Buffer.from(excerpt.text).toString() } } : fault;
}
