import { machineTime } from "#lib/site/dates.ts";
import { type Feed, type FeedItem, fitting } from "./feed.ts";

/** JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const { title, home, self, description, paper, lang, hub } = feed;
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    description,
    icon: paper.icons.large,
    favicon: paper.icons.small,
    authors: [{ name: paper.name, url: paper.home }],
    language: lang,
    hubs: hub === undefined ? undefined : [{ type: "WebSub", url: hub }],
  });
  const items = fitting(feed.items.map((item) => JSON.stringify(itemOf(item))));
  return `${head.slice(0, -1)},"items":[\n${items.join(",\n")}\n]}\n`;
}

function itemOf({ id, url, title, summary, html, image, publishedAt, updatedAt, authors, categories, lang }: FeedItem) {
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    image: image?.url,
    date_published: machineTime(publishedAt),
    date_modified: updatedAt === undefined ? undefined : machineTime(updatedAt),
    authors,
    tags: categories.length === 0 ? undefined : categories.map(({ name }) => name),
    language: lang,
  };
}
