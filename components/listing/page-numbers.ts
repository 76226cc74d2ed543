import type { Listing } from "#lib/archive/views.ts";

/** How many neighbours a page shows on each side. */
const reach = 2;

/** The numbers that a list's pagination shows, highest (newest) first: both ends, and the neighbours of the page. */
export function pageNumbers({ page, older, pages }: Pick<Listing, "page" | "older" | "pages">): number[] {
  const newest = page === undefined ? (older ?? 0) : pages;
  const centre = page ?? newest;
  const shown = Array.from({ length: newest }, (_, index) => newest - index);
  return shown.filter((number) => number === 1 || number === newest || Math.abs(number - centre) <= reach);
}
