import type { Instant } from "#lib/content/article.ts";
import type { Page } from "./page.ts";

/** How long a shared cache may keep what is purged when it changes, in seconds. */
const sharedFor = 86_400;
/** How long it may show the last good answer while the site is away (RFC 5861 §4), in seconds. */
const awayFor = 86_400;

/**
 * Where a page may be kept by others, and for how long. Browsers ask again each time: a page may change at any moment, and a 304 is
 * cheap. Shared caches keep it only where they are told of changes (`MARBRE_PURGE_URL`), and no longer than until the clock alone
 * changes it.
 */
export function cacheControl(page: Page, now: Instant): string {
  if (page.status === 500) return "no-store";
  const shared = page.status === 200 && process.env.MARBRE_PURGE_URL ? sharedSeconds(page, now) : 0;
  if (shared === 0) return `public, max-age=0, stale-if-error=${awayFor}`;
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=5, stale-if-error=${awayFor}`;
}

function sharedSeconds({ stamp }: Page, now: Instant): number {
  const moments = Object.entries(stamp?.on ?? {})
    .filter(([name, state]) => name.startsWith("moment:") && state === "ahead")
    .map(([name]) => Math.floor((Number(name.slice("moment:".length)) - now) / 1000));
  return Math.max(0, Math.min(sharedFor, ...moments));
}
