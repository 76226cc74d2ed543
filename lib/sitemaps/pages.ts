import type { Edition } from "#lib/archive/edition.ts";
import { listName, pageSize } from "#lib/archive/lists.ts";
import type { Instant } from "#lib/content/article.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import type { SitemapUrl } from "./sitemap.ts";

type Page = { path: string; modifiedAt?: Instant };

/** The most articles that stand on the newest page of a list. */
const newestShown = 2 * pageSize - 1;

/**
 * All pages beside the articles: the front page, lists that have articles, standing pages, the archive. The last change of substance of a list
 * is that of an article on its newest page. Numbered pages are left out: search engines follow the links to them.
 */
export function pageUrls(edition: Edition): SitemapUrl[] {
  const newest = modified(edition, listName.all);
  const pages: Page[] = [
    { path: paths.front, ...newest },
    ...edition.site.sections.flatMap(({ slug }) => listed(edition, paths.section(slug), listName.section(slug))),
    ...edition.slugs("company").flatMap((slug) => listed(edition, paths.company(slug), listName.company(slug))),
    ...edition.slugs("tag").flatMap((slug) => listed(edition, paths.tag(slug), listName.tag(slug))),
    ...edition.slugs("author").flatMap((slug) => listed(edition, paths.author(slug), listName.author(slug))),
    ...standingPages(edition),
    { path: paths.moderation },
    ...listed(edition, paths.corrections, listName.corrections),
    { path: paths.siteMap, ...newest },
    { path: paths.archive, ...newest },
    ...calendar(edition),
  ];
  return pages
    .filter(({ path }) => !edition.withdrawal(path))
    .map(({ path, ...rest }) => ({ url: absoluteUrl(edition.site, path), ...rest }));
}

/** A page that lists nothing is not for search engines. */
function listed(edition: Edition, path: string, list: string): Page[] {
  const dates = modified(edition, list);
  return dates.modifiedAt === undefined ? [] : [{ path, ...dates }];
}

function modified({ statements, now }: Edition, list: string): { modifiedAt?: Instant } {
  const at = statements.dated.get(list, now, newestShown, 0);
  return at === null || at === undefined ? {} : { modifiedAt: at };
}

function standingPages(edition: Edition): Page[] {
  return edition.everyRecord("page").map(({ slug, updatedAt }) => ({
    path: paths.standing(slug),
    ...(updatedAt === undefined ? {} : { modifiedAt: updatedAt }),
  }));
}

/** Years and months with articles. */
function calendar(edition: Edition): Page[] {
  const years = new Map<number, Instant>();
  const months = edition.statements.datesByList.all("month:", "month;", edition.now).flatMap(({ list, modifiedAt }) => {
    const [year, month] = list.slice("month:".length).split("-").map(Number);
    if (year === undefined || month === undefined) return [];
    years.set(year, Math.max(years.get(year) ?? modifiedAt, modifiedAt));
    return listed(edition, paths.month(year, month), list);
  });
  return [...[...years].map(([year, modifiedAt]) => ({ path: paths.year(year), modifiedAt })), ...months];
}
