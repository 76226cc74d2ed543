import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm run bench`: every measurement in turn, at sizes that take minutes together. Each script alone has the sizes of the table. */
const scripts: [string, ...string[]][] = [
  ["html-size.ts"],
  ["render.ts"],
  ["serve.ts"],
  ["publish.ts", "--articles", "2000", "--stories", "3"],
  ["publish-hook.ts", "--articles", "2000", "--stories", "3"],
  ["comments.ts", "--seconds", "4", "--rounds", "1", "--approvals", "5"],
  ["threads.ts", "--thread", "5000", "--comments", "15000"],
  ["outage.ts"],
  ["crash.ts", "--rounds", "4"],
  ["missing.ts", "--addresses", "2000", "--before", "500"],
  ["search.ts", "--articles", "2000", "--others", "500", "--rounds", "2"],
  ["feeds.ts", "--articles", "2000", "--rounds", "10"],
  ["sitemaps.ts", "--articles", "2000"],
  ["check.ts", "--articles", "2000", "--sample", "300", "--rounds", "2"],
  ["build.ts", "--many", "2000", "--rounds", "1"],
];

for (const [script, ...sizes] of scripts) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...sizes], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
