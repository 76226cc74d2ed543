import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Announcement, announce } from "./corpus/announcement.ts";
import { warmPages } from "./corpus/warm-pages.ts";
import { type Appeared, untilShown } from "./support/appear.ts";
import { atMost, type Figure, median, tell } from "./support/figures.ts";
import { makeNewsstand, startSite } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";
import type { Subject } from "./support/start-subject.ts";
import { askAgain, present } from "./support/warm.ts";

/**
 * An article saved while the site runs and watches: how long until it is on every page that it belongs to, and how many of the
 * pages that were warm are rendered again, at a tenth of the archive and at the whole.
 */
const sizes = readSizes({ articles: 10_000, stories: 7 });
const few = await measure(Math.ceil(sizes.articles / 10));
const many = await measure(sizes.articles);
tell("An article saved while the site runs", [
  ...few.figures,
  ...many.figures,
  atMost("pages rendered again, large archive over small", many.rendered / few.rendered, 1.1, "×"),
]);

async function measure(articles: number): Promise<{ figures: Figure[]; rendered: number }> {
  const { corpus, content, state } = await makeNewsstand(articles);
  const site = await startSite({ content, state, watch: true, connections: 8 });
  try {
    const warm = await present(site, warmPages(corpus.slugs));
    const runs: (Published & { rendered: number; again: string[] })[] = [];
    for (let story = 1; story <= sizes.stories; story++) {
      const announcement = announce(story, new Date());
      const before = (await site.report()).rendered;
      const published = await publish(site, content, announcement);
      const again = await askAgain(
        site,
        warm.filter((path) => !announcement.pages.includes(path)),
      );
      runs.push({ ...published, again, rendered: (await site.report()).rendered - before });
    }
    const all = runs.map((run) => run.all);
    const rendered = runs.map((run) => run.rendered);
    const { rss } = await site.settled();
    const figures = [
      atMost(`${articles} articles: until on all its pages, slowest of ${sizes.stories}`, Math.max(...all), 0.5, "s"),
      { figure: "  median", measured: `${median(all).toFixed(2)} s` },
      {
        figure: "  until on the first of them, median",
        measured: `${median(runs.map((run) => run.first)).toFixed(2)} s`,
      },
      {
        figure: "  CPU of the site meanwhile, median",
        measured: `${median(runs.map((run) => run.cpuMs)).toFixed(0)} ms`,
      },
      { figure: `  pages rendered again, of ${warm.length} warm ones`, measured: rendered.join(", ") },
      { figure: "  besides its own pages, the last time", measured: summary(runs.at(-1)?.again ?? []) },
      { figure: "  resident memory of the site", measured: `${(rss / 1024 / 1024).toFixed(0)} MB` },
    ];
    return { figures, rendered: median(rendered) };
  } finally {
    await site.stop();
  }
}

type Published = Appeared & { cpuMs: number };

async function publish(site: Subject, content: string, announcement: Announcement): Promise<Published> {
  const file = join(content, announcement.file);
  mkdirSync(dirname(file), { recursive: true });
  const { cpuMs } = await site.report();
  const start = performance.now();
  writeFileSync(file, announcement.text);
  const appeared = await untilShown(site, announcement, start);
  return { ...appeared, cpuMs: (await site.report()).cpuMs - cpuMs };
}

function summary(paths: string[]): string {
  const lists = paths.filter((path) => !path.startsWith("/articles/"));
  return [`${paths.length - lists.length} articles`, ...lists].join(", ");
}
