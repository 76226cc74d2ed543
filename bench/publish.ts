import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { type Announcement, announce } from "./corpus/announcement.ts";
import { writtenPages } from "./corpus/pages-to-warm.ts";
import { atMost, type Figure, median, tell } from "./support/figures.ts";
import { makeNewsstand, startSite } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";
import type { Subject } from "./support/start-subject.ts";

/**
 * An article saved while the site runs and watches: how long until it is on every page that it belongs to, and how many of the
 * pages that were warm are rendered again, at a tenth of the archive and at the whole.
 */
const sizes = readSizes({ articles: 10_000, stories: 5 });
const figures: Figure[] = [];
const renderedAgain: number[] = [];
for (const articles of [Math.ceil(sizes.articles / 10), sizes.articles]) {
  const { corpus, content, state } = await makeNewsstand(articles);
  const site = await startSite({ content, state, watch: true, connections: 1 });
  try {
    const warm = writtenPages(corpus.slugs);
    await site.client.each(warm, async (path) => void (await site.client.get(path)), 1);
    const seconds: number[] = [];
    const counts: number[] = [];
    let last: string[] = [];
    for (let story = 1; story <= sizes.stories; story++) {
      const announcement = announce(story, new Date());
      const before = (await site.report()).rendered;
      seconds.push(await publish(site, content, announcement));
      last = await askAgain(site, warm.filter((path) => !announcement.pages.includes(path)));
      counts.push((await site.report()).rendered - before);
    }
    renderedAgain.push(median(counts));
    figures.push(
      atMost(`${articles} articles: slowest of ${sizes.stories} until on all its pages`, Math.max(...seconds), 0.5, "s"),
      { figure: "  median", measured: `${median(seconds).toFixed(2)} s` },
      { figure: `  pages rendered again, of ${warm.length} warm ones`, measured: counts.join(", ") },
      { figure: "  besides its own pages", measured: last.join(" ") || "none" },
    );
  } finally {
    await site.stop();
  }
}
const [few = 0, many = 0] = renderedAgain;
tell("An article saved while the site runs", [...figures, atMost("pages rendered again, large archive over small", many / few, 1.1, "×")]);

/** Saves the article; seconds until each of its pages is served with it. */
async function publish(site: Subject, content: string, { file, text, headline, pages }: Announcement): Promise<number> {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  const start = performance.now();
  writeFileSync(join(content, file), text);
  let left = pages;
  while (left.length > 0) {
    if (performance.now() - start > 30_000) throw new Error(`Not there after 30 s: ${left.join(" ")}`);
    const shown = await Promise.all(left.map((path) => shows(site, path, headline)));
    left = left.filter((_, index) => !shown[index]);
    if (left.length > 0) await pause(5);
  }
  return (performance.now() - start) / 1000;
}

async function shows(site: Subject, path: string, headline: string): Promise<boolean> {
  const { status, body, headers } = await site.client.get(path);
  return status === 200 && (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).includes(headline);
}

/** The paths whose page had to be rendered again to be served. */
async function askAgain(site: Subject, paths: string[]): Promise<string[]> {
  const again: string[] = [];
  let rendered = (await site.report()).rendered;
  for (const path of paths) {
    await site.client.get(path);
    const now = (await site.report()).rendered;
    if (now > rendered) again.push(path);
    rendered = now;
  }
  return again;
}
