import type { Article, Correction, Instant } from "#lib/content/article.ts";

/** The moments at which an article stands on the list of corrections: each once, and none before it is out. */
export function correctionMoments(article: Article): Instant[] {
  if (article.draft) return [];
  return [...new Set(article.corrections.map((correction) => shownAt(article, correction)))];
}

/** The moment at which a correction is read: not before its article. */
export function shownAt({ publishedAt }: Article, { date }: Correction): Instant {
  return Math.max(publishedAt, date);
}
