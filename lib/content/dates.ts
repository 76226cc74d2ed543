import type { Instant } from "./article.ts";
import type { FindingData } from "./findings.ts";
import { instantAt, type WallTime, wallTimeAt } from "./zone.ts";

type DateRule = "date-form" | "date-ambiguous" | "date-impossible" | "date-range" | "date-gap";
export type DateReading =
  | { ok: true; instant: Instant }
  | { [R in DateRule]: { ok: false; rule: R; data: FindingData[R] } }[DateRule];

/** Dates of copy lie in these years: anything else is a slip of the hand. */
const firstYear = 1900;
const lastYear = 2100;

/**
 * The moment that an editor wrote: `2015-03-16`, `2015-03-16 18:40`, `2015-03-16T18:40:02+01:00`, `2015-03-16 18h40`,
 * `16/03/2015`, `16 mars 2015 à 18 h 40`. Without an offset it is the zone's time, without an hour midnight. An hour that
 * the clock showed twice is the first of the two. `03/04/2015` is refused, for half the world reads it as the 4th of March.
 */
export function readDate(text: string, zone: string): DateReading {
  const written = text.normalize("NFC").trim().replace(/\s+/g, " ");
  const refusal = { ok: false, data: { written } } as const;
  const parts = partsOf(written);
  if (parts === undefined) return { ...refusal, rule: "date-form" };
  if (parts.ambiguous) return { ...refusal, rule: "date-ambiguous" };
  const wall = wallTimeOf(parts);
  if (wall === undefined) return { ...refusal, rule: "date-impossible" };
  if (parts.year < firstYear || parts.year > lastYear) return { ...refusal, rule: "date-range" };
  if (parts.offset !== undefined) return { ok: true, instant: wall - parts.offset };
  const instant = instantAt(wall, zone);
  return instant === undefined ? { ok: false, rule: "date-gap", data: { written, zone } } : { ok: true, instant };
}

/** A year, a month or a day of the calendar: `2010`, `2010-04`, `2010-04-06`. */
export function isPartialDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

/** The year and month of a moment in a zone, as folders of articles are named: `2015/03`. */
export function monthFolder(instant: Instant, zone: string): string {
  return new Date(wallTimeAt(instant, zone)).toISOString().slice(0, 7).replace("-", "/");
}

type Day = { year: number; month: number; day: number; ambiguous: boolean };
type Time = { hour: number; minute: number; second: number; millisecond: number; offset?: number };

const isoDay = /^(\d{4})-(\d{2})-(\d{2})/;
const slashedDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/;
const wordedDay = /^(\d{1,2}|1er) (\p{L}+) (\d{4})/u;
const timeOfDay =
  /^(?:T| | à )(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?| ?h ?(\d{2})?)(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?$/;

const months = [
  ["janvier"],
  ["février", "fevrier"],
  ["mars"],
  ["avril"],
  ["mai"],
  ["juin"],
  ["juillet"],
  ["août", "aout"],
  ["septembre"],
  ["octobre"],
  ["novembre"],
  ["décembre", "decembre"],
];

function partsOf(written: string): (Day & Time) | undefined {
  const [length, day] = readIsoDay(written) ?? readSlashedDay(written) ?? readWordedDay(written) ?? [0];
  if (day === undefined) return undefined;
  const time = readTime(written.slice(length));
  return time === undefined ? undefined : { ...day, ...time };
}

type ReadDay = [length: number, day: Day] | undefined;

function readIsoDay(written: string): ReadDay {
  const match = isoDay.exec(written);
  if (match === null) return undefined;
  const [whole, year, month, day] = match;
  return [whole.length, { year: Number(year), month: Number(month), day: Number(day), ambiguous: false }];
}

function readSlashedDay(written: string): ReadDay {
  const match = slashedDay.exec(written);
  if (match === null) return undefined;
  const [whole, ...numbers] = match;
  const [day = 0, month = 0, year = 0] = numbers.map(Number);
  return [whole.length, { year, month, day, ambiguous: day <= 12 && month <= 12 && day !== month }];
}

function readWordedDay(written: string): ReadDay {
  const match = wordedDay.exec(written);
  if (match === null) return undefined;
  const [whole, day = "", name = "", year] = match;
  const month = months.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  const parts = { year: Number(year), month, day: Number.parseInt(day, 10), ambiguous: false };
  return month === 0 ? undefined : [whole.length, parts];
}

function readTime(written: string): Time | undefined {
  if (written === "") return { hour: 0, minute: 0, second: 0, millisecond: 0 };
  const match = timeOfDay.exec(written);
  if (match === null) return undefined;
  const [, hour, minute, second = "0", fraction = "", minuteAfterH = "0", offset] = match;
  return {
    hour: Number(hour),
    minute: Number(minute ?? minuteAfterH),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, "0").slice(0, 3)),
    ...(offset === undefined ? {} : { offset: readOffset(offset) }),
  };
}

/** In milliseconds; `NaN` beyond the 14 hours that clocks of this world keep from Greenwich. */
function readOffset(written: string): number {
  if (written === "Z") return 0;
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(3).replace(":", "") || 0);
  if (minutes > 14 * 60 || Number(written.slice(-2)) > 59) return Number.NaN;
  return (written.startsWith("-") ? -1 : 1) * minutes * 60_000;
}

function wallTimeOf({ year, month, day, hour, minute, second, millisecond, offset }: Day & Time): WallTime | undefined {
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59 || Number.isNaN(offset)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

function isDay(year: number, month: number, day: number): boolean {
  // The constructor reads a year below 100 as one of the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A moment as the house writes it, by the clock of a zone and with what that clock is ahead of Greenwich: `2015-03-16 18:40 +01:00`. */
export function writtenDate(instant: Instant, zone: string): string {
  const wall = wallTimeAt(instant, zone);
  const minutes = Math.round((wall - instant) / 60_000);
  const offset = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  const [day = "", time = ""] = new Date(wall).toISOString().split("T");
  const clock = time
    .replace(/Z$/, "")
    .replace(/\.000$/, "")
    .replace(/^(\d\d:\d\d):00$/, "$1");
  return `${day} ${clock} ${minutes < 0 ? "-" : "+"}${offset.join(":")}`;
}
