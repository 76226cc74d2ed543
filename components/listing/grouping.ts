import type { Teaser } from "#lib/archive/views.ts";
import type { Dates } from "#lib/site/dates.ts";

export type TeaserGroup = {
  /** Unique among the groups of a list: `2015`, `2015-03` or `2015-03-16`. */
  key: string;
  /** « 2015 », « mars 2015 » or « lundi 16 mars 2015 ». */
  title: string;
  by: Span;
  teasers: Teaser[];
};

export type Span = "year" | "month" | "day";

/** How much of a day's key names the span. */
const keyLength: Record<Span, number> = { year: 4, month: 7, day: 10 };

/**
 * A list cut by day, month or year, in the order it came in, in the zone of `dates`.
 *
 * @param by Without it, the finest span that gives groups of two on average.
 */
export function groupByDate(
  teasers: Teaser[],
  dates: Dates,
  by = spanOf(teasers.map(({ publishedAt }) => dates.dayKey(publishedAt))),
): TeaserGroup[] {
  const titles = { year: dates.year, month: dates.monthOf, day: dates.weekday };
  const groups = new Map<string, TeaserGroup>();
  for (const teaser of teasers) {
    const key = dates.dayKey(teaser.publishedAt).slice(0, keyLength[by]);
    const group = groups.get(key) ?? { key, title: titles[by](teaser.publishedAt), by, teasers: [] };
    group.teasers.push(teaser);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function spanOf(days: string[]): Span {
  const groups = (span: Span) => new Set(days.map((day) => day.slice(0, keyLength[span]))).size;
  if (days.length >= 2 * groups("day")) return "day";
  if (days.length >= 2 * groups("month") || groups("month") === 1) return "month";
  return "year";
}
