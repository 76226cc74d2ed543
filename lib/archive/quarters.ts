import type { Instant } from "#lib/content/article.ts";
import { instantAt } from "#lib/content/zone.ts";
import type { Edition } from "./edition.ts";
import { monthOf } from "./lists.ts";
import type { QuarterCount, YearCount } from "./views.ts";

/** Quarters of the small curves of the front page: six years. */
const recent = 24;

/** Articles of a list by quarter, from the first with one to the last, with those in between that have none; with `most`, the last of them. */
export function quartersOf(edition: Edition, list: string, most = Number.POSITIVE_INFINITY): QuarterCount[] {
  const { statements, now, site } = edition;
  const [oldest, newest] = [statements.oldestDate.get(list, now), statements.newestDate.get(list, now)];
  if (oldest == null || newest == null) return [];
  const last = quarterAt(newest, site.timeZone);
  const first = Math.max(quarterAt(oldest, site.timeZone), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const index = first + step;
    const end = Math.min(startOf(index + 1, site.timeZone), now + 1);
    const count = statements.countBetween.get(list, startOf(index, site.timeZone), end) ?? 0;
    return { year: Math.floor(index / 4), quarter: (index % 4) + 1, count };
  });
}

/** Quarters are numbered from that in which our era began. */
function quarterAt(at: Instant, zone: string): number {
  const { year, month } = monthOf(at, zone);
  return year * 4 + Math.ceil(month / 3) - 1;
}

/** In zones that skip the first hour of a day, it begins with the second. */
function startOf(quarter: number, zone: string): Instant {
  const midnight = Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1);
  return instantAt(midnight, zone) ?? instantAt(midnight + 3_600_000, zone) ?? midnight;
}

/** The counts alone of the last quarters of a list, oldest first. */
export function recentQuarters(edition: Edition, list: string): number[] {
  return quartersOf(edition, list, recent).map((quarter) => quarter.count);
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
