import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { gunzipSync } from "node:zlib";
import { follow } from "#lib/comments/follow.ts";
import { paths } from "#lib/site/paths.ts";
import { openShelf } from "#lib/threads/shelf.ts";
import { approveEach } from "./comments/approve.ts";
import { Chance } from "./corpus/chance.ts";
import { readPaper } from "./corpus/paper.ts";
import { writeComments } from "./corpus/thread.ts";
import { atMost, type Figure, median, tell } from "./support/figures.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { readSizes } from "./support/sizes.ts";
import type { Subject } from "./support/start-subject.ts";

/** What a very long thread costs its readers, and what it costs to fill the shelf of a new machine. */
const sizes = readSizes({ articles: 500, thread: 33_000, comments: 100_000, pages: 7, approvals: 5 });
const newsroom = await makeNewsroom("sqlite", sizes.articles);
try {
  const article = newsroom.corpus.slugs.at(-1) ?? "";
  const ids = await fill(newsroom, article);
  tell(`A shelf of ${sizes.comments} comments from nothing, SQLite`, await fillShelf(newsroom));
  const site = await newsroom.open();
  try {
    tell(`A thread of ${ids.length} comments`, await read(site, article, ids));
    tell("A comment more, approved by another process", await grow(newsroom, site, article));
  } finally {
    await site.stop();
  }
} finally {
  await newsroom.close();
}

/** One long thread, and the rest of the comments under all other articles. Returns the ids of the first, oldest before. */
async function fill({ store, corpus, content }: Newsroom, article: string): Promise<string[]> {
  const made = { paper: readPaper(content), now: Date.now() };
  const ids = await writeComments(store, {
    ...made,
    articles: [article],
    count: sizes.thread,
    chance: new Chance(11),
  });
  const others = corpus.slugs.filter((slug) => slug !== article);
  await writeComments(store, {
    ...made,
    articles: others,
    count: sizes.comments - sizes.thread,
    chance: new Chance(12),
  });
  return ids;
}

async function fillShelf({ store, state }: Newsroom): Promise<Figure[]> {
  for (const name of readdirSync(state)) if (name.startsWith("threads-")) rmSync(join(state, name));
  const shelf = openShelf(state);
  const stops = monitorEventLoopDelay({ resolution: 1 });
  stops.enable();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await follow(store.db, shelf);
  const { user, system } = process.cpuUsage(cpu);
  stops.disable();
  const seconds = (performance.now() - start) / 1000;
  shelf.close();
  return [
    { figure: "by the clock", measured: `${seconds.toFixed(1)} s` },
    { figure: "CPU", measured: `${((user + system) / 1e6).toFixed(1)} s` },
    { figure: "longest time for which nothing else is done", measured: `${(stops.max / 1e6).toFixed(0)} ms` },
  ];
}

async function read(site: Subject, article: string, ids: string[]): Promise<Figure[]> {
  const { client } = site;
  // The first renders of a process cost several times the later ones.
  for (let page = 2; page < 12; page++) await client.get(paths.listPage(paths.thread(article, "newest"), page));
  const first = await timed(site, paths.article(article));
  const raw = gunzipSync(first.body);
  const kept: Timed[] = [];
  for (let time = 0; time < 20; time++) kept.push(await timed(site, paths.article(article)));
  const middle = Math.ceil(sizes.thread / 100);
  const deep: Timed[] = [];
  for (let page = middle; page < middle + sizes.pages; page++)
    deep.push(await timed(site, paths.listPage(paths.thread(article, "oldest"), page)));
  const oldest: Timed[] = [];
  for (const id of ids.slice(0, sizes.pages)) oldest.push(await timed(site, paths.comment(id), 302));
  const place = oldest[0]?.location ?? "";
  const led = await timed(site, place.split("#")[0] ?? "");
  return [
    atMost("first page, with the article and 50 comments, HTML", raw.length / 1000, 60, "kB", 1),
    { figure: "  with gzip", measured: `${(first.body.length / 1000).toFixed(1)} kB` },
    { figure: "  rendered", measured: told([first]) },
    { figure: "  kept", measured: `${median(kept.map(({ ms }) => ms)).toFixed(1)} ms (median of ${kept.length})` },
    { figure: "a page from the middle, rendered", measured: told(deep) },
    { figure: "the oldest comment’s permalink, until it is led on", measured: told(oldest) },
    { figure: "  and the page that it leads to, rendered", measured: told([led]) },
  ];
}

async function grow(newsroom: Newsroom, site: Subject, article: string): Promise<Figure[]> {
  const delays: number[] = [];
  for (let time = 1; time <= sizes.approvals; time++)
    delays.push(...(await approveEach(newsroom, site, [article], Date.now() + time * 60_000)));
  return [
    atMost("until it is on the page, the slowest", Math.max(...delays) / 1000, 1, "s", 2),
    { figure: "  median", measured: `${(median(delays) / 1000).toFixed(2)} s of ${delays.length}` },
  ];
}

type Timed = { ms: number; cpuMs: number; body: Buffer; location: string };

async function timed(site: Subject, path: string, status = 200): Promise<Timed> {
  const { cpuMs } = await site.report();
  const start = performance.now();
  const answer = await site.client.get(path);
  const ms = performance.now() - start;
  if (answer.status !== status) throw new Error(`${path} was answered with ${answer.status}.`);
  return {
    ms,
    cpuMs: (await site.report()).cpuMs - cpuMs,
    body: answer.body,
    location: String(answer.headers.location ?? ""),
  };
}

function told(all: Timed[]): string {
  const [wall, cpu] = [median(all.map(({ ms }) => ms)), median(all.map(({ cpuMs }) => cpuMs))];
  return `${wall.toFixed(0)} ms, ${cpu.toFixed(0)} CPU ms${all.length > 1 ? ` (median of ${all.length})` : ""}`;
}
