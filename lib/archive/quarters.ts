import type { Edition } from "./edition.ts";
import { monthOf } from "./lists.ts";
import type { QuarterCount, YearCount } from "./views.ts";

/** Quarters of the small curves of the front page: six years. */
const recent = 24;

/**
 * No zone is further ahead of UTC. Until so long before a quarter ends in UTC, it ends nowhere: dates come in order, and only the
 * others need the calendar of the zone, which costs a thousand times a comparison.
 */
const widestOffset = 14 * 3600 * 1000;

/** Articles of a list by quarter, from the first with one to the last, with those in between that have none. */
export function quartersOf(edition: Edition, list: string): QuarterCount[] {
  const counts = new Map<number, number>();
  let index = 0;
  let sure = Number.NEGATIVE_INFINITY;
  for (const at of edition.statements.dates.iterate(list, edition.now)) {
    if (at >= sure) {
      const { year, month } = monthOf(at, edition.site.timeZone);
      const quarter = Math.ceil(month / 3);
      index = year * 4 + quarter - 1;
      sure = Date.UTC(year, quarter * 3, 1) - widestOffset;
    }
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const index = first + step;
    return { year: Math.floor(index / 4), quarter: (index % 4) + 1, count: counts.get(index) ?? 0 };
  });
}

/** The counts alone of the last quarters of a list, oldest first. */
export function recentQuarters(edition: Edition, list: string): number[] {
  return quartersOf(edition, list)
    .slice(-recent)
    .map((quarter) => quarter.count);
}

/** The same by year, newest first, without empty years. */
export function yearsOf(quarters: QuarterCount[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const { year, count } of quarters) counts.set(year, (counts.get(year) ?? 0) + count);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([year, count]) => ({ year, count }))
    .sort((a, b) => b.year - a.year);
}
