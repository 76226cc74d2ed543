import type { DocumentMaker } from "#lib/archive/document.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { listName } from "#lib/archive/lists.ts";
import { newsWindow } from "#lib/archive/next-due.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { type ArticlesFile, articleFiles, articleUrls, fileName, fileOf } from "./articles.ts";
import { pageUrls } from "./pages.ts";
import { newsSitemapFile, type SitemapUrl, sitemapFile, sitemapIndex, urlsPerFile } from "./sitemap.ts";

/** The most articles that a news sitemap may hold. */
const mostNews = 1000;

/** What every file depends on: the origin of addresses, and what is withdrawn. */
const always = [subject.site, subject.withdrawals];
const everyArticle = [...always, subject.months, subject.list(listName.all), subject.dates(listName.all)];

/** The sitemap at a path: the index, the news, the pages, or the articles of a month. */
export function sitemapAt(path: string): DocumentMaker | undefined {
  if (path === paths.sitemapIndex) return indexFile;
  if (path === paths.newsSitemap) return newsFile;
  const [, name] = /^\/sitemaps\/([a-z0-9-]+)\.xml$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  const articles = fileOf(name);
  if (articles) return (edition) => articlesFile(edition, articles);
  const part = partOfPages(name);
  return part === undefined ? undefined : (edition) => pagesFile(edition, part);
}

function indexFile(edition: Edition): ReturnType<DocumentMaker> {
  const pages = chunks(pageUrls(edition)).map((urls, index) => ({ name: pagesName(index + 1), urls }));
  const files: SitemapUrl[] = [
    ...pages.map(({ name, urls }) => ({ url: absoluteUrl(edition.site, paths.sitemap(name)), ...newestOf(urls) })),
    ...articleFiles(edition).map((file) => ({
      url: absoluteUrl(edition.site, paths.sitemap(fileName(file))),
      modifiedAt: file.modifiedAt,
    })),
  ];
  return { view: sitemapIndex(files), on: [...everyArticle, ...pageSubjects(edition)] };
}

function pagesFile(edition: Edition, part: number): ReturnType<DocumentMaker> {
  const urls = chunks(pageUrls(edition))[part - 1];
  return { view: urls && sitemapFile(urls), on: [...everyArticle, ...pageSubjects(edition)] };
}

function articlesFile(edition: Edition, file: ArticlesFile): ReturnType<DocumentMaker> {
  const list = listName.month(file.year, file.month);
  const there = edition.count(list) > (file.part - 1) * urlsPerFile;
  const view = there ? sitemapFile(articleUrls(edition, file)) : undefined;
  return { view, on: [...always, subject.list(list), subject.dates(list)] };
}

/** Always there, also on a day without news. */
function newsFile(edition: Edition): ReturnType<DocumentMaker> {
  const { site, statements, now } = edition;
  const rows = statements.news.all(listName.all, now - newsWindow, now, mostNews);
  const urls = rows.flatMap(({ slug, canonical, lang, title, publishedAt }) => {
    const url = absoluteUrl(site, paths.article(slug));
    return canonical !== null && canonical !== url ? [] : [{ url, title, language: lang, publishedAt }];
  });
  const oldest = urls.at(-1);
  const leaves = oldest === undefined ? [] : [subject.moment(oldest.publishedAt + newsWindow)];
  const on = [...always, subject.list(listName.all), subject.dates(listName.all), ...leaves];
  return { view: newsSitemapFile(site.name, urls), on };
}

/** Standing pages say themselves when they last changed. */
function pageSubjects(edition: Edition): string[] {
  return edition.slugs("page").map((slug) => subject.record("page", slug));
}

function pagesName(part: number): string {
  return part === 1 ? "pages" : `pages-${part}`;
}

function partOfPages(name: string): number | undefined {
  const [whole, part = "1"] = /^pages(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(name) ?? [];
  return whole === undefined ? undefined : Number(part);
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / urlsPerFile);
  return Array.from({ length: count }, (_, index) => items.slice(index * urlsPerFile, (index + 1) * urlsPerFile));
}

function newestOf(urls: readonly SitemapUrl[]): { modifiedAt?: number } {
  const moments = urls.flatMap(({ modifiedAt }) => modifiedAt ?? []);
  return moments.length === 0 ? {} : { modifiedAt: Math.max(...moments) };
}
