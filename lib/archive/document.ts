import type { Instant } from "#lib/content/article.ts";
import type { Edition } from "./edition.ts";
import type { Made } from "./newsroom.ts";

/** What machines read at an address of its own: a feed, a sitemap, a page in another form. */
export type Document = {
  /** Media type, with the charset of a text. */
  type: string;
  body: string;
  /** The last change of substance of what it says: never the moment at which it was made. */
  modifiedAt?: Instant;
  /** Fields of its own, by their names as HTTP writes them: `Link`, `Content-Location`, `X-Robots-Tag`. */
  headers?: Readonly<Record<string, string>>;
};

/** Makes the document at one path; nothing where it is not (any more). The path is all it depends on, beside the edition. */
export type DocumentMaker = (edition: Edition) => Made<Document | undefined>;
