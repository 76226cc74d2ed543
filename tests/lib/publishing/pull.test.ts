import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { git } from "#lib/publishing/git.ts";
import { changesProgram, pull, pulledFiles } from "#lib/publishing/pull.ts";
import { Paper } from "../../support/paper.ts";
import { Pushed, runGit } from "../../support/pushed.ts";

let paper: Paper;
let pushed: Pushed;

beforeEach(() => {
  paper = new Paper();
  paper.story("un");
  pushed = new Pushed(paper.root, paper.content);
});
afterEach(() => paper[Symbol.dispose]());

const one = "articles/2015/03/un.md";
const beforeMoving = () => {};
const read = (file: string) => readFileSync(join(paper.content, file), "utf8");
const state = () => [pushed.here("rev-parse", "HEAD"), pushed.here("status", "--porcelain"), read(one)];

test("a push is fetched and taken, with who wrote it and what it says", async () => {
  const before = pushed.here("rev-parse", "HEAD").trim();
  const after = pushed.push({ [one]: "un autre texte" }, { message: "Corrige le un\n\nLongue explication" });
  const marks: string[] = [];
  const pulled = await pull(paper.content, { beforeMoving: (commit) => marks.push(commit) });
  expect(pulled).toEqual({ ok: true, branch: "main", before, after, subject: "Corrige le un", author: "Claire" });
  expect(read(one)).toBe("un autre texte");
  expect(marks).toEqual([before]);
});

test("without anything new nothing is touched, and nobody is told that something will be", async () => {
  const pulled = await pull(paper.content, { beforeMoving: () => expect.unreachable() });
  expect(pulled).toMatchObject({ ok: true });
  expect(pulled.ok && pulled.before === pulled.after).toBe(true);
});

describe("nothing is touched", () => {
  /** Pulls, and gives the refusal once it is sure that nothing moved. */
  async function refusal(options: { branch?: string } = {}) {
    const before = state();
    const pulled = await pull(paper.content, { ...options, beforeMoving });
    expect(state()).toEqual(before);
    return pulled.ok ? "none" : pulled.refusal;
  }

  test("when files of the copy were changed and not committed", async () => {
    pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
    paper.write(one, "à moitié écrit");
    const pulled = await pull(paper.content, { beforeMoving });
    expect(pulled).toMatchObject({ ok: false, refusal: "local-changes", detail: one });
    expect(await refusal()).toBe("local-changes");
  });

  test("when something is staged and nothing else", async () => {
    pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
    paper.write("tags/eau.md", "---\nname: Eau\n---\n");
    pushed.here("add", "tags/eau.md");
    expect(await refusal()).toBe("local-changes");
  });

  test("when a file that nobody committed stands where a new one belongs", async () => {
    pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
    paper.write("tags/vent.md", "le mien");
    expect(await refusal()).toBe("in-the-way");
    expect(read("tags/vent.md")).toBe("le mien");
  });

  test("when this machine has commits that the remote does not have", async () => {
    paper.write("tags/eau.md", "---\nname: Eau\n---\n");
    pushed.here("add", "--all");
    pushed.here("commit", "--quiet", "-m", "ici");
    expect(await refusal()).toBe("ahead");
    pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
    expect(await refusal()).toBe("diverged");
  });

  test("when the history of the remote was rewritten", async () => {
    writeFileSync(join(pushed.editor, one), "réécrit");
    pushed.git("commit", "--quiet", "--all", "--amend", "-m", "réécrit");
    pushed.git("push", "--quiet", "--force", "origin", "HEAD");
    expect(await refusal()).toBe("diverged");
  });

  test("when another branch is checked out than the one that is published, or none", async () => {
    expect(await refusal({ branch: "parution" })).toBe("other-branch");
    pushed.here("checkout", "--quiet", "--detach");
    expect(await refusal()).toBe("detached");
  });

  test("when there is no remote, or it cannot be read", async () => {
    pushed.here("remote", "set-url", "origin", join(paper.root, "absent.git"));
    expect(await refusal()).toBe("fetch-failed");
    pushed.here("remote", "remove", "origin");
    expect(await refusal()).toBe("no-remote");
  });
});

test("untracked files that are in nobody's way stay where they are", async () => {
  paper.write("articles/2015/03/idee.md", "un début");
  pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
  expect(await pull(paper.content, { beforeMoving })).toMatchObject({ ok: true });
  expect(read("articles/2015/03/idee.md")).toBe("un début");
});

test("a folder without a repository is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "marbre-bare-"));
  expect(await pull(folder, { beforeMoving })).toMatchObject({ ok: false, refusal: "no-repository" });
  rmSync(folder, { recursive: true });
});

test("changed files are named from the content folder, those outside of it are the program's", async () => {
  const folder = mkdtempSync(join(tmpdir(), "marbre-whole-"));
  runGit(folder, "init", "--quiet", "--initial-branch=main");
  const commit = (files: Record<string, string>) => {
    runGit(folder, "init", "--quiet", "content");
    rmSync(join(folder, "content", ".git"), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    runGit(folder, "add", "--all");
    runGit(folder, "commit", "--quiet", "-m", "x");
    return runGit(folder, "rev-parse", "HEAD").trim();
  };
  const content = join(folder, "content");
  const first = commit({ "content/un à « Paris ».md": "1", "content/deux.md": "2", "package.json": "{}" });
  rmSync(join(content, "deux.md"));
  const second = commit({ "content/un à « Paris ».md": "une", "content/trois.md": "3" });
  const third = commit({ "package.json": "{ }" });
  expect(await pulledFiles(content, first, second)).toEqual([
    { status: "D", path: "deux.md" },
    { status: "A", path: "trois.md" },
    { status: "M", path: "un à « Paris ».md" },
  ]);
  expect(await changesProgram(content, first, second)).toBe(false);
  expect(await pulledFiles(content, second, third)).toEqual([]);
  expect(await changesProgram(content, second, third)).toBe(true);
  rmSync(folder, { recursive: true });
});

test("git that does not end in time is ended with whatever it started, and never asks anything", async () => {
  const mark = join(paper.root, "went-on");
  const slow = join(paper.root, "slow");
  writeFileSync(slow, `#!/bin/sh\n[ -t 0 ] && exit 3\ntail -f /dev/null\ntouch ${mark}\n`);
  chmodSync(slow, 0o755);
  const ran = await git(paper.content, ["-c", "protocol.ext.allow=always", "fetch", `ext::${slow}`], 150);
  expect(ran).toMatchObject({ ok: false, timedOut: true });
  expect(existsSync(mark)).toBe(false);
});

test("what git says is told without the password of the remote", async () => {
  const ran = await git(paper.content, ["fetch", "http://claire:motdepasse@127.0.0.1:9/x.git"]);
  expect(ran.ok).toBe(false);
  expect(JSON.stringify(ran)).not.toContain("motdepasse");
});
