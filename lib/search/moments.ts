import { instantAt } from "#lib/content/zone.ts";
import { firstKey, lastKey } from "./key.ts";
import type { Query } from "./query.ts";

/** The first and the last row of the index that a search may reach: the dates that it names, and nothing later than now. */
export function rangeOf({ after, before }: Query, now: number, timeZone: string): { from: number; to: number } {
  const from = after === undefined ? Number.MIN_SAFE_INTEGER : firstKey(beginning(after, timeZone));
  const until = before === undefined ? Number.MAX_SAFE_INTEGER : firstKey(beginning(before, timeZone)) - 1;
  return { from, to: Math.min(until, lastKey(now)) };
}

/** The first moment of a year, a month or a day of the paper. A midnight that a clock skips is the hour after it. */
function beginning(date: string, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const wall = Date.UTC(year, month - 1, day);
  return instantAt(wall, timeZone) ?? instantAt(wall + 3_600_000, timeZone) ?? wall;
}
