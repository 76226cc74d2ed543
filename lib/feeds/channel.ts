import type { Edition } from "#lib/archive/edition.ts";
import type { Instant } from "#lib/content/article.ts";
import type { FeedItem } from "./feed.ts";

/** What a feed says in whatever format, and the subjects that it follows. Titles and descriptions are in the paper's language. */
export type Channel = {
  /** Of the page that shows the same. */
  path: string;
  /** The path that makes its id, where that is not `path`. */
  permanent?: string;
  /** Without the name of the paper; the feed of the whole paper has no title of its own. */
  title?: string;
  description: string;
  items: FeedItem[];
  /** The last change of substance of a feed that has no item. */
  emptySince: Instant;
  on: string[];
};

/** Finds what a feed has to say; nothing where there is nothing to follow. */
export type ChannelMaker = (edition: Edition) => Channel | undefined;

/** Items of a feed. */
export const itemsShown = 30;
