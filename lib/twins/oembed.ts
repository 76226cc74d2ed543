import type { Edition } from "#lib/archive/edition.ts";
import { cardSize } from "#lib/cards/card.ts";
import { cardPath } from "#lib/cards/card-address.ts";
import { findCard } from "#lib/cards/find-card.ts";
import type { Article } from "#lib/content/article.ts";
import { field, xmlDocument } from "#lib/feeds/xml.ts";
import { wholeStill, widths } from "#lib/media/image.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { canonicalPath } from "#lib/site/canonical-path.ts";
import { paths } from "#lib/site/paths.ts";

export type OembedAnswer = { status: 200 | 400 | 404 | 501; type: string; body: string };

type Thumbnail = { thumbnail_url: string; thumbnail_width: number; thumbnail_height: number };
type Bounds = { width: number; height: number };

/** How long a link may be shown before it is asked for again, in seconds. */
const cacheAge = 3600;

const plain = "text/plain; charset=utf-8";
const articles = paths.article("");

/**
 * `/oembed` (https://oembed.com): how to show a link to one of our articles. Only addresses of ours are known, by the origin of the paper and
 * never by the host of the request; an old address of an article is as good as the present one.
 */
export function oembed(edition: Edition, query: URLSearchParams): OembedAnswer {
  const format = query.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return { status: 501, type: plain, body: "The format is json, or xml.\n" };
  const url = query.get("url");
  if (url === null || url === "")
    return { status: 400, type: plain, body: "Give the address of an article as `url`.\n" };
  const article = articleAt(edition, url);
  if (!article) return { status: 404, type: plain, body: "There is no article of this paper at that address.\n" };
  const facts = factsOf(edition, article, { width: bound(query, "maxwidth"), height: bound(query, "maxheight") });
  if (format === "json") return { status: 200, type: "application/json; charset=utf-8", body: JSON.stringify(facts) };
  const pieces = Object.entries(facts).flatMap(([name, value]) => field(name, String(value)));
  return { status: 200, type: "text/xml; charset=utf-8", body: xmlDocument("oembed", {}, pieces) };
}

function articleAt(edition: Edition, address: string): Article | undefined {
  const url = URL.parse(address);
  const own = new URL(absoluteUrl(edition.site, paths.front));
  if (!url || url.host !== own.host || !/^https?:$/.test(url.protocol)) return undefined;
  const path = canonicalPath(url.pathname) ?? "";
  if (edition.withdrawal(path)) return undefined;
  const found = articleOf(edition, path) ?? articleOf(edition, edition.redirect(path) ?? "");
  return found && edition.withdrawal(paths.article(found.slug)) ? undefined : found;
}

function articleOf(edition: Edition, path: string): Article | undefined {
  return path.startsWith(articles) ? edition.article(path.slice(articles.length)) : undefined;
}

function factsOf(edition: Edition, article: Article, bounds: Bounds) {
  const { site } = edition;
  const [author] = article.authors;
  return {
    version: "1.0",
    type: "link",
    title: article.title,
    author_name: article.authors.map((slug) => edition.nameOf("author", slug)).join(", "),
    ...(author === undefined || article.authors.length > 1
      ? {}
      : { author_url: absoluteUrl(site, paths.author(author)) }),
    provider_name: site.name,
    provider_url: absoluteUrl(site, paths.front),
    cache_age: cacheAge,
    ...thumbnailOf(edition, article, bounds),
  };
}

/** The card of the article; where that is too large, the largest rendition of its lead image that is not. */
function thumbnailOf(edition: Edition, article: Article, bounds: Bounds): Partial<Thumbnail> {
  const card = findCard(edition, { kind: "articles", slug: article.slug });
  const image = edition.picture(article)?.image;
  const stills = image ? widths.toReversed().map((width) => wholeStill(image, width)) : [];
  const offered = [...(card ? [{ path: cardPath(card), ...cardSize }] : []), ...stills];
  const fitting = offered.find(({ width, height }) => width <= bounds.width && height <= bounds.height);
  if (!fitting) return {};
  const { path, width, height } = fitting;
  return { thumbnail_url: absoluteUrl(edition.site, path), thumbnail_width: width, thumbnail_height: height };
}

/** A number of pixels; what is none bounds nothing. */
function bound(query: URLSearchParams, name: string): number {
  const written = query.get(name) ?? "";
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : Number.POSITIVE_INFINITY;
}
