import type { Instant } from "#lib/content/article.ts";

/** An image as feeds show it: one rendition, which every reader can open. */
export type FeedImage = {
  url: string;
  type: "image/jpeg";
  /** In pixels, of the rendition. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
};

/** An article or a comment. Texts are plain, addresses absolute. */
export type FeedItem = {
  /** Never changes, whatever becomes of the address. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The whole text. */
  html: string;
  publishedAt: Instant;
  /** The last change of substance; absent when there was none. */
  updatedAt?: Instant;
  /** BCP 47. */
  lang: string;
  authors: { name: string; url?: string }[];
  categories: { slug: string; name: string }[];
  image?: FeedImage;
  /** Where readers write about it, and the feeds of what they wrote. */
  comments?: { url: string; rss: string; atom: string };
};

/** A feed in whatever format. */
export type Feed = {
  /** Never changes. */
  id: string;
  /** Of this format. */
  self: string;
  /** The page that shows the same. */
  home: string;
  title: string;
  description: string;
  lang: string;
  paper: { name: string; home: string; icons: { small: string; middle: string; large: string } };
  /** The WebSub hub that tells of changes. */
  hub?: string;
  /** The last change of substance in it. */
  updatedAt: Instant;
  /** Newest first. */
  items: FeedItem[];
};

/** Some readers refuse feeds of a megabyte. */
const mostBytes = 950_000;

/** As many of the items, written, as make a feed that all readers take; the newest is always among them. */
export function fitting(items: string[]): string[] {
  let bytes = 0;
  const end = items.findIndex((item, index) => {
    bytes += Buffer.byteLength(item) + 2;
    return bytes > mostBytes && index > 0;
  });
  return end === -1 ? items : items.slice(0, end);
}
