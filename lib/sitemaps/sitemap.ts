import type { Document } from "#lib/archive/document.ts";
import type { Instant } from "#lib/content/article.ts";
import { element, field, xmlDocument } from "#lib/feeds/xml.ts";
import { machineTime } from "#lib/site/dates.ts";

/** An address that search engines should know: absolute, canonical, answered with 200. */
export type SitemapUrl = {
  url: string;
  /** The last change of substance; absent where nobody knows it. */
  modifiedAt?: Instant;
  /** The absolute address of its picture. */
  image?: string;
};

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const imageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";
const type = "application/xml; charset=utf-8";

/**
 * Addresses in one file: https://www.sitemaps.org/protocol.html allows 50,000 and 50 MB without compression; with pictures and the
 * longest addresses this many stay below 50 MB too.
 */
export const urlsPerFile = 10_000;

/** Without `priority` and `changefreq`, which nobody reads. */
export function sitemapFile(urls: readonly SitemapUrl[]): Document {
  const entries = urls.map(({ url, modifiedAt, image }) =>
    element(
      "url",
      {},
      ...field("loc", url),
      ...lastmod(modifiedAt),
      ...(image === undefined ? [] : [element("image:image", {}, ...field("image:loc", image))]),
    ),
  );
  return dated(urls, xmlDocument("urlset", { xmlns: namespace, "xmlns:image": imageNamespace }, entries));
}

/** The index of files, each with the last change of substance in it. */
export function sitemapIndex(files: readonly SitemapUrl[]): Document {
  const entries = files.map(({ url, modifiedAt }) =>
    element("sitemap", {}, ...field("loc", url), ...lastmod(modifiedAt)),
  );
  return dated(files, xmlDocument("sitemapindex", { xmlns: namespace }, entries));
}

/** An article that came out within the last two days. */
export type NewsUrl = { url: string; title: string; language: string; publishedAt: Instant };

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemapFile(paper: string, urls: readonly NewsUrl[]): Document {
  const entries = urls.map(({ url, title, language, publishedAt }) => {
    const publication = element(
      "news:publication",
      {},
      ...field("news:name", publicationName(paper)),
      ...field("news:language", languageCode(language)),
    );
    const date = field("news:publication_date", machineTime(publishedAt));
    const news = element("news:news", {}, publication, ...date, ...field("news:title", title));
    return element("url", {}, ...field("loc", url), news);
  });
  const spaces = { xmlns: namespace, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" };
  return { type, body: xmlDocument("urlset", spaces, entries) };
}

function dated(urls: readonly SitemapUrl[], body: string): Document {
  const moments = urls.flatMap(({ modifiedAt }) => modifiedAt ?? []);
  const newest = moments.reduce<Instant | undefined>(
    (max, at) => (max === undefined || at > max ? at : max),
    undefined,
  );
  return { type, body, ...(newest === undefined ? {} : { modifiedAt: newest }) };
}

function lastmod(at: Instant | undefined): string[] {
  return field("lastmod", at === undefined ? undefined : machineTime(at));
}

/** As it stands on the site, without anything in parentheses. */
function publicationName(paper: string): string {
  return paper.replace(/\s*[([][^)\]]*[)\]]\s*/g, " ").trim() || paper;
}

/** The language of ISO 639 in two letters, or three where it has no two; Chinese is told by its script. */
function languageCode(tag: string): string {
  const locale = new Intl.Locale(tag);
  if (locale.language !== "zh") return locale.language;
  return locale.maximize().script === "Hant" ? "zh-tw" : "zh-cn";
}
