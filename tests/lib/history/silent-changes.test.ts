import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Repository } from "#lib/history/git.ts";
import { silentChanges } from "#lib/history/silent-changes.ts";
import { CommittedPaper } from "../../support/committed-paper.ts";

let paper: CommittedPaper;
const file = "articles/2015/03/un.md";
const corrected = "corrections: [{date: 2015-03-19, kind: correction, text: Faux.}]";

beforeEach(() => {
  paper = new CommittedPaper();
  paper.story("un", { body: "Il y avait douze personnes." });
  paper.commit("2015-03-16 18:00");
});

afterEach(() => paper[Symbol.dispose]());

/** Of the whole history; or of what comes after a commit. */
async function silentNow(since?: string) {
  expect((await paper.update()).problems).toEqual([]);
  const standing = await Repository.standing(paper.content, since ?? "HEAD");
  if (!standing) throw new Error("There is no repository, or no such commit.");
  const hold = (path: string) => {
    const full = join(paper.content, path);
    return existsSync(full) ? readFileSync(full) : undefined;
  };
  return silentChanges(standing, paper.edition(), { hold, whole: since === undefined });
}

test("a published body, headline or standfirst that a commit changed without a word is told with the commit", async () => {
  paper.story("un", { body: "Il y avait treize personnes." });
  const body = paper.commit("2015-03-18 12:00");
  expect(await silentNow()).toEqual([{ file, commit: body }]);
  paper.story("un", { body: "Il y avait treize personnes.", title: "Un autre titre" });
  const headline = paper.commit("2015-03-19 12:00");
  expect(await silentNow()).toEqual([{ file, commit: headline }]);
});

test("a change with a correction, with a later `updated`, or with a Typo trailer is no problem", async () => {
  paper.story("un", { body: "Il y avait treize personnes.", more: corrected });
  paper.commit("2015-03-18 12:00");
  paper.story("un", { body: "Il y avait quatorze personnes.", more: `${corrected}\nupdated: 2015-03-20` });
  paper.commit("2015-03-20 12:00");
  paper.story("un", { body: "Il y avait quinze personnes.", more: `${corrected}\nupdated: 2015-03-20` });
  paper.commit("2015-03-21 12:00", { message: "Mend\n\nTypo: quinze" });
  expect(await silentNow()).toEqual([]);
});

test("a correction that was there before the change does not announce it, and one that is added since does", async () => {
  paper.story("un", { body: "Il y avait douze personnes.", more: corrected });
  paper.commit("2015-03-18 12:00");
  paper.story("un", { body: "Il y avait treize personnes.", more: corrected });
  const silent = paper.commit("2015-03-19 12:00");
  expect(await silentNow()).toEqual([{ file, commit: silent }]);
  paper.story("un", { body: "Il y avait treize personnes.", more: `${corrected}\nupdated: 2015-03-22` });
  expect(await silentNow()).toEqual([]);
});

test("white space, tags, and what nobody could read yet may change freely", async () => {
  paper.story("un", { body: "Il y avait\ndouze   personnes.", tags: "[chine, salons]" });
  paper.story("deux", { body: "Brouillon.", more: "draft: true" });
  paper.story("trois", { body: "Sous embargo.", date: "2015-03-25 10:00" });
  paper.commit("2015-03-18 12:00");
  paper.story("deux", { body: "Paru." });
  paper.story("trois", { body: "Encore sous embargo.", date: "2015-03-25 10:00" });
  paper.commit("2015-03-19 12:00");
  expect(await silentNow()).toEqual([]);
});

test("what is not committed yet is told too, as something to do", async () => {
  paper.story("un", { body: "Il y avait treize personnes." });
  expect(await silentNow()).toEqual([{ file }]);
  paper.story("un", { body: "Il y avait treize personnes.", more: corrected });
  expect(await silentNow()).toEqual([]);
});

test("a text that is changed as its article is renamed is told under its new name", async () => {
  paper.remove(file);
  paper.story("premier", { body: "Il y avait treize personnes.", more: "aliases: [/articles/un]" });
  expect(await silentNow()).toEqual([{ file: "articles/2015/03/premier.md" }]);
  const commit = paper.commit("2015-03-18 12:00");
  expect(await silentNow()).toEqual([{ file: "articles/2015/03/premier.md", commit }]);
});

test("an old repository takes the rule up from a commit or from a date", async () => {
  const site = readFileSync(join(paper.content, "site.yaml"), "utf8");
  paper.story("un", { body: "Il y avait treize personnes." });
  const old = paper.commit("2015-03-18 12:00");
  for (const since of [old.slice(0, 12), "2015-03-19"]) {
    paper.write("site.yaml", `${site}history: {since: ${since}}\n`);
    expect(await silentNow()).toEqual([]);
  }
  paper.story("un", { body: "Il y avait quatorze personnes." });
  const fresh = paper.commit("2015-03-20 12:00");
  for (const since of [old.slice(0, 12), "2015-03-19"]) {
    paper.write("site.yaml", `${site}history: {since: ${since}}\n`);
    expect(await silentNow()).toEqual([{ file, commit: fresh }]);
  }
});

test("what a branch would bring is told alone: its commits, but for slips, and what waits", async () => {
  paper.story("deux", { body: "Il y avait deux personnes." });
  paper.story("un", { body: "Il y avait treize personnes." });
  const main = paper.commit("2015-03-18 12:00");
  expect(await silentNow(main)).toEqual([]);
  paper.git("checkout", "--quiet", "-b", "branche");
  paper.story("deux", { body: "Il y avait trois personnes." });
  const silent = paper.commit("2015-03-19 12:00");
  paper.story("un", { body: "Il y avait quatorze personnes." });
  paper.commit("2015-03-20 12:00", { message: "Mend\n\nTypo: quatorze" });
  expect(await silentNow("main")).toEqual([{ file: "articles/2015/03/deux.md", commit: silent }]);
  paper.story("un", { body: "Il y avait quinze personnes." });
  expect(await silentNow("main")).toEqual([{ file: "articles/2015/03/deux.md", commit: silent }, { file }]);
});
