import { openArchive } from "#lib/archive/archive.ts";
import type { DocumentMaker } from "#lib/archive/document.ts";
import { Edition } from "#lib/archive/edition.ts";
import { changesAfter, lastCursor } from "#lib/archive/logged-changes.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { paths } from "#lib/site/paths.ts";
import { sitemapAt } from "#lib/sitemaps/sitemap-at.ts";
import { atMost, type Figure, median, tell } from "./support/figures.ts";
import { makeNewsstand } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/** What search engines and mirrors ask of a large archive: how long each document takes to make, at first and warm, and what the change log weighs. */
const sizes = readSizes({ articles: 100_000, rounds: 15 });
const { state } = await makeNewsstand(sizes.articles);
const archive = openArchive(state);
const statements = prepareQueries(archive);
const newest =
  archive.db.prepare<[], Instant>("SELECT max(published_at) FROM articles WHERE draft = 0").pluck().get() ?? 0;
const edition = new Edition(statements, newest);
tell(`Sitemaps and changes of ${sizes.articles} articles`, [...sitemaps(), ...changes(), weight()]);
archive.db.close();

function sitemaps(): Figure[] {
  const months = statements.datesByList.all("month:", "month;", newest);
  const largest = months.reduce((most, month) => (month.count > most.count ? month : most));
  const file = paths.sitemap(`articles-${largest.list.slice("month:".length)}`);
  return [
    ...figures("news sitemap", () => make(paths.newsSitemap), 50),
    ...figures("index of sitemaps", () => make(paths.sitemapIndex)),
    ...figures("sitemap of pages", () => make(paths.sitemap("pages"))),
    ...figures(`articles of the largest month (${largest.count})`, () => make(file)),
  ];
}

function make(path: string): string {
  const maker: DocumentMaker | undefined = sitemapAt(path);
  const body = maker?.(edition).view?.body;
  if (body === undefined) throw new Error(`There is no ${path}.`);
  return body;
}

function changes(): Figure[] {
  const middle = changesAfter(edition, null, 1000);
  const cursor = middle.ok ? middle.next : null;
  const last = lastCursor(edition);
  return [
    ...figures("a thousand changes", () => changesAfter(edition, cursor, 1000)),
    ...figures("no change since the last", () => changesAfter(edition, last, 1000), 5),
  ];
}

function weight(): Figure {
  const sum = archive.db.prepare<[], number>("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'changes%'").pluck().get();
  return { figure: "the change log", measured: `${((sum ?? 0) / 1024 / 1024).toFixed(1)} MB` };
}

function figures(figure: string, work: () => unknown, most?: number): Figure[] {
  const first = time(work);
  const warm = median(Array.from({ length: sizes.rounds }, () => time(work)));
  return [
    { figure: `${figure}, first time`, measured: `${first.toFixed(1)} ms` },
    most === undefined
      ? { figure: "  warm", measured: `${warm.toFixed(1)} ms` }
      : atMost("  warm", warm, most, "ms", 1),
  ];
}

function time(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
