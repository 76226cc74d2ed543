import type { Excerpt } from "#lib/content/excerpt.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Severity } from "./rule.ts";

/** What is told of a file: a problem of the pipeline, or what a rule of the copy desk remarked. `excerpt` where it was at hand. */
export type Fault = Problem & { severity: Severity; excerpt?: Excerpt };

/** What the pipeline refuses is an error. */
export function errors(problems: readonly Problem[]): Fault[] {
  return problems.map((problem) => ({ ...problem, severity: "error" }));
}

/** How many there are of each. */
export function countBySeverity(faults: readonly Fault[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, suggestion: 0 };
  for (const { severity } of faults) counts[severity] += 1;
  return counts;
}
