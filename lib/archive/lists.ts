import type { Article, Instant } from "#lib/content/article.ts";
import { wallTimeAt } from "#lib/content/zone.ts";

/** Articles on a numbered page. */
export const pageSize = 20;

/** The lists of the paper, by the names under which `listings` keeps them. */
export const listName = {
  all: "all",
  /** Articles by the moments at which they were corrected. */
  corrections: "corrections",
  section: (slug: string) => `section:${slug}`,
  tag: (slug: string) => `tag:${slug}`,
  company: (slug: string) => `company:${slug}`,
  author: (slug: string) => `author:${slug}`,
  month: (year: number, month: number) => `month:${year}-${String(month).padStart(2, "0")}`,
};

/** Every list on which an article stands. A draft stands on none. */
export function listsOf(article: Article, timeZone: string): string[] {
  if (article.draft) return [];
  const { year, month } = monthOf(article.publishedAt, timeZone);
  return [
    listName.all,
    listName.section(article.section),
    ...article.tags.map(listName.tag),
    ...article.companies.map(listName.company),
    ...article.authors.map(listName.author),
    listName.month(year, month),
  ];
}

/** Lists whose members count as related: they share a subject, not just a section, an author or a month. */
export function subjectLists(article: Article): string[] {
  return article.draft ? [] : [...article.companies.map(listName.company), ...article.tags.map(listName.tag)];
}

/** The calendar month of a moment in a zone; `month` counts from 1. */
export function monthOf(at: Instant, timeZone: string): { year: number; month: number } {
  const wall = new Date(wallTimeAt(at, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1 };
}

/**
 * Number of numbered pages of a list of `total` articles. They are full and counted from the oldest end; what is left over, and
 * the last full page with it, stand on the address without a number, which so holds 20 to 39 articles (or all there are).
 */
export function numberedPages(total: number): number {
  return Math.max(0, Math.floor(total / pageSize) - 1);
}
