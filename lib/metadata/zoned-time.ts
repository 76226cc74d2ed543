import type { Instant } from "#lib/content/article.ts";
import { wallTimeAt } from "#lib/content/zone.ts";

const minute = 60_000;

/** A moment as clocks of the zone show it, with their offset (RFC 3339): `2015-03-16T18:40:00+01:00`. */
export function zonedTime(instant: Instant, timeZone: string): string {
  const whole = Math.floor(instant / 1000) * 1000;
  const wall = wallTimeAt(whole, timeZone);
  const offset = Math.round((wall - whole) / minute);
  const size = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The same without its seconds: readers are told the minute at which somebody wrote, and so are machines. */
export function zonedMinute(instant: Instant, timeZone: string): string {
  return zonedTime(Math.floor(instant / minute) * minute, timeZone);
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
