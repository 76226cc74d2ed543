import { expect, test } from "vitest";
import { type Archive, openArchive } from "#lib/archive/archive.ts";
import { findChanges } from "#lib/archive/changes.ts";
import { folderSource } from "#lib/archive/copy-source.ts";
import { newsroomOf } from "#lib/archive/newsroom-of.ts";
import { parseEach } from "#lib/archive/parsing.ts";
import { takeChanges } from "#lib/archive/take-changes.ts";
import { updateArchive } from "#lib/archive/update.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { rowsOf } from "../../support/archive-rows.ts";
import { smallCrew } from "../../support/crew.ts";
import { Paper, today } from "../../support/paper.ts";

/** A paper with several pieces of articles; every tenth is broken or claims what is another's, and some lean on one another. */
function largePaper(): Paper {
  const paper = new Paper();
  for (let n = 0; n < 300; n += 1) {
    const slug = `article-${n}`;
    const date = `201${n % 6}-0${1 + (n % 9)}-1${n % 10} 08:${10 + (n % 50)}`;
    if (n % 40 === 10) paper.story(slug, { date, companies: "[xiomi]", body: "![](absent.png)" });
    else if (n % 40 === 20) paper.story(slug, { date, more: "aliases: [/articles/vieux, /articles/article-1]" });
    else if (n % 40 === 30) paper.story("article-1", { date: `2016-0${1 + (n % 9)}-02 10:00` });
    else if (n % 40 === 0) paper.write(`articles/2015/03/${slug}.md`, n % 80 === 0 ? "---\ntitle: [\n---\n" : "\0");
    else
      paper.story(slug, {
        date,
        tags: n % 3 === 0 ? "[pekin]" : "[salons]",
        body: `Corps ${n}.\n\n${"Un mot. ".repeat(n % 30)}`,
      });
  }
  paper.story("demain", { date: "2017-01-01 10:00", more: "translations: {en: article-5}" });
  return paper;
}

/** What is in the archive, but for what differs from one to another. */
function contentsOf(archive: Archive): Record<string, unknown[]> {
  const { meta = [], ...rows } = rowsOf(archive);
  return { ...rows, meta: [meta.length] };
}

async function takenIn(paper: Paper, name: string, crew?: Crew) {
  const archive = openArchive(`${paper.state}/${name}`);
  try {
    const { milliseconds: _, ...report } = await updateArchive(archive, { now: today, folder: paper.content, crew });
    return { report, rows: contentsOf(archive) };
  } finally {
    archive.db.close();
  }
}

test("threads make the same archive, and tell the same problems in the same order", async () => {
  using paper = largePaper();
  const [alone, together] = [await takenIn(paper, "alone"), await takenIn(paper, "together", smallCrew())];
  expect(together.report).toEqual(alone.report);
  expect(together.rows).toEqual(alone.rows);
  const rules = new Set(alone.report.problems.map(({ rule }) => rule));
  expect([...rules].sort()).toEqual([
    "control-character",
    "duplicate-alias",
    "empty-body",
    "missing-alt",
    "missing-image",
    "translation-one-sided",
    "unknown-company",
    "yaml-bracket",
  ]);
  expect(alone.rows.articles?.length).toBeGreaterThan(250);
});

test("a file that went away after it was seen is passed over", async () => {
  using paper = new Paper();
  await paper.update();
  const desk = { newsroom: newsroomOf(paper.edition()), folder: paper.content };
  paper.write("articles/2015/03/la.md", "---\ntitle: [\n---\n");
  const articles = ["gone", "la"].map((slug) => ({ file: `articles/2015/03/${slug}.md` }));
  expect([...parseEach(articles, desk)].map(({ file }) => file)).toEqual(["articles/2015/03/la.md"]);
});

test("what was found in an empty archive is taken in rightly when another process has filled it meanwhile", async () => {
  using paper = new Paper();
  paper.story("premier");
  paper.story("second");
  const found = findChanges(paper.archive.db, paper.content);
  paper.remove("articles/2015/03/premier.md");
  await paper.update();
  paper.story("second", { title: "Autre" });
  const source = folderSource(paper.content);
  const report = await takeChanges(paper.archive, found, { source, now: today });
  expect([report.added, report.changed, report.removed]).toEqual([[], ["articles/2015/03/second.md"], []]);
  expect(await paper.update()).toMatchObject({ added: [], changed: [], removed: [], problems: [] });
});
