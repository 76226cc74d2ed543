import type { Instant } from "#lib/content/article.ts";

/** How many articles may share a millisecond. Keys stay below 2^53 until the year 2248. */
const slots = 1024;

/** The first key of a moment; the articles of that moment have this key and those that follow. */
export function firstKey(at: Instant): number {
  return at * slots;
}

/** The last key that a reader may reach at a moment. */
export function lastKey(now: Instant): number {
  return Math.min(now * slots + slots - 1, Number.MAX_SAFE_INTEGER);
}
