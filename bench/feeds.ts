import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openArchive } from "#lib/archive/archive.ts";
import { countedOfKind } from "#lib/archive/counts.ts";
import { Edition } from "#lib/archive/edition.ts";
import { countTogether, isCovered, pairOf } from "#lib/archive/pair.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { feedAt, feedsOf } from "#lib/feeds/feed-at.ts";
import { paths } from "#lib/site/paths.ts";
import { announce } from "./corpus/announcement.ts";
import { atMost, type Figure, median, p99, tell } from "./support/figures.ts";
import { makeNewsstand } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/** Feeds at the size of the archive: the first of a process, those after it, and the first after a publication; pairs. */
const sizes = readSizes({ articles: 100_000, rounds: 30, stories: 5 });
const { content, state, corpus } = await makeNewsstand(sizes.articles);
const archive = openArchive(state);
const statements = prepareQueries(archive);
tell(`Feeds of ${sizes.articles} articles`, [...first(), ...warm(), ...(await afterPublications())]);
tell("Pairs of companies", pairs());
archive.db.close();

function edition(): Edition {
  return new Edition(statements, Date.now());
}

/** The text of a feed, and how long it took, in milliseconds. */
function ask(path: string): { ms: number; bytes: number } {
  const begun = performance.now();
  const { view } = feedAt(path)?.(edition()) ?? {};
  const ms = performance.now() - begun;
  if (!view) throw new Error(`There is no feed at ${path}.`);
  return { ms, bytes: Buffer.byteLength(view.body) };
}

function first(): Figure[] {
  const rss = ask("/rss.xml");
  const [company] = busiest();
  return [
    { figure: "first RSS of the process, 30 bodies rendered", measured: `${rss.ms.toFixed(0)} ms` },
    { figure: "  its size, bare", measured: `${(rss.bytes / 1000).toFixed(0)} kB` },
    {
      figure: "then the first of a company",
      measured: `${ask(`${paths.company(company ?? "")}/rss.xml`).ms.toFixed(0)} ms`,
    },
  ];
}

function warm(): Figure[] {
  return feedsOf("").flatMap((path) => {
    const times = Array.from({ length: sizes.rounds }, () => ask(path).ms);
    const [middle, slow] = [median(times), p99(times)];
    return [atMost(`${path} from a warm archive, median`, middle, 50, "ms", 1), timed("  p99", slow)];
  });
}

/** One story more in the feed, as long as another: its body is rendered, those of the others are not. */
async function afterPublications(): Promise<Figure[]> {
  const times: number[] = [];
  const [slug = ""] = corpus.slugs;
  for (let number = 0; number < sizes.stories; number++) {
    const { file, text } = announce(number, new Date());
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), `${text}\n${edition().body(slug)?.markdown}`);
    await updateArchive(archive, { now: Date.now(), folder: content, only: [file] });
    times.push(ask("/rss.xml").ms);
  }
  return [atMost("RSS after a publication, slowest", Math.max(...times), 50, "ms", 1)];
}

function pairs(): Figure[] {
  const companies = countedOfKind(edition(), "company").map(({ slug }) => slug);
  const all = companies.flatMap((one, index) => companies.slice(index + 1).map((other) => `${one}+${other}`));
  const known: number[] = [];
  const counted: number[] = [];
  for (const text of all) {
    const pair = pairOf("company", text);
    if (!pair) throw new Error(`${text} is no pair.`);
    known.push(timeOf(() => isCovered(edition(), pair)));
    counted.push(timeOf(() => countTogether(edition(), pair)));
  }
  const [one = "", other = ""] = busiest();
  return [
    timed(`whether there is one, median of ${all.length}`, median(known)),
    timed("  slowest", Math.max(...known)),
    timed("how many articles it has, slowest", Math.max(...counted)),
    timed("feed of the two busiest", ask(`${paths.pair("company", one, other)}/rss.xml`).ms),
  ];
}

/** Companies, the one with the most articles first. */
function busiest(): string[] {
  return countedOfKind(edition(), "company")
    .toSorted((one, other) => other.count - one.count)
    .map(({ slug }) => slug);
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function timed(figure: string, ms: number): Figure {
  return { figure, measured: `${ms.toFixed(1)} ms` };
}
