import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import type { Document } from "#lib/archive/document.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { feedAt } from "#lib/feeds/feed-at.ts";

/** The document of a feed; a test that asks for one that is not there fails here. */
export function feedOf(edition: Edition, path: string): Document {
  const view = feedAt(path)?.(edition).view;
  if (!view) throw new Error(`There is no feed at ${path}.`);
  return view;
}

export const rssOf = (edition: Edition, list: string) => parseRssFeed(feedOf(edition, `${list}/rss.xml`).body);
export const atomOf = (edition: Edition, list: string) => parseAtomFeed(feedOf(edition, `${list}/atom.xml`).body);
export const jsonOf = (edition: Edition, list: string) => parseJsonFeed(feedOf(edition, `${list}/feed.json`).body);

/** What each of the three formats says of a list, as readers of their own understand it: items by title and id. */
export async function readAll(edition: Edition, list: string) {
  const parser = new Parser();
  const read = async (file: string) => {
    const { title, items } = await parser.parseString(feedOf(edition, `${list}/${file}`).body);
    return { title, items: items.map((item) => ({ title: item.title, id: item.guid ?? item.id })) };
  };
  const rss = rssOf(edition, list);
  const atom = atomOf(edition, list);
  const json = jsonOf(edition, list);
  return [
    await read("rss.xml"),
    await read("atom.xml"),
    { title: rss.title, items: rss.items?.map(({ title, guid }) => ({ title, id: guid?.value })) },
    { title: titleOf(atom.title), items: atom.entries?.map(({ title, id }) => ({ title: titleOf(title), id })) },
    { title: json.title, items: json.items?.map(({ title, id }) => ({ title, id })) },
  ];
}

/** A text construct of Atom, as the parser gives it. */
function titleOf(title: string | { value?: string } | undefined): string | undefined {
  return typeof title === "string" ? title : title?.value;
}
