import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { CommittedPaper } from "../support/committed-paper.ts";
import { Paper } from "../support/paper.ts";

/** Runs the check on a paper, as npm does. */
function check(paper: Paper, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/check.mjs", ...args], {
    encoding: "utf8",
    env: { ...process.env, MARBRE_CONTENT: paper.content, MARBRE_STATE: paper.state },
  });
  return { status, stdout, stderr };
}

test("a check of sound copy says how much it read, and what it did not look for", () => {
  using paper = new Paper();
  paper.story("premier", { title: "Xiaomi ouvre une boutique à Paris", body: "La boutique est grande." });
  expect(check(paper)).toEqual({
    status: 0,
    stdout: "10 files of copy, no problems.\n",
    stderr: "The copy is in no git repository: lost addresses were not looked for.\n",
  });
});

test("a check tells every problem with its file, line, column, rule, excerpt and remedy, and fails", () => {
  using paper = new Paper();
  paper.story("premier", { companies: "[xiomi]", tags: "[chinne]" });
  const { status, stdout } = check(paper, "articles/2015/03/premier.md");
  expect(status).toBe(1);
  expect(stdout).toContain("/articles/2015/03/premier.md:8:13  unknown-company  entreprise inconnue `xiomi`");
  expect(stdout).toContain("     8 | companies: [xiomi]\n       |             ^");
  expect(stdout).toContain("vouliez-vous dire `xiaomi` ?".replace(" ?", "\u202f?"));
  expect(stdout).toMatch(/unknown-tag[\s\S]*1 file of copy: 2 errors in 1\.\n$/);
});

test("a strict check fails for warnings, and tells in the language and the format that were asked for", () => {
  using paper = new Paper();
  const more = "check: { ignore: [{ rule: aucune, reason: Essai }] }";
  const file = paper.story("premier", { title: "Xiaomi ouvre une boutique à Paris", more });
  expect(check(paper, file).status).toBe(0);
  const { status, stdout } = check(paper, "--strict", "--language=en", "--format=github", file);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::warning file=[^\n]*premier\.md,line=9,col=\d+,title=silence-unknown::`aucune` is no rule/);
});

test.for([
  [["--formt=json"], "formt"],
  [["--format=xml"], "--format is one of text, json, github, gitlab, forgejo, sarif, and not xml."],
  [["--changed", "site.yaml"], "Name files, or say --changed: not both."],
  [["--changed"], "The copy is in no git repository: `--changed` has nothing to compare it with."],
] as const)("a check that is asked %j ends with 2 and the reason", ([args, reason]) => {
  using paper = new Paper();
  const { status, stderr } = check(paper, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
});

test("a check of what changed tells of that alone, and names a commit that git does not know", () => {
  using paper = new CommittedPaper();
  paper.story("premier", { companies: "[xiomi]" });
  paper.commit("2015-04-01 12:00");
  expect(check(paper, "--changed")).toEqual({ status: 0, stdout: "0 files of copy, no problems.\n", stderr: "" });
  paper.story("second", { companies: "[xiomi]" });
  expect(check(paper, "--changed").stdout).toMatch(
    /second\.md:8:13 {2}unknown-company[\s\S]*1 file of copy: 1 error in 1\.\n$/,
  );
  const { status, stderr } = check(paper, "--changed=nulle-part");
  expect([status, stderr]).toEqual([2, "git knows no commit `nulle-part` to compare the copy with.\n"]);
});
