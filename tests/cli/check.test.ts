import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
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
    stdout: "10\u00a0fichiers de copie, aucun problème.\n",
    stderr: "La copie n’est dans aucun dépôt git\u00a0: les adresses perdues n’ont pas été cherchées.\n",
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
  expect(stdout).toMatch(/unknown-tag[\s\S]*1\u00a0fichier de copie\u00a0: 2\u00a0erreurs dans 1\u00a0fichier\.\n$/);
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
  [["--format=xml"], "--format est l’un de text, json, github, gitlab, forgejo, sarif, et non xml."],
  [["--changed", "site.yaml"], "Nommez des fichiers, ou dites --changed ou --staged\u00a0: l’un des trois."],
  [["--changed"], "La copie n’est dans aucun dépôt git\u00a0: `--changed` n’a rien à quoi la comparer."],
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
  expect(check(paper, "--changed")).toEqual({
    status: 0,
    stdout: "0\u00a0fichier de copie, aucun problème.\n",
    stderr: "",
  });
  paper.story("second", { companies: "[xiomi]" });
  expect(check(paper, "--changed").stdout).toMatch(
    /second\.md:8:13 {2}unknown-company[\s\S]*1\u00a0fichier de copie\u00a0: 1\u00a0erreur dans 1\u00a0fichier\.\n$/,
  );
  const { status, stderr } = check(paper, "--changed=nulle-part");
  expect([status, stderr]).toEqual([2, "git ne connaît pas de commit `nulle-part` auquel comparer la copie.\n"]);
});

test("a folder without site.yaml is no paper, and is not called sound", () => {
  using paper = new Paper();
  paper.remove("site.yaml");
  const { status, stdout, stderr } = check(paper);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`Il n’y a pas de journal dans ${paper.content}`);
});

test.each(["agenda", "archive", "fix", "new", "schemas"])(
  "%s says so where there is no copy, and makes none",
  (command) => {
    using paper = new Paper();
    const content = `${paper.root}/nulle-part`;
    const { status, stderr } = spawnSync(process.execPath, [`cli/${command}.ts`], {
      encoding: "utf8",
      env: { ...process.env, MARBRE_CONTENT: content, MARBRE_STATE: paper.state },
    });
    expect([status, stderr]).toEqual([
      command === "new" ? 1 : 2,
      expect.stringContaining("Il n’y a pas de journal dans"),
    ]);
    expect(existsSync(content)).toBe(false);
  },
);

test("programs are told paths from the top of the repository, wherever the command runs", () => {
  using paper = new CommittedPaper();
  const file = paper.story("premier", { companies: "[xiomi]" });
  expect(check(paper, "--format=github", file).stdout).toContain(`::error file=${file},line=8`);
});

test("a check of what is staged leaves in peace what the commit will not hold", () => {
  using paper = new CommittedPaper();
  paper.story("premier", { body: "Le premier corps." });
  paper.commit("2015-04-01 12:00");
  const file = paper.story("second", { companies: "[xiomi]" });
  expect(check(paper, "--staged")).toEqual({
    status: 0,
    stdout: "0\u00a0fichier de copie, aucun problème.\n",
    stderr: "",
  });
  paper.git("add", file);
  paper.story("troisieme", { companies: "[nokai]" });
  paper.remove("articles/2015/03/premier.md");
  const { status, stdout, stderr } = check(paper, "--staged");
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^content\/articles\/2015\/03\/second\.md:8:13 {2}unknown-company[\s\S]* 1\u00a0erreur dans/);
});

test("a check of what is staged says of which files it judges another text than the commit will hold", () => {
  using paper = new CommittedPaper();
  paper.commit("2015-04-01 12:00");
  const file = paper.story("premier", { companies: "[xiomi]" });
  paper.git("add", file);
  paper.story("premier", { companies: "[xiaomi]" });
  const { status, stderr } = check(paper, "--staged");
  expect([status, stderr]).toEqual([0, expect.stringContaining(`${file} a changé depuis qu’il a été indexé`)]);
});

test("a file is named from the folder in which npm was called", () => {
  using paper = new Paper();
  const file = paper.story("premier", { companies: "[xiomi]" });
  const { stdout } = spawnSync(process.execPath, ["cli/check.mjs", "premier.md"], {
    encoding: "utf8",
    env: {
      ...process.env,
      MARBRE_CONTENT: paper.content,
      MARBRE_STATE: paper.state,
      INIT_CWD: `${paper.content}/articles/2015/03`,
    },
  });
  expect(stdout).toContain(`${file}:8:13`);
});

test("before the first commit, everything is staged", () => {
  using paper = new CommittedPaper();
  const file = paper.story("premier", { companies: "[xiomi]" });
  paper.git("add", "--all");
  const { status, stdout } = check(paper, "--staged");
  expect([status, stdout]).toEqual([1, expect.stringContaining(`${file}:8:13`)]);
});
