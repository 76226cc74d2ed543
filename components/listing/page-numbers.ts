import type { Listing } from "#lib/archive/views.ts";

/** How many neighbours a page shows. */
const reach = 2;

/**
 * The numbers that a list's pagination shows, highest first: the page, its neighbours and the oldest. A numbered page
 * names none above its own, since those come to be after it, and a full page never changes.
 */
export function pageNumbers({ page, older }: Pick<Listing, "page" | "older">): number[] {
  const newest = page ?? older ?? 0;
  const shown = Array.from({ length: newest }, (_, index) => newest - index);
  return shown.filter((number) => number === 1 || newest - number <= reach);
}
