import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { findArticles } from "#lib/search/find.ts";
import { parseQuery } from "#lib/search/query.ts";
import { SearchWriter } from "#lib/search/search-writer.ts";
import { suggest } from "#lib/search/suggest.ts";
import { paths } from "#lib/site/paths.ts";
import { at, cpuSince, leastOf, measure, megabytes } from "./search/measure.ts";
import { others } from "./search/others.ts";
import { pages } from "./search/pages.ts";
import { questionsFor } from "./search/questions.ts";
import { atMost, type Figure, tell } from "./support/figures.ts";
import { makeNewsstand, startSite } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/** The search at the size of the archive: its weight, what it adds to an update, how long queries, suggestions and pages take; others beside it. */
const sizes = readSizes({ articles: 100_000, others: 2000, rounds: 3, hostile: 10_000 });
const start = process.cpuUsage();
const { state, content } = await makeNewsstand(sizes.articles);
const buildMs = cpuSince(start);
const file = join(state, "archive.sqlite");
forget();
const archive = openArchive(state);
const edition = new Edition(prepareQueries(archive), Date.now());
const questions = questionsFor(archive.db);
const articles = archive.db
  .prepare<[], string>("SELECT slug FROM articles ORDER BY published_at DESC LIMIT 3000")
  .pluck()
  .all()
  .map(paths.article);
tell(`Search in ${sizes.articles} articles`, [...times(), ...weight(), ...build()]);
archive.db.close();
const site = await startSite({ content, state });
try {
  tell(`Pages of results of ${sizes.articles} articles`, await pages(site, questions, sizes.hostile, articles));
} finally {
  await site.stop();
}
tell(`Others, in ${sizes.others} articles`, await others(await makeNewsstand(sizes.others), questions));

/** What the system keeps of the file in memory goes; without GNU dd it stays. */
function forget(): void {
  spawnSync("dd", [`if=${file}`, "iflag=nocache", "count=0"]);
}

function times(): Figure[] {
  const look = (text: string) => findArticles(edition, parseQuery(text), { order: "relevance", page: 1 });
  const complete = (text: string) => suggest(edition, text);
  const typed = questions.flatMap((text) => [3, 5, 8].map((length) => text.slice(0, length)));
  const cold = measure(questions, look).wall;
  return [
    { figure: `results, cold file, p50 and p99 of ${cold.length}`, measured: `${at(cold, 0.5)}, ${at(cold, 0.99)} ms` },
    ...warm("results", questions, look, 30),
    ...warm("suggestions", typed, complete, 10),
  ];
}

function warm(name: string, texts: readonly string[], work: (text: string) => unknown, most: number): Figure[] {
  const rounds = Array.from({ length: sizes.rounds }, () => measure(texts, work));
  const wall = rounds.flatMap((round) => round.wall);
  const cpu = rounds.flatMap((round) => round.cpu);
  const least = leastOf(rounds.map((round) => round.wall));
  return [
    { figure: `${name}, warm, p50`, measured: `${at(wall, 0.5)} ms` },
    { figure: "  p99 by the clock", measured: `${at(wall, 0.99)} ms` },
    { figure: "  p99 of CPU", measured: `${at(cpu, 0.99)} ms` },
    atMost(`  p99 of the best of ${sizes.rounds} rounds`, Number(at(least, 0.99)), most, "ms", 1),
  ];
}

function weight(): Figure[] {
  const ofTables = archive.db.prepare<[], number>("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%'").pluck();
  const whole = statSync(file).size;
  const search = ofTables.get() ?? 0;
  return [
    { figure: "the archive", measured: megabytes(whole) },
    { figure: "  of which the search", measured: `${megabytes(search)} (${((100 * search) / whole).toFixed(0)} %)` },
  ];
}

/** A sample of the articles is written into the index again, and taken back: what that costs each of them. */
function build(): Figure[] {
  const rows = archive.db
    .prepare<[], { id: number; article: string; markdown: string; lists: string }>(
      `SELECT a.id, a.article, b.markdown, (SELECT group_concat(list, ' ') FROM listings WHERE id = a.id) AS lists
       FROM articles a JOIN bodies b ON b.id = a.id WHERE a.draft = 0 LIMIT 2000`,
    )
    .all();
  const writer = new SearchWriter(archive.db);
  archive.db.exec("BEGIN");
  const begun = process.cpuUsage();
  for (const { id, article, markdown, lists } of rows)
    writer.write(id, JSON.parse(article), markdown, lists.split(" "));
  const each = cpuSince(begun) / rows.length;
  archive.db.exec("ROLLBACK");
  const share = (each * sizes.articles) / buildMs;
  return [
    { figure: "CPU of corpus and archive, whole", measured: `${(buildMs / 1000).toFixed(1)} s` },
    {
      figure: "  of which the search, by a sample",
      measured: `${each.toFixed(2)} ms an article, ${(100 * share).toFixed(0)} %`,
    },
  ];
}
