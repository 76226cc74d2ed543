import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findMendings, writeMending } from "#lib/proofreading/mend-copy.ts";
import { Paper, today } from "../support/paper.ts";

/** Runs the command on a paper, as npm does. */
function fix(paper: Paper, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/fix.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, MARBRE_CONTENT: paper.content, MARBRE_STATE: paper.state },
  });
  return { status, stdout, stderr };
}

function find(paper: Paper) {
  return findMendings({ content: paper.content, state: paper.state, now: today });
}

test("a fix shows what it would mend, and writes only when it is told to where nobody can be asked", () => {
  using paper = new Paper();
  const file = paper.story("premier", { title: "Un essai", date: "2015-03-16 18:40 +01:00", body: "L'été." });
  const text = readFileSync(join(paper.content, file), "utf8");
  const refused = fix(paper);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain(`--- a/${file}\n+++ b/${file}\n`);
  expect(refused.stdout).toContain("-L'été.\n+L’été.\n");
  expect(refused.stderr).toContain("Dites --yes pour écrire");
  expect(fix(paper, "--dry-run", file)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1\u00a0fichier serait corrigé"),
  });
  expect(readFileSync(join(paper.content, file), "utf8")).toBe(text);
  expect(fix(paper, "--yes")).toMatchObject({ status: 0, stdout: expect.stringContaining("1\u00a0fichier corrigé.") });
  expect(readFileSync(join(paper.content, file), "utf8")).toBe(text.replace("L'été", "L’été"));
  expect(fix(paper, "--yes")).toMatchObject({ status: 0, stdout: "Rien à corriger.\n" });
});

test("a mended file keeps its mark, its line ends, its mode and the link that leads to it, and leaves nothing beside it", async () => {
  using paper = new Paper();
  const file = paper.story("premier", { date: "2015-03-16 18:40 +01:00", body: "L'été." });
  const path = join(paper.content, file);
  const dressed = `\uFEFF${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`;
  paper.write("elsewhere.txt", dressed);
  paper.remove(file);
  chmodSync(join(paper.content, "elsewhere.txt"), 0o640);
  symlinkSync("../../../elsewhere.txt", path);
  const [mending] = await find(paper);
  expect(mending && writeMending(mending, paper.content)).toBe(true);
  expect(readFileSync(join(paper.content, "elsewhere.txt"), "utf8")).toBe(dressed.replace("L'été", "L’été"));
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(dirname(path))).toEqual(["premier.md"]);
  expect(readdirSync(paper.content).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a file that changed since it was read is left alone", async () => {
  using paper = new Paper();
  paper.story("premier", { body: "L'été." });
  const [mending] = await find(paper);
  const file = paper.story("premier", { body: "L'hiver." });
  expect(mending && writeMending(mending, paper.content)).toBe(false);
  expect(readFileSync(join(paper.content, file), "utf8")).toContain("L'hiver.");
});
