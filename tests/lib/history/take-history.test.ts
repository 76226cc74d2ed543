import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makePage } from "#lib/pages/page.ts";
import { PageStore } from "#lib/pages/store.ts";
import { CommittedPaper, storedVersions } from "../../support/committed-paper.ts";

let paper: CommittedPaper;

beforeEach(() => {
  paper = new CommittedPaper();
});

afterEach(() => paper[Symbol.dispose]());

const texts = (slug = "un") => storedVersions(paper, slug).map(({ markdown }) => markdown);

test("each text that readers could read is a version, with who changed it, when and why", async () => {
  paper.story("un", { body: "Premier texte." });
  paper.commit("2015-03-16 17:45");
  paper.story("un", { body: "Deuxième texte." });
  paper.commit("2015-03-17 09:00", { message: "Fix a name\n\nTypo: un accent", author: "Idriss Benamar" });
  await paper.update();
  const [first, second] = storedVersions(paper, "un");
  expect(first).toMatchObject({ n: 1, at: Date.parse("2015-03-16T17:45Z"), author: "Claire Vasseur", corrections: [] });
  expect(second).toMatchObject({ n: 2, at: Date.parse("2015-03-17T09:00Z"), author: "Idriss Benamar" });
  expect(second?.typo).toBe("un accent");
  expect(texts()).toEqual(["Premier texte.", "Deuxième texte."]);
});

test("an archive that follows commit by commit holds what one built at the end holds", async () => {
  const body = (n: number) => `Texte ${n}.`;
  for (const [index, day] of ["17", "18", "19"].entries()) {
    paper.story("un", { body: body(index) });
    paper.commit(`2015-03-${day} 12:00`);
    await paper.update();
  }
  const followed = storedVersions(paper, "un");
  paper.git("checkout", "--quiet", "-b", "ailleurs");
  paper.archive.db.exec("DELETE FROM versions; DELETE FROM revisions; DELETE FROM meta WHERE key = 'history'");
  await paper.update();
  expect(storedVersions(paper, "un")).toEqual(followed);
  expect(followed).toHaveLength(3);
});

test("what stood before publication is in no version: drafts, embargoes, broken copy, a line that was never merged", async () => {
  paper.story("un", { body: "Le brouillon secret.", more: "draft: true" });
  paper.commit("2015-03-01 12:00");
  paper.story("un", { body: "L’embargo secret." });
  paper.commit("2015-03-02 12:00");
  paper.story("un", { body: "Le texte paru." });
  paper.commit("2015-03-03 12:00");
  paper.git("checkout", "--quiet", "-b", "essai");
  paper.story("un", { body: "L’essai secret." });
  paper.commit("2015-04-01 12:00");
  paper.git("checkout", "--quiet", "main");
  paper.write("articles/2015/03/un.md", "---\ntitle: [secret\n---\n");
  paper.commit("2015-04-02 12:00");
  paper.story("un", { body: "Le texte changé." });
  paper.commit("2015-04-03 12:00");
  await paper.update();
  expect(texts()).toEqual(["Le texte paru.", "Le texte changé."]);
  expect(storedVersions(paper, "un")[0]?.at).toBe(Date.parse("2015-03-16T17:40Z"));
});

test("a commit that changes no public text makes no version, and its corrections belong to the one before", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-17 12:00");
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-18 12:00");
  paper.story("un", { body: "Deux.", more: "corrections: [{date: 2015-03-19, kind: correction, text: Faux.}]" });
  paper.commit("2015-03-19 12:00");
  await paper.update();
  const [, second, third] = storedVersions(paper, "un");
  expect(second?.corrections).toEqual([Date.parse("2015-03-18T23:00Z")]);
  expect(third).toBeUndefined();
});

test("an article that is filed elsewhere, or renamed with its old address, keeps its versions", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-17 12:00");
  paper.remove("articles/2015/03/un.md");
  paper.story("un", { body: "Deux.", date: "2015-04-01 10:00" });
  paper.commit("2015-04-02 12:00");
  paper.remove("articles/2015/04/un.md");
  paper.story("premier", { body: "Trois.", date: "2015-04-01 10:00", more: "aliases: [/articles/un]" });
  paper.commit("2015-04-03 12:00");
  await paper.update();
  expect(texts("premier")).toEqual(["Un.", "Deux.", "Trois."]);
  expect(texts("un")).toEqual([]);
});

