import { sealOn } from "../tests/support/sending.ts";
import { type Approvals, approve } from "./comments/approve.ts";
import { type Load, readersAt, writersFor } from "./comments/load.ts";
import { warmPages } from "./corpus/warm-pages.ts";
import { atMost, type Figure, median, p99, tell } from "./support/figures.ts";
import { makeNewsroom } from "./support/newsroom.ts";
import { readSizes } from "./support/sizes.ts";
import type { Subject } from "./support/start-subject.ts";
import { present } from "./support/warm.ts";

/**
 * How many comments a second are accepted beside readers, on both databases, and how long both wait; then how long an approved
 * comment takes to be on its page. Readers alone and readers beside writers take turns.
 */
const sizes = readSizes({ articles: 500, readers: 200, writers: 16, seconds: 8, rounds: 3, approvals: 20 });
await measure("sqlite", "SQLite");
await measure("postgres", "PostgreSQL");

type Form = { article: string; seal: string };

async function measure(dialect: "sqlite" | "postgres", name: string): Promise<void> {
  const newsroom = await makeNewsroom(dialect, sizes.articles);
  const site = await newsroom.open();
  try {
    const warm = await present(site, warmPages(newsroom.corpus.slugs));
    const article = newsroom.corpus.slugs.at(-1) ?? "";
    const form = { article, seal: await sealOn(site.client.origin, article) };
    await writersFor(2, site.client, form, sizes.writers);
    await readersAt(sizes.readers, 2, site.client, warm);
    const title = `${name}: ${sizes.writers} writers beside ${sizes.readers} readers/s, ${sizes.rounds} × ${sizes.seconds} s`;
    tell(title, [...(await beside(site, form, warm)), ...(await cost(site, form))]);
    const approvals = await approve(newsroom, site, warm, sizes.approvals);
    tell(`${name}: approved by another process, on the page`, figuresOfApprovals(approvals));
  } finally {
    await site.stop();
    await newsroom.close();
  }
}

async function beside({ client }: Subject, form: Form, warm: string[]): Promise<Figure[]> {
  const alone: Load[] = [];
  const reading: Load[] = [];
  const writing: Load[] = [];
  for (let round = 0; round < sizes.rounds; round++) {
    alone.push(await readersAt(sizes.readers, sizes.seconds, client, warm));
    const [readers, writers] = await Promise.all([
      readersAt(sizes.readers, sizes.seconds, client, warm),
      writersFor(sizes.seconds, client, form, sizes.writers),
    ]);
    reading.push(readers);
    writing.push(writers);
  }
  return figuresOf(alone, reading, writing);
}

/** What one comment costs, and the private page to which its writer is led. */
async function cost(site: Subject, form: Form): Promise<Figure[]> {
  const start = await site.report();
  const { locations, times } = await writersFor(sizes.seconds, site.client, form, 1);
  const middle = await site.report();
  const pages = locations.slice(0, 50);
  for (const path of pages) await site.client.get(path);
  const end = await site.report();
  const ms = (cpu: number, count: number) => `${(cpu / count).toFixed(1)} CPU ms`;
  return [
    { figure: "one writer alone waits", measured: waits(times) },
    { figure: "  and costs the site", measured: ms(middle.cpuMs - start.cpuMs, locations.length) },
    { figure: "  and then a private page", measured: ms(end.cpuMs - middle.cpuMs, pages.length) },
  ];
}

function figuresOf(alone: Load[], reading: Load[], writing: Load[]): Figure[] {
  const rate = median(writing.map(({ times, seconds }) => times.length / seconds));
  const errors = [...alone, ...reading, ...writing].reduce((sum, load) => sum + load.errors, 0);
  const [before, after] = [timesOf(alone), timesOf(reading)];
  return [
    { figure: "comments accepted", measured: `${rate.toFixed(0)} a second` },
    { figure: "  a writer waits", measured: waits(timesOf(writing)) },
    { figure: "readers alone wait", measured: waits(before) },
    { figure: "readers beside writers wait", measured: waits(after) },
    { figure: "  over alone, median", measured: `${(median(after) / median(before)).toFixed(1)} ×` },
    { figure: "  over alone, p99", measured: `${(p99(after) / p99(before)).toFixed(1)} ×` },
    atMost("answers that were not the right one", errors, 0, "", 0),
  ];
}

function figuresOfApprovals({ delays, rendered, again }: Approvals): Figure[] {
  return [
    { figure: "median", measured: `${(median(delays) / 1000).toFixed(2)} s` },
    atMost(`slowest of ${delays.length}`, Math.max(...delays) / 1000, 1, "s"),
    { figure: "warm pages rendered again by one", measured: `${rendered} of ${again}` },
  ];
}

function timesOf(loads: Load[]): number[] {
  return loads.flatMap(({ times }) => times);
}

function waits(times: number[]): string {
  return `median ${median(times).toFixed(1)} ms, p99 ${p99(times).toFixed(0)} ms`;
}
