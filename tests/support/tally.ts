import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** What came of the gate so far. `failures` names everything that failed, with its reason where one is known, for the end of the output. */
export type Tally = { passed: number; failed: number; failures: string[] };

/** The part that we read of what Vitest's JSON reporter writes. */
export type TestReport = {
  success: boolean;
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
};

/** Of a reason, what fits under its name: whoever keeps only the end of a log still learns why. */
const lines = 15;

/** The last line of the gate, alone on its line. */
export function countsLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** A check without tests of its own (types, lint, a build) counts as one. */
export function ofCheck(name: string, ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };
}

/**
 * The tests of one run. A file that could not be loaded holds no test and still fails, as does a run whose failure belongs to no
 * test at all (an unhandled rejection, a global setup); without a report, all that is known is that the run failed.
 */
export function ofReport(name: string, report: TestReport | undefined, ok: boolean): Tally {
  if (!report) return ofCheck(`${name}: no report was written`, false);
  const failures = report.testResults.flatMap((file) => failuresOf(file));
  if (failures.length === 0 && !(ok && report.success)) failures.push(`${name}: failed outside its tests`);
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

function failuresOf({ name, status, message, assertionResults }: TestReport["testResults"][number]): string[] {
  const path = relative(process.cwd(), name);
  const failed = assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => told(`${path}: ${test.fullName}`, test.failureMessages?.[0]));
  return failed.length === 0 && status === "failed" ? [told(`${path}: could not be run`, message)] : failed;
}

function told(failure: string, reason = ""): string {
  const said = stripVTControlCharacters(reason)
    .split("\n")
    .filter((line) => line !== "" && !line.includes("node_modules"));
  return [failure, ...said.slice(0, lines).map((line) => `    ${line}`)].join("\n");
}
