import type { Fault } from "./fault.ts";
import type { Proof } from "./proof.ts";
import type { FileRule, Remark, Rule } from "./rule.ts";
import { silencesOf, told } from "./silences.ts";

/** What one rule remarked. */
export type Remarked = { rule: Pick<Rule, "name" | "severity">; remark: Remark };

/** All that the rules remark on a file, but for what it silences with a reason; a silence that does nothing is remarked too. */
export function proofread(proof: Proof, rules: readonly Rule[]): Remarked[] {
  const remarks = rules.flatMap((rule) =>
    isOfFiles(rule) && rule.reads.includes(proof.kind)
      ? rule.find(proof).map((remark): Remarked => ({ rule, remark }))
      : [],
  );
  const silences = silencesOf(proof);
  if (silences.length === 0) return remarks;
  const silent = new Set(silences.map(({ rule }) => rule));
  return [...remarks.filter(({ rule }) => !silent.has(rule.name)), ...told(proof, silences, remarks, rules)];
}

/** A remark as it is told. */
export function faultOf(file: string, { rule, remark }: Remarked): Fault {
  const { line, column, message, hint } = remark;
  return { file, line, column, rule: rule.name, message, hint, severity: rule.severity };
}

function isOfFiles(rule: Rule): rule is FileRule {
  return rule.reads !== "paper";
}
