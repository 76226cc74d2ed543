import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { readPaper } from "#lib/comments/commented.ts";
import { decide } from "#lib/comments/desk/decide.ts";
import { Chance } from "../corpus/chance.ts";
import { readPaper as readCorpusPaper } from "../corpus/paper.ts";
import { writeComments } from "../corpus/thread.ts";
import type { Newsroom } from "../support/newsroom.ts";
import type { Subject } from "../support/start-subject.ts";
import { askAgain } from "../support/warm.ts";

/** Milliseconds from the moderator's decision, in another process than the site's, until the article's page shows the comment. */
export type Approvals = {
  delays: number[];
  /** Pages that one approval made stale, of how many that were warm. */
  rendered: number;
  again: number;
};

/** Approves comments one by one, each on an article whose page is warm. */
export async function approve(newsroom: Newsroom, site: Subject, warm: string[], count: number): Promise<Approvals> {
  const articles = newsroom.corpus.slugs.slice(-count);
  const now = Date.now();
  const delays = await approveEach(newsroom, site, articles, now);
  await askAgain(site, warm);
  const [article = ""] = articles;
  const [last = ""] = await writePending(newsroom, [article], now + 3_600_000);
  const { rendered } = await site.report();
  await approveOne(newsroom, site, `/articles/${article}`, last);
  await askAgain(site, warm);
  return { delays, rendered: (await site.report()).rendered - rendered, again: warm.length };
}

/** Approves one comment on each article in turn, whose page is warm. Returns the milliseconds until each is on its page. */
export async function approveEach(
  newsroom: Newsroom,
  site: Subject,
  articles: string[],
  now: number,
): Promise<number[]> {
  const ids = await writePending(newsroom, articles, now);
  const delays: number[] = [];
  for (const [index, id] of ids.entries()) {
    const path = `/articles/${articles[index]}`;
    await site.client.get(path);
    await pause(Math.random() * 300);
    delays.push(await approveOne(newsroom, site, path, id));
  }
  return delays;
}

/** One comment on each article. */
function writePending({ store, content }: Newsroom, articles: string[], now: number): Promise<string[]> {
  const [chance, paper] = [new Chance(3), readCorpusPaper(content)];
  return writeComments(store, { articles, count: articles.length, state: "pending", chance, paper, now });
}

async function approveOne({ store }: Newsroom, site: Subject, path: string, comment: string): Promise<number> {
  const paper = { site: readPaper().site, titleOf: (slug: string) => slug };
  const start = performance.now();
  const by = { id: "bench", name: "Le chronomètre" };
  const command = { decision: { kind: "publish" as const }, comments: [{ comment, version: 1 }], by, paper };
  const [decided] = await decide(store, command, Date.now());
  if (!decided?.ok) throw new Error(`The comment could not be approved: ${JSON.stringify(decided)}`);
  while (!(await shows(site, path, comment))) {
    if (performance.now() - start > 10_000) throw new Error(`${path} does not show its comment after 10 s.`);
    await pause(5);
  }
  return performance.now() - start;
}

async function shows({ client }: Subject, path: string, comment: string): Promise<boolean> {
  const { body, headers } = await client.get(path);
  const html = headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
  return html.includes(`id="comment-${comment}"`);
}
