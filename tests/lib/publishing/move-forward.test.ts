import { chmodSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { moveForward } from "#lib/publishing/move-forward.ts";
import { pull } from "#lib/publishing/pull.ts";
import { Paper } from "../../support/paper.ts";
import { Pushed } from "../../support/pushed.ts";

let paper: Paper;
let pushed: Pushed;

beforeEach(() => {
  paper = new Paper();
  paper.story("un");
  pushed = new Pushed(paper.root, paper.content);
});
afterEach(() => paper[Symbol.dispose]());

const one = "articles/2015/03/un.md";
const patched = "publish: Fast-forward";

/** Pulls, and tells how the branch was moved once it is sure that the work tree is as the push left it. */
async function moved() {
  expect(await pull(paper.content, { beforeMoving: () => {} })).toMatchObject({ ok: true });
  expect(pushed.here("rev-parse", "HEAD")).toBe(pushed.git("rev-parse", "HEAD"));
  expect(pushed.here("status", "--porcelain")).toBe("");
  return pushed.here("reflog", "-1", "--format=%gs").trim();
}

test("files that came, went and changed are written without a look at any other, whatever their names and contents", async () => {
  const odd = ["tags/à l’« eau ».md", 'tags/le "vent".md', "tags/a\\b\tc.md", "images/vide.bin"];
  pushed.push(Object.fromEntries(odd.map((path) => [path, "un\r\n\0deux"])));
  expect(await moved()).toBe(patched);
  const [first = "", second = "", third = ""] = odd;
  pushed.push({ [first]: "", [second]: undefined, [third]: "sans fin de ligne", [one]: "un autre texte" });
  expect(await moved()).toBe(patched);
  for (const path of [first, third, one])
    expect(readFileSync(join(paper.content, path))).toEqual(readFileSync(join(pushed.editor, path)));
});

test("links, permissions and pushes of many files are left to a merge", async () => {
  symlinkSync("un.md", join(pushed.editor, "articles/2015/03/lien.md"));
  pushed.push({});
  expect(await moved()).toMatch(/^merge /);
  chmodSync(join(pushed.editor, one), 0o755);
  pushed.push({});
  expect(await moved()).toMatch(/^merge /);
  pushed.push(Object.fromEntries(Array.from({ length: 21 }, (_, number) => [`tags/${number}.md`, "x"])));
  expect(await moved()).toMatch(/^merge /);
});

test("a commit that somebody makes here meanwhile is not lost", async () => {
  const before = pushed.here("rev-parse", "HEAD").trim();
  const after = pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
  pushed.here("fetch", "--quiet");
  const blobs = ["0".repeat(40), pushed.git("rev-parse", "HEAD:tags/vent.md").trim()];
  const differences = [{ status: "A", path: "tags/vent.md", modes: ["000000", "100644"], blobs }];
  pushed.here("commit", "--quiet", "--allow-empty", "-m", "ici");
  const mine = pushed.here("rev-parse", "HEAD");
  expect(await moveForward(paper.content, { before, after, differences })).toMatchObject({ ok: false });
  expect(pushed.here("rev-parse", "HEAD")).toBe(mine);
});
