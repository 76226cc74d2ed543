import { countBySeverity } from "#lib/proofreading/fault.ts";
import type { Report } from "./report.ts";

/** For programs: `{ files, errors, warnings, suggestions, faults: [{ path, file, line, column, rule, severity, message, hint }] }`. */
export function jsonReport({ faults, files, pathOf }: Report): string {
  const { error: errors, warning: warnings, suggestion: suggestions } = countBySeverity(faults);
  const told = faults.map(({ excerpt: _, ...fault }) => ({ path: pathOf(fault.file), ...fault }));
  return JSON.stringify({ files, errors, warnings, suggestions, faults: told }, null, 2);
}
