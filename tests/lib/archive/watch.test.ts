import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { desk, read } from "#lib/archive/newsroom.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { UpdateReport } from "#lib/archive/update.ts";
import { watchContent } from "#lib/archive/watch.ts";
import { CommittedPaper } from "../../support/committed-paper.ts";
import { today } from "../../support/paper.ts";

const state = process.env.MARBRE_STATE;
let paper: CommittedPaper;
let reports: UpdateReport[];
let watcher: { close(): void };

beforeEach(async () => {
  paper = new CommittedPaper();
  process.env.MARBRE_STATE = paper.state;
  paper.story("un");
  await paper.update();
  reports = [];
  watcher = watchContent({ folder: paper.content, onUpdate: (report) => reports.push(report) });
});

afterEach(() => {
  watcher.close();
  globalThis.marbreDesk?.archive.db.close();
  globalThis.marbreDesk = undefined;
  paper[Symbol.dispose]();
  if (state === undefined) delete process.env.MARBRE_STATE;
  else process.env.MARBRE_STATE = state;
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(condition()).toBe(true);
}

const latest = () => read((edition) => ({ view: edition.newest("all", 5).map(({ slug }) => slug), on: [] })).view;

test("a file saved in a folder that did not exist is taken in by itself", async () => {
  expect(latest()).toEqual(["un"]);
  paper.story("deux", { date: "2014-07-01 10:00" });
  await until(() => latest().includes("deux"));
  expect(reports[0]?.added).toEqual(["articles/2014/07/deux.md"]);
});

test("a removed folder takes its articles with it", async () => {
  paper.remove("articles/2015");
  await until(() => latest().length === 0);
});

test("a file replaced by another of its name is seen each time, as editors and git save", async () => {
  const file = join(paper.content, "articles/2015/03/un.md");
  const good = readFileSync(file, "utf8");
  const title = () => read((edition) => ({ view: edition.article("un")?.title, on: [] })).view;
  for (const wanted of ["Deux", "Trois", "Quatre"]) {
    writeFileSync(`${file}.tmp`, good.replace("Titre de un", wanted));
    renameSync(`${file}.tmp`, file);
    await until(() => title() === wanted);
  }
  rmSync(file);
  await until(() => latest().length === 0);
});

test("a folder that was removed and made again is watched as before", async () => {
  paper.remove("articles/2015");
  await until(() => latest().length === 0);
  paper.story("un");
  await until(() => latest().includes("un"));
  paper.story("deux");
  await until(() => latest().includes("deux"));
});

test("while the archive is gone readers go on, and the next change builds it whole", async () => {
  expect(latest()).toEqual(["un"]);
  const before = desk().archive.id;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(join(paper.state, `archive.sqlite${suffix}`), { force: true });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(latest()).toEqual(["un"]);
  paper.story("deux", { date: "2015-05-01 10:00" });
  await until(() => latest().includes("deux"));
  expect(latest()).toEqual(["deux", "un"]);
  expect(desk().archive.id).not.toBe(before);
});

test("readers do not wait for a long update, and see the state before it", async () => {
  const writer = openArchive(paper.state);
  writer.db.exec("BEGIN IMMEDIATE; DELETE FROM listings");
  expect(latest()).toEqual(["un"]);
  writer.db.exec("ROLLBACK");
  expect(new Edition(prepareQueries(writer), today).count("all")).toBe(1);
  writer.db.close();
});

test("a commit alone, which changes no file, is in the history of its articles", async () => {
  const versions = () => read((edition) => ({ view: edition.statements.versions.all("un").length, on: [] })).view;
  paper.commit("2015-03-16 18:00");
  paper.story("un", { body: "Un autre texte." });
  await until(() => reports.some(({ changed }) => changed.includes("articles/2015/03/un.md")));
  expect(versions()).toBe(0);
  paper.commit("2015-03-17 18:00");
  await until(() => versions() === 2);
});
