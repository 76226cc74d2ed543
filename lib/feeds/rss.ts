import type { Instant } from "#lib/content/article.ts";
import { type Feed, type FeedImage, type FeedItem, fitting } from "./feed.ts";
import { element, field, xmlDocument } from "./xml.ts";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
  "xmlns:wfw": "http://wellformedweb.org/CommentAPI/",
};

/** RSS 2.0 by the RSS Advisory Board’s Best Practices Profile, with Media RSS for images. */
export function writeRss(feed: Feed): string {
  const items = feed.items.map((item) => element("item", {}, ...itemFields(item, feed)));
  return xmlDocument("rss", { version: "2.0", ...namespaces }, [
    "<channel>",
    ...channelFields(feed),
    ...fitting(items),
    "</channel>",
  ]);
}

function channelFields({ title, home, description, lang, updatedAt, self, hub, paper }: Feed): string[] {
  return [
    ...field("title", title),
    ...field("link", home),
    ...field("description", description),
    ...field("language", lang),
    ...field("lastBuildDate", rfc822(updatedAt)),
    element("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
    ...(hub === undefined ? [] : [element("atom:link", { rel: "hub", href: hub })]),
    element(
      "image",
      {},
      ...field("url", paper.icons.middle),
      // The profile: title and link are those of the channel.
      ...field("title", title),
      ...field("link", home),
      // The largest that RSS 2.0 allows.
      ...field("width", "144"),
      ...field("height", "144"),
    ),
  ];
}

/** `description` comes before `content:encoded`: readers that know one of them take the first. */
function itemFields(item: FeedItem, feed: Feed): string[] {
  return [
    ...field("title", item.title),
    ...field("link", item.url),
    ...field("guid", item.id, { isPermaLink: "false" }),
    ...field("pubDate", rfc822(item.publishedAt)),
    ...field("atom:updated", item.updatedAt === undefined ? undefined : new Date(item.updatedAt).toISOString()),
    ...item.authors.flatMap(({ name }) => field("dc:creator", name)),
    ...field("dc:language", item.lang === feed.lang ? undefined : item.lang),
    ...item.categories.flatMap(({ name }) => field("category", name)),
    ...field("description", item.summary),
    ...field("content:encoded", item.html),
    ...(item.image ? [mediaContent(item.image)] : []),
    ...field("comments", item.comments?.url),
    ...field("wfw:commentRss", item.comments?.rss),
  ];
}

function mediaContent({ url, type, width, height, alt, caption, credit }: FeedImage): string {
  const said = [
    ...field("media:title", caption, { type: "plain" }),
    ...field("media:description", alt, { type: "plain" }),
    ...field("media:credit", credit),
  ];
  return element("media:content", { url, medium: "image", type, width, height }, ...said);
}

/** RFC 822 §5 with the year in four digits, as RSS 2.0 asks. */
function rfc822(instant: Instant): string {
  return new Date(instant).toUTCString();
}
