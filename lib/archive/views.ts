import type { Article, Instant } from "#lib/content/article.ts";
import type { Author, Company, StandingPage, Tag } from "#lib/content/entities.ts";
import type { Section } from "#lib/content/site.ts";
import type { Focus } from "#lib/media/crop.ts";
import type { Image } from "#lib/media/image.ts";
import type { Discussion } from "./discussion.ts";
import type { Translation } from "./translations.ts";

/** A name and the slug of its page. */
export type Reference = { slug: string; name: string };

/** A name with the number of published articles behind it. */
export type Counted = Reference & { count: number };

/** An image of the copy with what is said about it. */
export type Picture = { image: Image; alt: string; caption?: string; credit?: string; focus?: Focus };

/** An article as lists show it. */
export type Teaser = {
  slug: string;
  kicker?: string;
  title: string;
  standfirst: string;
  publishedAt: Instant;
  lang: string;
  section: Reference;
  authors: Reference[];
  picture?: Picture;
  /** Published comments; absent where there are none, and where nobody counts them. */
  comments?: number;
};

/** Everything an article's page shows but its rendered body. */
export type ArticleView = {
  article: Article;
  section: Section;
  authors: Author[];
  tags: Tag[];
  companies: Company[];
  /** In which other languages it can be read. */
  translations?: Translation[];
  picture?: Picture;
  /** Neighbours in the section, by date. */
  previous?: Teaser;
  next?: Teaser;
  related: Teaser[];
  /** Over a year old, and not evergreen. */
  aged: boolean;
  /** It said something else before, and readers can look it up. */
  changed: boolean;
  discussion: Discussion;
};

/**
 * One page of a list, newest first. Pages are numbered from the oldest end, so that a full page never changes: the address
 * without a number (`page` absent) holds the newest articles.
 */
export type Listing = {
  teasers: Teaser[];
  /** The last change of substance of any of these articles; absent where there is none. */
  modifiedAt?: Instant;
  /** Published articles on the whole list; only beside the newest ones, since a numbered page must not change with it. */
  total?: number;
  page?: number;
  /** Page numbers of the neighbours; `newer` is `"latest"` for the address without a number. */
  older?: number;
  newer?: number | "latest";
};

/** Articles in a quarter; `quarter` counts from 1. Quarters without articles are there too, with 0. */
export type QuarterCount = { year: number; quarter: number; count: number };
export type YearCount = { year: number; count: number };
export type MonthCount = { year: number; month: number; count: number };

export type CompanyView = {
  company: Company;
  logo?: Image;
  listing: Listing;
  years: YearCount[];
  quarters: QuarterCount[];
  /** Companies most often covered with it. */
  neighbours: Counted[];
  tags: Counted[];
};

export type TagView = { tag: Tag; listing: Listing; neighbours: Counted[]; companies: Counted[] };
export type AuthorView = { author: Author; portrait?: Picture; listing: Listing; sections: Counted[] };
export type SectionView = { section: Section; listing: Listing; tags: Counted[]; companies: Counted[] };
export type MonthView = { year: number; month: number; listing: Listing; previous?: MonthCount; next?: MonthCount };
/** The whole archive, or one year of it: months with articles, newest first. */
export type CalendarView = { year?: number; months: MonthCount[]; total: number };

export type FrontView = {
  /** Absent only when the paper has published nothing. */
  lead?: Teaser;
  secondary: Teaser[];
  /** Newest first, without those above. */
  latest: Teaser[];
  bands: { section: Section; teasers: Teaser[] }[];
  /** The companies most covered, with the number of articles of each of the last quarters. */
  companies: (Counted & { quarters: number[] })[];
  /** The last change of substance of any story above the bands. */
  modifiedAt?: Instant;
};

/** What the plan du site lists. */
export type SiteMapView = {
  sections: Counted[];
  pages: Pick<StandingPage, "slug" | "title">[];
  companies: Counted[];
  tags: Counted[];
  authors: Counted[];
  years: YearCount[];
};
