import { createHash } from "node:crypto";
import type { Fault } from "#lib/proofreading/fault.ts";
import type { Severity } from "#lib/proofreading/rule.ts";
import type { Report } from "./report.ts";

const severities: Record<Severity, string> = { error: "major", warning: "minor", suggestion: "info" };

/** A report of code quality for GitLab (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function codeQuality({ faults, pathOf }: Report): string {
  const entries = withFingerprints(faults).map(({ fault, fingerprint }) => ({
    description: `${fault.message} → ${fault.hint}`,
    check_name: fault.rule,
    fingerprint,
    severity: severities[fault.severity],
    location: { path: pathOf(fault.file), lines: { begin: fault.line } },
  }));
  return JSON.stringify(entries, null, 2);
}

/** What a fault is known by when lines above it come and go: its file, rule and words, and the how manieth it is of those. */
export function withFingerprints(faults: readonly Fault[]): { fault: Fault; fingerprint: string }[] {
  const seen = new Map<string, number>();
  return faults.map((fault) => {
    const identity = JSON.stringify([fault.file, fault.rule, fault.message]);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    const fingerprint = createHash("sha256").update(`${identity}${before}`).digest("hex").slice(0, 40);
    return { fault, fingerprint };
  });
}
