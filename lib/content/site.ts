import type { Instant } from "./article.ts";

export type Section = { slug: string; name: string; description?: string };

/** The paper itself: `site.yaml`, checked. */
export type Site = {
  name: string;
  tagline: string;
  description: string;
  /** An origin without a final slash. */
  baseUrl: string;
  /** BCP 47. */
  language: string;
  /** IANA zone in which dates without an offset are read, and all dates are shown. */
  timeZone: string;
  founded?: number;
  publisher: { name: string; address?: string; email?: string };
  /** In the order of the navigation. */
  sections: Section[];
  social: { name: string; url: string }[];
  contact: { email: string };
  /** What readers are told where they may comment; who may is said in `moderation.yaml`. */
  comments: { notice: string };
  /** Slugs of standing pages, in the order of the foot of the page. */
  footer: string[];
};

/** An entry of `front.yaml`: an article's slug, and until when it holds its place. */
export type FrontEntry = { article: string; until?: Instant };

/** The editors' order of the front page. */
export type FrontOrder = { lead: FrontEntry[]; secondary: FrontEntry[] };

/** A path that was withdrawn, and why: it answers 410. */
export type Withdrawal = { path: string; date?: string; reason: string };
