import type { Edition } from "#lib/archive/edition.ts";
import { listName } from "#lib/archive/lists.ts";
import type { Instant } from "#lib/content/article.ts";
import { renditions } from "#lib/media/image.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { type SitemapUrl, urlsPerFile } from "./sitemap.ts";

/** The articles of one month, or a part of them, counted from 1. */
export type ArticlesFile = { year: number; month: number; part: number };

/**
 * The articles of a month by their date, oldest first, without those that are withdrawn or first appeared elsewhere: search engines
 * should know them there. A month that is over changes only when one of its articles does.
 */
export function articleUrls(edition: Edition, { year, month, part }: ArticlesFile): SitemapUrl[] {
  const { site, statements, now } = edition;
  const rows = statements.addresses.all(listName.month(year, month), now, urlsPerFile, (part - 1) * urlsPerFile);
  return rows.flatMap((row) => {
    const url = absoluteUrl(site, paths.article(row.slug));
    if (row.canonical !== null && row.canonical !== url) return [];
    const image = row.hash === null ? {} : { image: absoluteUrl(site, renditions(imageOf(row)).src) };
    return [{ url, modifiedAt: row.modifiedAt, ...image }];
  });
}

/** Every file of articles, with its last change of substance. */
export function articleFiles(edition: Edition): (ArticlesFile & { modifiedAt: Instant })[] {
  return edition.statements.datesByList.all("month:", "month;", edition.now).flatMap(({ list, count, modifiedAt }) => {
    const [year, month] = list.slice("month:".length).split("-").map(Number);
    if (year === undefined || month === undefined) return [];
    const parts = Math.ceil(count / urlsPerFile);
    return Array.from({ length: parts }, (_, index) => ({
      ...{ year, month, part: index + 1 },
      modifiedAt: parts === 1 ? modifiedAt : (modifiedInPart(edition, list, count, index) ?? modifiedAt),
    }));
  });
}

/** The name of a file: `articles-2015-03`, and `articles-2015-03-2` for a second part. */
export function fileName({ year, month, part }: ArticlesFile): string {
  return `articles-${year}-${String(month).padStart(2, "0")}${part === 1 ? "" : `-${part}`}`;
}

/** The file of a name that `fileName` can have written. */
export function fileOf(name: string): ArticlesFile | undefined {
  const [, year, month, part = "1"] =
    /^articles-([1-9]\d{3})-(0[1-9]|1[0-2])(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(name) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), part: Number(part) };
}

/** Parts are counted from the oldest article, and the query from the newest. */
function modifiedInPart({ statements, now }: Edition, list: string, count: number, index: number): Instant | null {
  const end = Math.min(count, (index + 1) * urlsPerFile);
  return statements.dated.get(list, now, end - index * urlsPerFile, count - end) ?? null;
}

function imageOf(row: { path: string; hash: string; width: number; height: number; vector: number }) {
  const { path, hash, width, height, vector } = row;
  return { path, hash, width, height, vector: vector === 1 };
}
