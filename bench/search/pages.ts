import { hostileQueries } from "../../tests/support/hostile-queries.ts";
import type { Client } from "../support/client.ts";
import { atMost, type Figure } from "../support/figures.ts";
import type { Subject } from "../support/start-subject.ts";
import { at, megabytes } from "./measure.ts";

/** Pages of articles that a process makes before its memory levels off, and that it makes once more to compare. */
const renders = 1_500;

/**
 * Whole answers of the site: pages of results made and kept, what they leave in its memory beside as many pages of articles, and queries
 * that mean harm.
 *
 * @param articles Paths of at least twice `renders` articles.
 */
export async function pages(
  site: Subject,
  questions: readonly string[],
  hostile: number,
  articles: readonly string[],
): Promise<Figure[]> {
  const search = (text: string) => addressOf(site.client, text);
  const paths = [...new Set(await Promise.all(questions.map(search)))];
  await timesOf(site, paths);
  await timesOf(site, articles.slice(0, renders));
  const still = await site.settled();
  await timesOf(site, articles.slice(renders, 2 * renders));
  const before = await site.settled();
  const made = await timesOf(site, paths);
  const used = (await site.report()).cpuMs - before.cpuMs;
  const kept = await timesOf(site, Array(200).fill(paths[0] ?? "/search"));
  const wrong = await wrongAnswers(site, hostile);
  const after = await site.settled();
  return [
    { figure: `pages of ${paths.length} queries, p50 and p99`, measured: `${at(made, 0.5)}, ${at(made, 0.99)} ms` },
    { figure: "  CPU of each", measured: `${(used / paths.length).toFixed(1)} ms` },
    { figure: "  a kept one, p50 and p99", measured: `${at(kept, 0.5)}, ${at(kept, 0.99)} ms` },
    atMost(`${hostile} hostile queries: errors`, wrong.errors, 0, "", 0),
    atMost("  pages with markup of theirs", wrong.markup, 0, "", 0),
    atMost("memory of its own after all that", (after.own - before.own) / 1024 / 1024, 20, "MB", 1),
    { figure: `  after ${renders} pages of articles, before it`, measured: megabytes(before.own - still.own) },
    {
      figure: "  resident, with the pages of the file that it has mapped",
      measured: megabytes(after.rss - before.rss),
    },
  ];
}

async function addressOf(client: Client, text: string): Promise<string> {
  const { headers } = await client.get(`/search?q=${encodeURIComponent(text)}`);
  return headers.location ?? "/search";
}

async function timesOf({ client }: Subject, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const begun = performance.now();
    const { status } = await client.get(path);
    if (status !== 200) throw new Error(`${path} was answered ${status}.`);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Each is typed into the form, and the page to which it leads is read. */
async function wrongAnswers({ client }: Subject, count: number): Promise<{ errors: number; markup: number }> {
  const wrong = { errors: 0, markup: 0 };
  await client.each([...hostileQueries(count)], async (text) => {
    const form = await client.get(`/search?q=${encodeURIComponent(shortened(text))}`);
    const path = form.headers.location;
    const page = path === undefined ? form : await client.get(path, { "accept-encoding": "identity" });
    const suggestions = await client.get(`/search/suggest?q=${encodeURIComponent(shortened(text))}`);
    if (page.status !== 200 || suggestions.status !== 200) wrong.errors++;
    if (path !== undefined && /<script>|<img src=x/i.test(page.body.toString())) wrong.markup++;
  });
  return wrong;
}

/** Servers take some 16 kB of address and fields. */
function shortened(text: string): string {
  const whole = text.toWellFormed();
  return encodeURIComponent(whole).length <= 12_000 ? whole : shortened(whole.slice(0, whole.length / 2));
}
