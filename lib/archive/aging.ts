import { addYears } from "date-fns/addYears";
import type { Article, Instant } from "#lib/content/article.ts";

/** From this moment on an article that is not evergreen says that it is old: a year after it was published. */
export function agesAt(article: Article): Instant | undefined {
  return article.evergreen ? undefined : addYears(article.publishedAt, 1).getTime();
}
