import { expect, test } from "vitest";
import { countsLine, ofCheck, ofReport, sum } from "./tally.ts";

const file = "tests/lib/text/typography.test.ts";

function report(success: boolean, statuses: string[], status = "passed") {
  const assertionResults = statuses.map((state, index) => ({ status: state, fullName: `test ${index}` }));
  const numPassedTests = statuses.filter((state) => state === "passed").length;
  return { success, numPassedTests, testResults: [{ name: file, status, assertionResults }] };
}

test("a run counts its tests and names those that failed", () => {
  const tally = ofReport("unit", report(false, ["passed", "failed", "passed"], "failed"), false);
  expect(tally).toEqual({ passed: 2, failed: 1, failures: [`${file}: test 1`] });
});

test("a failure has the beginning of its reason with it, as plain text", () => {
  const failed = report(false, ["failed"], "failed");
  const reason = `\u001b[31mexpected 1\u001b[39m\n\n${"to be 2\n".repeat(40)}`;
  const tests = failed.testResults.map((of) => ({
    ...of,
    assertionResults: [{ status: "failed", fullName: "a sum", failureMessages: [reason] }],
  }));
  const [told = ""] = ofReport("unit", { ...failed, testResults: tests }, false).failures;
  expect(told.split("\n").slice(0, 3)).toEqual([`${file}: a sum`, "    expected 1", "    to be 2"]);
  expect(told.split("\n").length).toBeLessThan(20);
});

test("a test file that cannot be loaded is a failure", () => {
  expect(ofReport("unit", report(false, [], "failed"), false).failed).toBe(1);
});

test("a run that fails outside its tests is a failure", () => {
  expect(ofReport("unit", report(true, ["passed"]), false)).toMatchObject({ passed: 1, failed: 1 });
});

test("a run that leaves no report is a failure", () => {
  expect(ofReport("unit", undefined, true).failed).toBe(1);
});

test("the last line of the gate counts checks and tests together", () => {
  const tally = sum([ofCheck("types", true), ofCheck("lint", false), ofReport("unit", report(true, ["passed"]), true)]);
  expect(countsLine(tally)).toBe("2 passed, 1 failed");
  expect(tally.failures).toEqual(["lint"]);
});
