import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needsBuild } from "../../cli/needs-build.ts";
import { countsLine, ofCheck, ofReport, sum, type Tally, type TestReport } from "./tally.ts";

/**
 * `npm test`: everything that must hold before a change is kept, from the quickest check to the slowest. All of them run, whatever
 * fails, but the browser does not open a site that could not be built. The last line is always `N passed, N failed`.
 */
function gate(): number {
  const tallies = [
    check("types", ["node_modules/typescript/bin/tsc", "--noEmit"]),
    check("lint and format", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]),
    check("unused code", ["node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"]),
    check("the copy", ["cli/check.mjs"]),
    tests("unit"),
  ];
  const build = needsBuild() ? check("build", ["cli/build.ts"]) : ofCheck("build", true);
  tallies.push(build);
  if (globSync("tests/browser/**/*.test.ts").length > 0) {
    tallies.push(build.failed === 0 ? tests("browser") : ofCheck("browser tests: there is no build", false));
  }
  return conclude(sum(tallies));
}

/** A passing check says one line; a failing one says all that it has to say. */
function check(name: string, command: string[]): Tally {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const ok = status === 0;
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${seconds(start)})`);
  if (!ok) console.log(`${stdout}${stderr}`);
  return ofCheck(name, ok);
}

function tests(project: string): Tally {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "marbre-gate-"));
  try {
    const file = join(folder, "report.json");
    const options = ["--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...options], {
      stdio: "inherit",
    });
    const tally = ofReport(`${project} tests`, readReport(file), status === 0);
    console.log(`${tally.failed === 0 ? "ok  " : "FAIL"} ${project} tests (${seconds(start)})`);
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function conclude(tally: Tally): number {
  if (tally.failures.length > 0)
    console.log(["", "What failed:", ...tally.failures.map((name) => `  ${name}`)].join("\n"));
  console.log(`\n${countsLine(tally)}`);
  return tally.failed === 0 ? 0 : 1;
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

process.exitCode = gate();
