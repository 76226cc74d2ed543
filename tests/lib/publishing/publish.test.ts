import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { watchContent } from "#lib/archive/watch.ts";
import { Journal } from "#lib/publishing/journal.ts";
import { alone } from "#lib/publishing/lock.ts";
import { publish } from "#lib/publishing/publish.ts";
import { Paper } from "../../support/paper.ts";
import { Pushed } from "../../support/pushed.ts";

let paper: Paper;
let pushed: Pushed;

beforeEach(async () => {
  paper = new Paper();
  paper.story("un");
  await paper.update();
  pushed = new Pushed(paper.root, paper.content);
});
afterEach(() => paper[Symbol.dispose]());

const one = "articles/2015/03/un.md";
const text = () => readFileSync(join(pushed.editor, one), "utf8");
const titled = (title: string) => text().replace(/title: .*/, `title: ${title}`);
const place = () => ({ content: paper.content, state: paper.state });
const hook = (commit: string) => publish({ origin: "webhook", by: "Claire", commit }, place());
const shown = () => paper.edition(Date.now()).article("un")?.title;

test("a push is on air, with exactly the subjects that it touches moved", async () => {
  const commit = pushed.push({ [one]: titled("Nouveau titre") }, { message: "Change le titre" });
  const publication = await hook(commit);
  expect(publication).toMatchObject({
    outcome: "published",
    origin: "webhook",
    by: "Claire",
    branch: "main",
    commit,
    subject: "Change le titre",
    author: "Claire",
    added: 0,
    changed: 1,
    removed: 0,
    files: [one],
    problems: [],
    program: false,
  });
  expect(publication.moved).toBeGreaterThan(3);
  expect(shown()).toBe("Nouveau titre");
  expect(new Journal(paper.state).publications()).toEqual([publication]);
  expect(new Journal(paper.state).onAir()).toBe(commit);
});

test("the same delivery again brings nothing, and is not told", async () => {
  const commit = pushed.push({ [one]: titled("Nouveau titre") });
  await hook(commit);
  expect(await hook(commit)).toMatchObject({ outcome: "nothing", moved: 0 });
  expect(new Journal(paper.state).publications()).toHaveLength(1);
});

test("a push with problems leaves the last good version on air, takes in the rest, and tells each problem", async () => {
  const two = "articles/2015/03/deux.md";
  const repaired = titled("Réparé");
  const commit = pushed.push({ [one]: text().replace("section: mobile", "section: voile"), [two]: titled("Deux") });
  const publication = await hook(commit);
  expect(publication).toMatchObject({ outcome: "problems", problemCount: 1, added: 1, changed: 1 });
  expect(publication.problems[0]).toMatchObject({ file: one, line: 6 });
  expect(shown()).toBe("Titre de un");
  expect(paper.edition(Date.now()).article("deux")?.title).toBe("Deux");
  const mended = await hook(pushed.push({ [one]: repaired }));
  expect(mended).toMatchObject({ outcome: "published", problemCount: 0 });
  expect(shown()).toBe("Réparé");
});

test("problems that were there before are not told again, those that a push causes elsewhere are", async () => {
  await hook(pushed.push({ "articles/2015/03/vieux.md": "sans rien" }));
  expect(await hook(pushed.push({ [one]: titled("Encore") }))).toMatchObject({ outcome: "published", problemCount: 0 });
  const removed = await hook(pushed.push({ "companies/xiaomi.md": undefined }));
  expect(removed).toMatchObject({ outcome: "problems", removed: 1 });
  expect(new Set(removed.problems.map(({ file }) => file))).toEqual(new Set([one]));
});

test("a refusal is written down with its reason and the commit that was pushed", async () => {
  const commit = pushed.push({ [one]: titled("Nouveau") });
  writeFileSync(join(paper.content, one), "à moitié");
  const publication = await hook(commit);
  expect(publication).toMatchObject({ outcome: "refused", refusal: "in-the-way", commit });
  expect(publication.detail).toContain(one);
  expect(new Journal(paper.state).onAir()).toBeUndefined();
  expect(new Journal(paper.state).publications()).toHaveLength(1);
  expect(shown()).toBe("Titre de un");
});

