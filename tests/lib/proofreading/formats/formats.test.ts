import { expect, test } from "vitest";
import { noExcerpt } from "#lib/content/excerpt.ts";
import type { Fault } from "#lib/proofreading/fault.ts";
import { annotations } from "#lib/proofreading/formats/annotations.ts";
import { codeQuality } from "#lib/proofreading/formats/code-quality.ts";
import { jsonReport } from "#lib/proofreading/formats/json.ts";
import { sarif } from "#lib/proofreading/formats/sarif.ts";
import { textReport } from "#lib/proofreading/formats/text.ts";
import { describedRules } from "#lib/proofreading/silences.ts";
import { checkWordsOf } from "#lib/site/words-check.ts";

const error: Fault = {
  file: "articles/2015/03/été.md",
  line: 8,
  column: 13,
  rule: "unknown-company",
  severity: "error",
  message: "50 % : inconnue, ou\nautre",
  hint: "corrigez",
};
const warning: Fault = { ...error, line: 9, rule: "silence-idle", severity: "warning" };
const report = { faults: [error, warning], files: 3, pathOf: (file: string) => `content/${file}` };
const nothing = { ...report, faults: [] };

test("JSON has every fault with its path, and the counts", () => {
  expect(JSON.parse(jsonReport(report))).toEqual({
    files: 3,
    errors: 1,
    warnings: 1,
    suggestions: 0,
    faults: [error, warning].map((fault) => ({ ...fault, path: `content/${error.file}` })),
  });
});

test("annotations are one command a line, with what would end a command escaped", () => {
  expect(annotations({ ...report, pathOf: () => "a:b,c.md" }).split("\n")).toEqual([
    "::error file=a%3Ab%2Cc.md,line=8,col=13,title=unknown-company::50 %25 : inconnue, ou%0Aautre%0A→ corrigez",
    "::warning file=a%3Ab%2Cc.md,line=9,col=13,title=silence-idle::50 %25 : inconnue, ou%0Aautre%0A→ corrigez",
  ]);
  expect(annotations(nothing)).toBe("");
});

test("fingerprints of code quality stay when lines move, and tell equal faults apart", () => {
  const printsOf = (faults: Fault[]) =>
    JSON.parse(codeQuality({ ...report, faults })).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  const [first, second] = printsOf([error, { ...error, line: 20 }]);
  expect(printsOf([{ ...error, line: 9 }])).toEqual([first]);
  expect(second).not.toBe(first);
  expect(JSON.parse(codeQuality(report))[1]).toMatchObject({
    check_name: "silence-idle",
    severity: "minor",
    location: { path: `content/${error.file}`, lines: { begin: 9 } },
  });
});

test("SARIF names the rules that spoke, says what is known of them, and has addresses for paths", () => {
  const { version, runs } = JSON.parse(sarif(report, describedRules(), "en"));
  expect([version, runs.length]).toEqual(["2.1.0", 1]);
  const [{ tool, results }] = runs;
  expect(tool.driver.rules).toEqual([
    {
      id: "silence-idle",
      shortDescription: { text: expect.stringMatching(/^`check\.ignore` silences .*\.$/) },
      fullDescription: { text: expect.stringContaining("has nothing to say") },
      help: { text: expect.stringContaining("docs/rules.md") },
      defaultConfiguration: { level: "warning" },
    },
    {
      id: "unknown-company",
      shortDescription: { text: expect.stringMatching(/^unknown company/) },
      fullDescription: { text: expect.stringContaining("create content/companies/") },
      help: { text: expect.stringContaining("docs/rules.md") },
      defaultConfiguration: { level: "error" },
    },
  ]);
  expect(results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([1, 0]);
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uriBaseId: "%SRCROOT%", uri: "content/articles/2015/03/%C3%A9t%C3%A9.md" },
    region: { startLine: 8, startColumn: 13 },
  });
});

test("text shows the excerpt that a fault brings, and reads the file for others", () => {
  const [fault] = report.faults;
  if (!fault) throw new Error("The report has no fault.");
  const bare = { ...fault, line: 2, column: 1 };
  const faults = [{ ...bare, excerpt: { text: "apporté", before: 0 } }, { ...bare, excerpt: noExcerpt }, bare];
  const told = textReport(
    { ...report, faults },
    { sourceOf: () => "un\r\nlu", colour: false, words: checkWordsOf("en") },
  );
  expect(told.match(/^ +2 \| .*/gm)).toEqual(["     2 | apporté", "     2 | lu"]);
});

test("text says the severity in words where there is no colour, and in colour where there is", () => {
  const told = { sourceOf: () => undefined, words: checkWordsOf("en") };
  const plain = textReport(report, { ...told, colour: false });
  expect(plain).toMatch(/:9:13 {2}silence-idle .* {2}warning\n/);
  expect(plain).toMatch(/3 files of copy: 1 error, 1 warning in 1 file\.$/);
  expect(plain).not.toContain("\u001b");
  expect(textReport(report, { ...told, colour: true })).toContain("\u001b[31m");
  expect(textReport(nothing, { ...told, colour: true })).toBe("3 files of copy, no problems.");
});

test("text speaks French around what it tells in French", () => {
  const told = { sourceOf: () => undefined, colour: false, words: checkWordsOf("fr") };
  const plain = textReport({ ...report, faults: [error, warning, warning] }, told);
  expect(plain).toMatch(/:9:13 {2}silence-idle .* {2}avertissement\n/);
  expect(plain).toMatch(/3\u00a0fichiers de copie\u00a0: 1\u00a0erreur, 2\u00a0avertissements dans 1\u00a0fichier\.$/);
  expect(textReport(nothing, told)).toBe("3\u00a0fichiers de copie, aucun problème.");
});
