import type { ArticleView, Listing } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";

/** A `<link>` in the head of a page that leads to another form of it, or to its neighbours. */
export type HeadLink = {
  rel: "alternate" | "prev" | "next";
  href: string;
  type?: string;
  title?: string;
  hrefLang?: string;
};

const formats = [
  { file: "rss.xml", type: "application/rss+xml" },
  { file: "atom.xml", type: "application/atom+xml" },
  { file: "feed.json", type: "application/feed+json" },
] as const;

/** The feeds of the whole paper: every page offers them (https://www.rssboard.org/rss-autodiscovery). */
export function siteFeedLinks(site: Site): HeadLink[] {
  return formats.map(({ file, type }) => ({ rel: "alternate", type, title: site.name, href: paths.feed("", file) }));
}

/**
 * The feeds of a list.
 *
 * @param list Its path without a page number: `/tags/chine`.
 * @param name What the list is called.
 */
export function feedLinks(site: Site, list: string, name: string): HeadLink[] {
  const title = `${name} — ${site.name}`;
  return formats.map(({ file, type }) => ({ rel: "alternate", type, title, href: paths.feed(list, file) }));
}

/** The other forms of an article: for programs that read Markdown or JSON, for those that embed it, and what readers write under it. */
export function articleLinks(site: Site, { slug, title }: Pick<Article, "slug" | "title">): HeadLink[] {
  const path = paths.article(slug);
  const comments = feedWordsOf(site.language).commentsTitle(title);
  const url = encodeURIComponent(absoluteUrl(site, path));
  return [
    { rel: "alternate", type: "text/markdown", href: `${path}.md` },
    { rel: "alternate", type: "application/json", href: `${path}.json` },
    { rel: "alternate", type: "application/json+oembed", href: absoluteUrl(site, `/oembed?format=json&url=`) + url },
    {
      rel: "alternate",
      type: formats[0].type,
      title: comments,
      href: paths.feed(paths.commentsOf(slug), formats[0].file),
    },
  ];
}

/** The same story in every language in which it can be read, its own among them; nothing where there is one language only. */
export function languageLinks(site: Site, { article, translations = [] }: ArticleView): HeadLink[] {
  if (translations.length === 0 || article.canonical !== undefined) return [];
  return [article, ...translations].map(({ lang, slug }) => ({
    rel: "alternate",
    hrefLang: lang,
    href: absoluteUrl(site, paths.article(slug)),
  }));
}

/** The pages before and after a page of a list, newest first as the list itself; the same as its pagination says. */
export function neighbourLinks(list: string, { newer, older }: Pick<Listing, "newer" | "older">): HeadLink[] {
  const before: HeadLink[] =
    newer === undefined ? [] : [{ rel: "prev", href: paths.listPage(list, newer === "latest" ? undefined : newer) }];
  const after: HeadLink[] = older === undefined ? [] : [{ rel: "next", href: paths.listPage(list, older) }];
  return [...before, ...after];
}
