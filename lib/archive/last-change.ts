import type { Article, Instant } from "#lib/content/article.ts";

/** The last change of substance of any of these articles, of which there is one at least: what a list of them was last modified by. */
export function lastChangeOf(articles: readonly Article[]): Instant {
  return Math.max(...articles.map(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt));
}
