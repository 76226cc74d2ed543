import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { historyPage, versionPage } from "#lib/history/history-page.ts";
import { CommittedPaper } from "../../support/committed-paper.ts";
import { Paper, today } from "../../support/paper.ts";

let paper: CommittedPaper;

beforeEach(() => {
  paper = new CommittedPaper();
});

afterEach(() => paper[Symbol.dispose]());

const view = (slug = "un") => historyPage(paper.edition(), slug).view;

test("who signs in the paper is named, and anybody else is the newsroom", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-16 18:00", { author: "claire vasseur" });
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-17 12:00", { author: "bot@journal.example" });
  await paper.update();
  const [second, first] = view()?.versions ?? [];
  expect(first?.by).toEqual({ slug: "claire", name: "Claire Vasseur" });
  expect(second?.by).toBeUndefined();
  expect(view()?.knownSince).toBeUndefined();
});

test("what came to git long after publication says from when on changes are known", async () => {
  paper.story("un", { body: "Un." });
  paper.story("deux");
  paper.commit("2016-01-01 12:00");
  paper.story("un", { body: "Deux." });
  paper.commit("2016-02-01 12:00");
  await paper.update();
  expect(view()?.knownSince).toBe(Date.parse("2016-01-01T12:00Z"));
  expect(view("deux")).toMatchObject({ versions: [{ n: 1 }], knownSince: Date.parse("2016-01-01T12:00Z") });
});

test("a shallow clone knows of no change before its first commit", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-16 18:00");
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-16 19:00");
  const clone = join(paper.root, "clone");
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${paper.content}`, clone]);
  const archive = openArchive(join(paper.root, "other"));
  await updateArchive(archive, { now: today, folder: clone });
  const { view: shown } = historyPage(new Edition(prepareQueries(archive), today), "un");
  expect(shown).toMatchObject({ versions: [{ n: 1 }], knownSince: Date.parse("2015-03-16T19:00Z") });
  archive.db.close();
});

test("without git the corrections are all that is known", async () => {
  using bare = new Paper();
  bare.story("un", { more: "corrections: [{date: 2015-03-20, kind: correction, text: Faux.}]" });
  await bare.update();
  expect(historyPage(bare.edition(), "un").view).toMatchObject({ versions: [], corrections: [{ html: "Faux." }] });
});

test("a text that is not committed is told as such", async () => {
  paper.story("un", { body: "Un." });
  paper.commit("2015-03-16 18:00");
  paper.story("un", { body: "Deux." });
  paper.commit("2015-03-17 12:00");
  await paper.update();
  expect(view()?.unsaved).toBe(false);
  paper.story("un", { body: "Trois." });
  await paper.update();
  expect(view()?.unsaved).toBe(true);
});

test("a withdrawn or embargoed article has no history, and no version", async () => {
  paper.story("un", { body: "Un." });
  paper.story("deux", { body: "Un.", date: "2030-03-16 10:00" });
  paper.commit("2015-03-16 18:00");
  for (const slug of ["un", "deux"])
    paper.story(slug, { body: "Deux.", date: slug === "un" ? "2015-03-16 18:40" : "2030-03-16 10:00" });
  paper.commit("2015-03-17 12:00");
  paper.write("gone.yaml", "- {path: /articles/un, date: 2016-01-01, reason: Erreur.}\n");
  await paper.update();
  for (const slug of ["un", "deux"]) {
    expect(view(slug)).toBeUndefined();
    expect(versionPage(paper.edition(), slug, 2).view).toBeUndefined();
  }
});
