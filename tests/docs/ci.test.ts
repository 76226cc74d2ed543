import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const recipes = [...readFileSync("docs/ci.md", "utf8").matchAll(/^## (\w+)[\s\S]*?```yaml\n([\s\S]*?)```/gm)].map(
  ([, host = "", source = ""]) => ({ host, source }),
);

const step = z.object({
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflow = z.object({ on: z.object({}), jobs: z.object({ check: z.object({ steps: z.array(step) }) }) });
const pipeline = z.object({
  check: z.object({ variables: z.object({ GIT_DEPTH: z.literal(0) }), script: z.array(z.string()) }),
});

/** The commands of a recipe, in order; it must fetch the whole history. */
function commandsOf(host: string, source: string): string[] {
  const read: unknown = parse(source);
  if (host === "GitLab") return pipeline.parse(read).check.script;
  const { steps } = workflow.parse(read).jobs.check;
  expect(steps.find(({ uses }) => uses?.includes("checkout"))?.with?.["fetch-depth"]).toBe(0);
  return steps.flatMap(({ run }) => run ?? []);
}

test("there is a recipe for each host", () => {
  expect(recipes.map(({ host }) => host)).toEqual(["GitHub", "GitLab", "Forgejo"]);
});

test.each(recipes)(
  "the recipe for $host installs what is locked, fetches the whole history and checks the copy",
  ({ host, source }) => {
    const commands = commandsOf(host, source);
    expect(commands[0]).toMatch(/^npm ci --omit=dev/);
    const named = commands.flatMap((command) => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(named).toContain("check");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  },
);

test("the hook checks a commit that touches the copy, refuses it when the check does, and lets others through", () => {
  const folder = mkdtempSync(join(tmpdir(), "marbre-hook-"));
  try {
    mkdirSync(join(folder, "node_modules", ".bin"), { recursive: true });
    // Stands in for the check, of which the folder has nothing: it says what it was asked, and fails as a check with problems does.
    const node = join(folder, "node_modules", ".bin", "node");
    writeFileSync(node, '#!/bin/sh\necho "asked: node $*"\nexit 1\n', { mode: 0o755 });
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], {
        cwd: folder,
        encoding: "utf8",
      });
    git("init", "-q");
    git("config", "core.hooksPath", resolve(".githooks"));
    writeFileSync(join(folder, "README.md"), "Rien.\n");
    git("add", "README.md");
    expect(git("commit", "-qm", "Read me").status).toBe(0);
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content", "front.yaml"), "lead: []\n");
    git("add", "content");
    const { status, stdout, stderr } = git("commit", "-qm", "Copy");
    expect([status, stdout + stderr]).toEqual([1, `asked: ${scripts.check} --staged\n`]);
    expect(scripts.hooks).toBe("git config core.hooksPath .githooks");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
