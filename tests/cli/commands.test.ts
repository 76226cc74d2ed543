import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { Paper } from "../support/paper.ts";

/** Runs a command of the desk on a paper, as npm does. */
function run(paper: Paper, command: string, env: Record<string, string> = {}, args: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`cli/${command}.ts`, ...args], {
    encoding: "utf8",
    env: { ...process.env, MARBRE_CONTENT: paper.content, MARBRE_STATE: paper.state, ...env },
  });
  return { status, output: stdout + stderr };
}

test("archive prints what changed, once", () => {
  using paper = new Paper();
  paper.story("premier");
  paper.archive.db.close();
  expect(run(paper, "archive").output).toMatch(
    /Archive at update 1: 10 added, 0 changed, 0 removed[\s\S]*added {2}content\/articles\/2015\/03\/premier\.md/,
  );
  paper.story("premier", { title: "Un autre titre" });
  expect(run(paper, "archive").output).toMatch(
    /update 2: 0 added, 1 changed, 0 removed[\s\S]*changed {2}content\/articles\/2015\/03\/premier\.md/,
  );
});

test("build refuses copy with problems, with the whole list, and builds nothing", () => {
  using paper = new Paper();
  paper.story("un", { companies: "[xiomi]" });
  paper.story("deux", { section: "mobille" });
  const { status, output } = run(paper, "build");
  expect(status).toBe(1);
  expect(output).toMatch(/unknown-section[\s\S]*unknown-company[\s\S]*The build was refused/);
  expect(output).not.toContain("Next.js");
});

test("start refuses a port that is none", () => {
  using paper = new Paper();
  const { status, output } = run(paper, "start", { PORT: "huit" });
  expect(status).not.toBe(0);
  expect(output).toContain("PORT must be a port number, and is huit.");
});
