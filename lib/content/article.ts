import type { Focus } from "#lib/media/crop.ts";
/** A moment in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** How a story was corrected. A correction stands above the text, the others below it. */
export type CorrectionKind = "correction" | "clarification" | "update";

export type Correction = {
  date: Instant;
  kind: CorrectionKind;
  /** Markdown, one paragraph. */
  text: string;
};

/** What kind of journalism a story is, where it is no plain news: readers are told, and so are machines. */
export const genres = ["analysis", "interview", "opinion", "reportage"] as const;
export type Genre = (typeof genres)[number];

export type Source = {
  title: string;
  publisher?: string;
  /** As written: a year, a month or a day. */
  date?: string;
  url?: string;
};

/** The lead image as the copy names it; its size and address come from the archive's images. */
export type LeadImage = {
  /** Path from the root of the content folder. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** What a crop of it keeps; its middle otherwise. */
  focus?: Focus;
};

/**
 * A story that passed every check. What editors write is `FrontMatter`; this is what the site uses: references resolved to
 * slugs, dates to instants, defaults applied.
 */
export type Article = {
  slug: string;
  /** Path of its file from the root of the content folder. */
  file: string;
  title: string;
  kicker?: string;
  genre?: Genre;
  standfirst: string;
  /** In the future, it is an embargo: nothing of the article may reach a reader before. */
  publishedAt: Instant;
  /** The last change of substance: the later of `updated` and the last correction; absent when there was none. */
  updatedAt?: Instant;
  /** From this moment on no reader sees it, and its address says that it is gone. */
  expires?: Instant;
  /** Slugs, in the order of the byline; never empty. */
  authors: string[];
  dateline?: string;
  section: string;
  /** Slugs of tags; synonyms are resolved and doubles removed. */
  tags: string[];
  companies: string[];
  image?: LeadImage;
  /** Oldest first. */
  corrections: Correction[];
  /** Old paths, each beginning with `/`. */
  aliases: string[];
  canonical?: string;
  /**
   * Absent where the policy of `moderation.yaml` holds. `open` takes comments whatever the article's age, `closed` takes none; the
   * others say what happens to a comment, and leave the age to the policy.
   */
  comments?: "open" | "closed" | "premoderated" | "postmoderated";
  /** BCP 47. */
  lang: string;
  /** Slugs of the same story in other languages, by language. */
  translations?: Record<string, string>;
  evergreen: boolean;
  draft: boolean;
  /** It was out until it expired; it is kept as a draft is. */
  expired?: true;
  sources: Source[];
  /** Number of words of the body, counted cheaply: code and markup may count a little. */
  words: number;
};

/** The body is read only when its page is rendered, so it travels apart from its article. */
export type ArticleBody = {
  /** Markdown, with LF line ends. */
  markdown: string;
  /** The line of the file on which the body begins, from 1. */
  firstLine: number;
};
