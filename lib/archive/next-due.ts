import type { Instant } from "#lib/content/article.ts";
import { closingDelays } from "#lib/moderation/openness.ts";
import type { Edition } from "./edition.ts";

/** For how long an article is news to search engines: the last two days, in milliseconds. */
export const newsWindow = 48 * 3600 * 1000;

/**
 * The next moment at which the clock alone may change any page: an embargo ends, something is due, or an article of some age closes to
 * comments or is no news any more. Nothing changes by the clock before it; at it, nothing needs to.
 */
export function nextDue(edition: Edition): Instant {
  const { now, statements } = edition;
  const published = (after: Instant) => statements.publishedAfter.get(after) ?? Number.POSITIVE_INFINITY;
  const policy = edition.record("moderation", "moderation");
  const closings = (policy ? closingDelays(policy) : []).map((delay) => published(now - delay) + delay);
  const stale = published(now - newsWindow) + newsWindow;
  return Math.min(published(now), stale, statements.dueAfter.get(now) ?? Number.POSITIVE_INFINITY, ...closings);
}
