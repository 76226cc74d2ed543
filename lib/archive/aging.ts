import type { Article, Instant } from "#lib/content/article.ts";

const year = 365.25 * 24 * 3600 * 1000;

/** From this moment on an article that is not evergreen says that it is old. */
export function agesAt(article: Article): Instant | undefined {
  return article.evergreen ? undefined : article.publishedAt + year;
}
