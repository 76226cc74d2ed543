import type { Edition } from "./edition.ts";
import { monthOf } from "./lists.ts";
import type { QuarterCount, YearCount } from "./views.ts";

/** Quarters of the small curves of the front page: six years. */
const recent = 24;

/** Articles of a list by quarter, from the first with one to the last, with those in between that have none. */
export function quartersOf(edition: Edition, list: string): QuarterCount[] {
  const counts = new Map<number, number>();
  for (const at of edition.statements.dates.iterate(list, edition.now)) {
    const { year, month } = monthOf(at, edition.site.timeZone);
    const index = year * 4 + Math.floor((month - 1) / 3);
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
