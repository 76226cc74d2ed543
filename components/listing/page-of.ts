import type { Listing } from "#lib/archive/views.ts";
import type { Words } from "#lib/site/words.ts";

/** What a page's title says of its number; nothing on the page with the newest articles. */
export function pageOf(listing: Pick<Listing, "page">, words: Words): string | undefined {
  return listing.page === undefined ? undefined : words.pageTitle(listing.page);
}
