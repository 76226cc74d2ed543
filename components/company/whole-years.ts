import type { QuarterCount } from "#lib/archive/views.ts";

/** Four counts a year, oldest year first; quarters that are not given count 0, so that a chart has whole years. */
export function wholeYears(quarters: QuarterCount[]): { year: number; counts: number[] }[] {
  const first = Math.min(...quarters.map(({ year }) => year));
  const last = Math.max(...quarters.map(({ year }) => year));
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return {
      year,
      counts: [1, 2, 3, 4].map(
        (quarter) => quarters.find((found) => found.year === year && found.quarter === quarter)?.count ?? 0,
      ),
    };
  });
}
