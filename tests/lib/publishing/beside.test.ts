import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Beside } from "#lib/publishing/beside.ts";
import { Journal } from "#lib/publishing/journal.ts";
import { Paper } from "../../support/paper.ts";
import { Pushed } from "../../support/pushed.ts";

let paper: Paper;
let pushed: Pushed;
let beside: Beside;

beforeEach(async () => {
  paper = new Paper();
  await paper.update();
  pushed = new Pushed(paper.root, paper.content);
  beside = new Beside();
});
afterEach(async () => {
  await beside.stop();
  paper[Symbol.dispose]();
});

const tag = (name: string) => ({ [`tags/${name.toLowerCase()}.md`]: `---\nname: ${name}\n---\n` });
const publish = (commit: string) =>
  beside.publish({ origin: "webhook", by: "Claire", commit }, { content: paper.content, state: paper.state });
const tags = () => paper.edition().slugs("tag");
const isRunning = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("what is published in a process beside this one is told as if it were done here, and is seen from here", async () => {
  const commit = pushed.push(tag("Vent"));
  const publication = await publish(commit);
  expect(publication).toMatchObject({ outcome: "published", by: "Claire", commit, added: 1, files: ["tags/vent.md"] });
  expect(tags()).toContain("vent");
  expect(new Journal(paper.state).publications()).toEqual([publication]);
});

test("a push that comes while it rehearses is published after that, and one where it could not rehearse all the same", async () => {
  const place = { content: paper.content, state: paper.state };
  const rehearsed = beside.rehearse(place);
  expect(await publish(pushed.push(tag("Vent")))).toMatchObject({ outcome: "published", added: 1 });
  await rehearsed;
  await beside.rehearse({ ...place, state: join(paper.content, "site.yaml") });
  expect(await publish(pushed.push(tag("Eau")))).toMatchObject({ outcome: "published", added: 1 });
  expect(tags()).toEqual(expect.arrayContaining(["vent", "eau"]));
});

test("it says which branch is checked out, and that none is", async () => {
  expect(await beside.checkedOutBranch(paper.content)).toBe("main");
  pushed.here("checkout", "--quiet", "--detach");
  expect(await beside.checkedOutBranch(paper.content)).toBeUndefined();
});

test("when the process is killed the publication is made all the same, once, and the next one has another process", async () => {
  const { pid: killed = 0 } = beside;
  const published = publish(pushed.push(tag("Vent")));
  process.kill(killed, "SIGKILL");
  expect(await published).toMatchObject({ outcome: "published", added: 1 });
  expect(await publish(pushed.push(tag("Eau")))).toMatchObject({ outcome: "published", added: 1 });
  expect(tags()).toEqual(expect.arrayContaining(["vent", "eau"]));
  expect(new Journal(paper.state).publications()).toHaveLength(2);
  expect(beside.pid).not.toBe(killed);
});

test("a signal for the whole group does not end it in the middle; the end of its server does, afterwards", async () => {
  const { pid = 0 } = beside;
  const published = publish(pushed.push(tag("Vent")));
  await beside.checkedOutBranch(paper.content);
  process.kill(pid, "SIGTERM");
  expect(await published).toMatchObject({ outcome: "published" });
  expect(isRunning(pid)).toBe(true);
  await beside.stop();
  expect(isRunning(pid)).toBe(false);
});
