import type { Instant } from "./article.ts";

/** A company's file: its facts, and a profile in Markdown. */
export type Company = {
  slug: string;
  file: string;
  name: string;
  /** Other names, for search and for the desk. */
  aliases: string[];
  /** As written: `2010`, `2010-04` or `2010-04-06`. */
  founded?: string;
  founders: string[];
  headquarters?: string;
  sector?: string;
  website?: string;
  ticker?: string;
  /** A Wikidata item, `Q1636958`. */
  wikidata?: string;
  /** Path from the root of the content folder. */
  logo?: string;
  profile: string;
};

/** A subject. Each synonym resolves to it in front matter, and its address redirects to it. */
export type Tag = {
  slug: string;
  file: string;
  name: string;
  description?: string;
  synonyms: string[];
};

export type Author = {
  slug: string;
  file: string;
  name: string;
  role?: string;
  portrait?: { src: string; alt: string };
  links: { title: string; url: string }[];
  email?: string;
  /** `@user@host`. */
  fediverse?: string;
  biography: string;
};

/** A standing page such as the legal notice. */
export type StandingPage = {
  slug: string;
  file: string;
  title: string;
  description?: string;
  updatedAt?: Instant;
  body: string;
};
