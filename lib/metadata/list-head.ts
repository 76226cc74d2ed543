import type { Listing } from "#lib/archive/views.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { pageDescription, pageTitle } from "#lib/site/page-title.ts";
import { type Step, type Trail, trailOf } from "./breadcrumbs.ts";
import { feedLinks, type HeadLink, neighbourLinks } from "./head-links.ts";

/** A list of articles that has pages. */
export type List = {
  /** What it is called, and its path without a page number. */
  name: string;
  path: string;
  /** Of the document; its name where that is enough to tell it from other pages. */
  title?: string;
  description: string;
  /** What lies between the front page and it. */
  between?: readonly Step[];
  listing: Listing;
  /** Whether it has feeds of its own. */
  feeds: boolean;
};

/** `modifiedAt` is that of the articles shown, and the numbers of their comments change without it (`Page.lively`). */
export type ListHead = {
  title: string;
  description: string;
  links: HeadLink[];
  trail: Trail;
  modifiedAt?: Instant;
  lively: true;
};

/** What the head of a page of a list says: no two pages the same. */
export function listHead(site: Site, list: List): ListHead {
  const { name, path, title = name, description, between = [], listing, feeds } = list;
  const [first, ...rest] = [...between, { name, path }];
  return {
    title: pageTitle(site, title, listing.page),
    description: pageDescription(site, description, listing.page),
    links: [...neighbourLinks(path, listing), ...(feeds ? feedLinks(site, path, name) : [])],
    trail: trailOf(site, [first ?? { name, path }, ...rest], listing.page),
    ...(listing.modifiedAt === undefined ? {} : { modifiedAt: listing.modifiedAt }),
    lively: true,
  };
}