test("what is merged is told by who wrote it, at the time of the merge", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-17 12:00");
  paper.git("checkout", "--quiet", "-b", "travail");
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-18 12:00", { author: "Idriss Benamar" });
  paper.git("checkout", "--quiet", "main");
  paper.git("merge", "--quiet", "--no-ff", "-m", "Merge", "travail");
  await paper.update();
  expect(storedVersions(paper, "un")[1]).toMatchObject({
    author: "Idriss Benamar",
    at: Date.parse("2015-04-04T12:00Z"),
  });
});

test("a history that was rewritten is read anew", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-17 12:00");
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-18 12:00");
  await paper.update();
  paper.git("reset", "--quiet", "--hard", "HEAD~1");
  paper.story("un", { body: "Autre." });
  paper.commit("2015-03-18 13:00");
  await paper.update();
  expect(texts()).toEqual(["Un.", "Autre."]);
});

test("a commit moves the history of its article, even when its file was taken in before; the article moves when a history begins", async () => {
  paper.story("un", { body: "Un." });
  paper.story("deux");
  paper.commit("2015-03-17 12:00");
  await paper.update();
  paper.story("un", { body: "Deux." });
  await paper.update();
  paper.commit("2015-03-18 12:00");
  expect((await paper.update()).moved).toEqual(["article:un", "history:un"]);
  expect((await paper.update()).moved).toEqual([]);
});

test("without git nothing is known, and what was known stays", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-17 12:00");
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-18 12:00");
  await paper.update();
  renameSync(join(paper.content, ".git"), join(paper.root, "git"));
  paper.story("un", { body: "Trois." });
  await paper.update();
  expect(texts()).toEqual(["Un.", "Deux."]);
});

const redaction = (before: string) =>
  paper.write("redactions.yaml", `- {article: un, before: ${before}, reason: Sur décision de justice.}\n`);

test("a redaction by commit leaves nothing of what it hides: neither in the archive’s files nor in the kept pages", async () => {
  const store = new PageStore(paper.state, "essai", { memoryBytes: 1, diskBytes: 1_000_000 });
  store.put(makePage("/articles/un/history/1", "Balthazar", { status: 200 }));
  for (const body of ["Le nom interdit Balthazar.", "Encore le nom Balthazar."]) {
    paper.story("un", { body, title: "Balthazar" });
    paper.commit("2015-03-17 12:00", { message: "Change\n\nTypo: Balthazar, pas Baltazar" });
    await paper.update();
  }
  expect(held("balthazar")).toBe(true);
  paper.story("un", { body: "Sans le nom." });
  const clean = paper.commit("2015-03-17 12:00");
  await paper.update();
  expect(texts()).toHaveLength(3);
  redaction(clean);
  expect((await paper.update()).moved).toContain("history:un");
  expect(storedVersions(paper, "un").map(({ n }) => n)).toEqual([3]);
  expect(held("balthazar")).toBe(false);
  expect(store.get("/articles/un/history/1")).toBeUndefined();
  store.close();
});

/** Whether any file of the state folder has a word in it, in whatever case. */
function held(word: string): boolean {
  return readdirSync(paper.state).some((file) =>
    readFileSync(join(paper.state, file)).toString("latin1").toLowerCase().includes(word),
  );
}

test("a redaction by date hides what stood before it, and numbers stay", async () => {
  for (const day of ["17", "18", "19"]) {
    paper.story("un", { body: `Texte du ${day}.` });
    paper.commit(`2015-03-${day} 12:00`);
  }
  redaction("2015-03-18");
  await paper.update();
  expect(storedVersions(paper, "un").map(({ n }) => n)).toEqual([2, 3]);
  paper.remove("redactions.yaml");
  await paper.update();
  expect(storedVersions(paper, "un").map(({ n }) => n)).toEqual([1, 2, 3]);
});

test("a redaction by a commit that nobody knows, or by a file that cannot be read, shows nothing", async () => {
  for (const day of ["17", "18", "19"]) {
    paper.story("un", { body: `Texte du ${day}.` });
    paper.commit(`2015-03-${day} 12:00`);
  }
  paper.write("redactions.yaml", "- {article: un, before: hier matin, reason: Justice.}\n");
  expect((await paper.update()).problems).toMatchObject([{ file: "redactions.yaml", rule: "date-form" }]);
  expect(texts()).toEqual([]);
  redaction("deadbeef");
  expect((await paper.update()).problems).toEqual([]);
  expect(texts()).toEqual(["Texte du 19."]);
});

test("the archive holds no e-mail address", async () => {
  paper.story("un");
  paper.commit("2015-03-17 12:00");
  await paper.update();
  paper.archive.db.pragma("wal_checkpoint(TRUNCATE)");
  expect(readFileSync(join(paper.state, "archive.sqlite")).includes("secret@journal.example")).toBe(false);
});
