import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { git } from "#lib/publishing/git.ts";
import { pull } from "#lib/publishing/pull.ts";
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
  expect(pulled).toEqual({
    ok: true,
    branch: "main",
    commit: after,
    subject: "Corrige le un",
    author: "Claire",
    files: [{ status: "M", path: one }],
    program: false,
  });
  expect(read(one)).toBe("un autre texte");
  expect(marks).toEqual([before]);
});

test("without anything new nothing is touched, and nobody is told that something will be", async () => {
  const pulled = await pull(paper.content, { beforeMoving: () => expect.unreachable() });
  expect(pulled).toMatchObject({ ok: true, commit: pushed.here("rev-parse", "HEAD").trim(), files: [] });
});

describe("nothing is touched", () => {
  /** Pulls, and gives the refusal once it is sure that nothing moved. */
  async function refusal(options: { branch?: string } = {}) {
    const before = state();
    const pulled = await pull(paper.content, { ...options, beforeMoving });
    expect(state()).toEqual(before);
    return pulled.ok ? "none" : pulled.refusal;
  }

  test("when a file that a push brings was changed here and not committed, staged or not", async () => {
    pushed.push({ [one]: "un autre texte", "tags/vent.md": "---\nname: Vent\n---\n" });
    paper.write(one, "à moitié écrit");
    const pulled = await pull(paper.content, { beforeMoving });
    expect(pulled).toMatchObject({ ok: false, refusal: "in-the-way", detail: expect.stringContaining(one) });
    expect(await refusal()).toBe("in-the-way");
    pushed.here("add", one);
    expect(await refusal()).toBe("in-the-way");
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

test("files that were changed here and that nobody pushed stay as they are, staged or not", async () => {
  paper.write(one, "à moitié écrit");
  paper.write("tags/eau.md", "---\nname: Eau\n---\n");
  pushed.here("add", "tags/eau.md");
  const changes = pushed.here("status", "--porcelain");
  pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
  expect(await pull(paper.content, { beforeMoving })).toMatchObject({ ok: true, files: [{ path: "tags/vent.md" }] });
  expect(read(one)).toBe("à moitié écrit");
  expect(pushed.here("status", "--porcelain")).toBe(changes);
});

test("a copy of a clone, whose index knows none of its files, is brought forward", async () => {
  const copy = join(paper.root, "copy");
  cpSync(paper.content, copy, { recursive: true });
  pushed.push({ [one]: "un autre texte" });
  expect(await pull(copy, { beforeMoving })).toMatchObject({ ok: true });
  expect(readFileSync(join(copy, one), "utf8")).toBe("un autre texte");
  expect(runGit(copy, "status", "--porcelain")).toBe("");
});

test("what was written to the work tree before git could move the branch is no local change", async () => {
  const before = pushed.here("rev-parse", "HEAD").trim();
  const after = pushed.push({ [one]: "un autre texte", "tags/vent.md": "---\nname: Vent\n---\n" });
  pushed.here("fetch", "--quiet");
  pushed.here("read-tree", "-m", "-u", before, after);
  expect(await pull(paper.content, { beforeMoving })).toMatchObject({ ok: true, commit: after });
  expect(pushed.here("rev-parse", "HEAD").trim()).toBe(after);
  expect(pushed.here("status", "--porcelain")).toBe("");
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

test("files are named from the content folder, and those outside of it are the program's", async () => {
  const content = join(paper.root, "copy", "content");
  runGit(paper.root, "clone", "--quiet", pushed.remote, "copy");
  mkdirSync(content);
  const pulled = async (files: Record<string, string | undefined>) => {
    pushed.push(files);
    const { files: named, program } = Object(await pull(content, { beforeMoving }));
    return { named, program };
  };
  await pulled({ "content/un à « Paris ».md": "1", "content/deux.md": "2", "package.json": "{}" });
  expect(
    await pulled({ "content/un à « Paris ».md": "une", "content/deux.md": undefined, "content/trois.md": "3" }),
  ).toEqual({
    named: [
      { status: "D", path: "deux.md" },
      { status: "A", path: "trois.md" },
      { status: "M", path: "un à « Paris ».md" },
    ],
    program: false,
  });
  expect(await pulled({ "package.json": "{ }" })).toEqual({ named: [], program: true });
});

test("differences are told from the commit of an earlier pull that was never taken in", async () => {
  const since = pushed.here("rev-parse", "HEAD").trim();
  pushed.push({ [one]: "un autre texte" });
  pushed.here("pull", "--quiet", "--ff-only");
  expect(await pull(paper.content, { since, beforeMoving })).toMatchObject({ ok: true, files: [{ path: one }] });
  pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
  const files = [{ path: one }, { path: "tags/vent.md" }];
  expect(await pull(paper.content, { since, beforeMoving })).toMatchObject({ ok: true, files });
});

test("git that does not end in time is ended with whatever it started, and never asks anything", async () => {
  const mark = join(paper.root, "went-on");
  const slow = join(paper.root, "slow");
  writeFileSync(slow, `#!/bin/sh\n[ -t 0 ] && exit 3\ntail -f /dev/null\ntouch ${mark}\n`);
  chmodSync(slow, 0o755);
  const ran = await git(paper.content, ["-c", "protocol.ext.allow=always", "fetch", `ext::${slow}`], { limit: 150 });
  expect(ran).toMatchObject({ ok: false, timedOut: true });
  expect(existsSync(mark)).toBe(false);
});

test("what git says is told without the password of the remote", async () => {
  const ran = await git(paper.content, ["fetch", "http://claire:motdepasse@127.0.0.1:9/x.git"]);
  expect(ran.ok).toBe(false);
  expect(JSON.stringify(ran)).not.toContain("motdepasse");
});
