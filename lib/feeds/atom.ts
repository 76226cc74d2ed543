import { machineTime } from "#lib/site/dates.ts";
import { type Feed, type FeedItem, fitting } from "./feed.ts";
import { element, field, xmlDocument } from "./xml.ts";

/** Atom 1.0 (RFC 4287), with the feed of an entry’s comments as `replies` (RFC 4685 §4). */
export function writeAtom(feed: Feed): string {
  const { id, title, description, updatedAt, self, home, hub, paper, lang } = feed;
  const entries = feed.items.map((item) => element("entry", languageOf(item, feed), ...entryFields(item)));
  return xmlDocument("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang }, [
    ...field("id", id),
    ...field("title", title),
    ...field("subtitle", description),
    ...field("updated", machineTime(updatedAt)),
    element("link", { rel: "alternate", type: "text/html", href: home }),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    ...(hub === undefined ? [] : [element("link", { rel: "hub", href: hub })]),
    person(paper.name, paper.home),
    ...field("icon", paper.icons.middle),
    ...fitting(entries),
  ]);
}

function entryFields(item: FeedItem): string[] {
  const { comments } = item;
  return [
    ...field("id", item.id),
    ...field("title", item.title),
    ...field("published", machineTime(item.publishedAt)),
    ...field("updated", machineTime(item.updatedAt ?? item.publishedAt)),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    ...(comments ? [element("link", { rel: "replies", type: "application/atom+xml", href: comments.atom })] : []),
    ...item.authors.map(({ name, url }) => person(name, url)),
    ...item.categories.map(({ slug, name }) => element("category", { term: slug, label: name })),
    ...field("summary", item.summary),
    ...field("content", item.html, { type: "html" }),
  ];
}

function languageOf(item: FeedItem, feed: Feed): { "xml:lang"?: string } {
  return item.lang === feed.lang ? {} : { "xml:lang": item.lang };
}

function person(name: string, uri: string | undefined): string {
  return element("author", {}, ...field("name", name), ...field("uri", uri));
}
