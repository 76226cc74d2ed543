import type { Document, DocumentMaker } from "#lib/archive/document.ts";
import { subject } from "#lib/archive/generations.ts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { printable } from "#lib/text/printable.ts";
import { writeAtom } from "./atom.ts";
import type { Channel } from "./channel.ts";
import { channelAt } from "./channels.ts";
import type { Feed } from "./feed.ts";
import { websubHub } from "./hub.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { writeRss } from "./rss.ts";

type Format = { type: string; write: (feed: Feed) => string };

/** The formats of every feed, by the file at the end of its address. */
const formats = new Map<string, Format>([
  ["rss.xml", { type: "application/rss+xml", write: writeRss }],
  ["atom.xml", { type: "application/atom+xml", write: writeAtom }],
  ["feed.json", { type: "application/feed+json", write: writeJsonFeed }],
]);

/**
 * Makes the feed at a canonical path: of the paper, a section, a tag, a company, an author, a pair of companies or tags, or of the
 * comments under an article. Nothing where a path is not of that form.
 */
export function feedAt(path: string): DocumentMaker | undefined {
  const cut = path.lastIndexOf("/");
  const list = path.slice(0, cut);
  const format = formats.get(path.slice(cut + 1));
  const find = format && channelAt(list);
  if (!format || !find) return undefined;
  return (edition) => {
    const channel = find(edition);
    if (!channel) return { view: undefined, on: [] };
    return { view: documentOf(edition.site, path, channel, format), on: [subject.site, ...channel.on] };
  };
}

/** The paths of the feeds of a list, as `paths.feed` takes it: what a hub is told of when the list has changed. */
export function feedsOf(list: string): string[] {
  return [...formats.keys()].map((file) => `${list}/${file}`);
}

function documentOf(site: Site, path: string, channel: Channel, format: Format): Document {
  const feed = feedOf(site, path, channel);
  const { self, hub, updatedAt } = feed;
  return {
    type: `${format.type}; charset=utf-8`,
    body: format.write(feed),
    modifiedAt: updatedAt,
    ...(hub === undefined ? {} : { headers: { Link: `<${hub}>; rel="hub", <${self}>; rel="self"` } }),
  };
}

function feedOf(site: Site, path: string, channel: Channel): Feed {
  const address = (to: string) => absoluteUrl(site, to);
  const { items, title, description, emptySince, permanent = channel.path } = channel;
  const hub = websubHub();
  return {
    id: address(permanent),
    self: address(path),
    home: address(channel.path),
    title: printable(title === undefined ? site.name : `${title} — ${site.name}`),
    description: printable(description),
    lang: site.language,
    paper: {
      name: printable(site.name),
      home: address(paths.front),
      icons: { small: address("/favicon.ico"), middle: address("/apple-icon.png"), large: address("/icon-512.png") },
    },
    ...(hub === undefined ? {} : { hub }),
    updatedAt: items.length === 0 ? emptySince : Math.max(...items.map((item) => item.updatedAt ?? item.publishedAt)),
    items,
  };
}
