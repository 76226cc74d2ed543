import type { Teaser } from "#lib/archive/views.ts";
import type { Dates } from "#lib/site/dates.ts";

export type TeaserGroup = {
  /** Unique among the groups of a list: `2015-03` or `2015-03-16`. */
  key: string;
  /** « mars 2015 », or « lundi 16 mars 2015 ». */
  title: string;
  by: "month" | "day";
  teasers: Teaser[];
};

/** From this many articles a day on, months are too coarse. */
const denseArticlesPerDay = 2;

/** A list cut by month, or by day where days are dense; in the order it came in, in the zone of `dates`. */
export function groupByDate(teasers: Teaser[], dates: Dates): TeaserGroup[] {
  const days = new Set(teasers.map(({ publishedAt }) => dates.dayKey(publishedAt)));
  const by = teasers.length >= denseArticlesPerDay * days.size && days.size > 1 ? "day" : "month";
  const groups = new Map<string, TeaserGroup>();
  for (const teaser of teasers) {
    const day = dates.dayKey(teaser.publishedAt);
    const key = by === "day" ? day : day.slice(0, 7);
    const title = by === "day" ? dates.weekday(teaser.publishedAt) : dates.monthOf(teaser.publishedAt);
    const group = groups.get(key) ?? { key, title, by, teasers: [] };
    group.teasers.push(teaser);
    groups.set(key, group);
  }
  return [...groups.values()];
}