test("what a process that ended in between had pulled is taken in by the next publication", async () => {
  const before = pushed.here("rev-parse", "HEAD").trim();
  pushed.push({ [one]: titled("Perdu de vue") });
  new Journal(paper.state).begin(before);
  pushed.here("pull", "--quiet", "--ff-only");
  expect(shown()).toBe("Titre de un");
  const commit = pushed.push({ "tags/vent.md": "---\nname: Vent\n---\n" });
  expect(await hook(commit)).toMatchObject({ outcome: "published", added: 1, changed: 1 });
  expect(shown()).toBe("Perdu de vue");
  expect(new Journal(paper.state).unfinished()).toBeUndefined();
});

test("the command takes in what was saved beside git too; a delivery looks at nothing but what was pushed", async () => {
  paper.story("trois");
  await hook(pushed.push({ [one]: titled("Nouveau") }));
  expect(paper.edition(Date.now()).article("trois")).toBeUndefined();
  expect(await publish({ origin: "command", by: "operateur" }, place())).toMatchObject({
    outcome: "published",
    added: 1,
  });
  expect(paper.edition(Date.now()).article("trois")).toBeDefined();
  expect(await publish({ origin: "desk", by: "Anna" }, place())).toMatchObject({ outcome: "nothing" });
});

test("with a watcher beside it everything is taken in once, and the report is whole all the same", async () => {
  const watcher = watchContent({ folder: paper.content, onUpdate: () => {} });
  process.env.MARBRE_STATE = paper.state;
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [`articles/2015/03/suite-${number}.md`, titled(`Suite ${number}`)]),
  );
  const publication = await hook(pushed.push(files));
  watcher.close();
  expect(publication).toMatchObject({ outcome: "published", added: 12, changed: 0, problemCount: 0 });
  const again = await updateArchive(paper.archive, { now: Date.now(), folder: paper.content });
  expect([...again.added, ...again.changed]).toEqual([]);
  const logged = paper.archive.db.prepare("SELECT count(*) AS lines FROM changes WHERE path LIKE '%suite%'").get();
  expect(logged).toEqual({ lines: 12 });
});

test("two processes of one machine publish one after the other", async () => {
  const commit = pushed.push({ [one]: titled("Nouveau") });
  const steps: string[] = [];
  const release = Promise.withResolvers<void>();
  const other = alone(paper.state, 1_000, async () => {
    await release.promise;
    steps.push("the other has ended");
  });
  const mine = hook(commit).then(({ outcome }) => steps.push(outcome));
  release.resolve();
  await Promise.all([other, mine]);
  expect(steps).toEqual(["the other has ended", "published"]);
});

test("a lock that is not opened in time is told, and what it guards is not done", async () => {
  const release = Promise.withResolvers<void>();
  const held = alone(paper.state, 0, () => release.promise);
  expect(await alone(paper.state, 0, async () => expect.unreachable())).toEqual({ ok: false });
  release.resolve();
  await held;
  expect(await alone(paper.state, 0, async () => 1)).toEqual({ ok: true, value: 1 });
});

test("a journal of another version, or one that was cut, holds nothing and stops nothing", async () => {
  writeFileSync(join(paper.state, "publications"), '{"publications":[{"at":');
  const commit = pushed.push({ [one]: titled("Nouveau") });
  expect(await hook(commit)).toMatchObject({ outcome: "published" });
  expect(new Journal(paper.state).onAir()).toBe(commit);
});

test("a refusal that was written down by a name of its own is told as what it was, beside all others", async () => {
  const publication = await hook(pushed.push({ [one]: titled("Nouveau") }));
  const older = { ...publication, outcome: "refused", refusal: "local-changes" };
  writeFileSync(join(paper.state, "publications"), JSON.stringify({ publications: [publication, older] }));
  expect(new Journal(paper.state).publications()).toEqual([publication, { ...older, refusal: "in-the-way" }]);
});

test("an archive that was deleted is built again from the whole copy", async () => {
  const elsewhere = join(paper.root, "other-state");
  const commit = pushed.push({ [one]: titled("Nouveau") });
  const publication = await publish({ origin: "webhook", by: "", commit }, { ...place(), state: elsewhere });
  expect(publication).toMatchObject({ outcome: "published", changed: 1 });
  const archive = openArchive(elsewhere);
  expect(archive.db.prepare("SELECT count(*) AS count FROM articles").get()).toEqual({ count: 1 });
  archive.db.close();
});
