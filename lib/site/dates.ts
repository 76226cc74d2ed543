import type { Instant } from "#lib/content/article.ts";

/** Dates as readers see them, in one language and one zone. Every text comes with its no-break spaces. */
export type Dates = {
  /** « 16 mars 2015 ». */
  day: (instant: Instant) => string;
  /** « 18 h 40 ». */
  time: (instant: Instant) => string;
  /** « 16 mars 2015 à 18 h 40 ». */
  moment: (instant: Instant) => string;
  /** « lundi 16 mars 2015 ». */
  weekday: (instant: Instant) => string;
  /** « 2015 ». */
  year: (instant: Instant) => string;
  /** « mars 2015 ». */
  monthOf: (instant: Instant) => string;
  /** « mars 2015 », from a year and a month that counts from 1. */
  month: (year: number, month: number) => string;
  /** « mars ». */
  monthName: (month: number) => string;
  /** A date as copy writes it (`2015`, `2015-03`, `2015-03-16`), said in full; anything else comes back as it is. */
  written: (date: string) => string;
  /** The calendar day in the zone, `2015-03-16`: two instants of one day have the same. */
  dayKey: (instant: Instant) => string;
};

/** The dates of a paper. Formatters cost a hundred times what formatting does, so they are kept, a set for each language and zone. */
export function datesOf(site: { language: string; timeZone: string }): Dates {
  const key = `${site.language}|${site.timeZone}`;
  const kept = sets.get(key);
  if (kept !== undefined) return kept;
  const made = makeDates(site.language, site.timeZone);
  sets.set(key, made);
  return made;
}

/** The `datetime` attribute of an instant. */
export const machineTime = (instant: Instant): string => new Date(instant).toISOString();

const sets = new Map<string, Dates>();

function makeDates(lang: string, timeZone: string): Dates {
  const calendar = calendarIn(timeZone);
  const voice = lang.toLowerCase().startsWith("fr") ? french : english;
  const names = (length: "month" | "weekday", count: number, at: (index: number) => number) => {
    const format = new Intl.DateTimeFormat(lang, { [length]: "long", timeZone: "UTC" });
    return Array.from({ length: count }, (_, index) => format.format(at(index)));
  };
  const months = names("month", 12, (index) => Date.UTC(2015, index, 15));
  // 4 January 2015 was a Sunday, day 0.
  const weekdays = names("weekday", 7, (index) => Date.UTC(2015, 0, 4 + index, 12));

  const monthName = (month: number) => months[month - 1] ?? String(month);
  const month = (year: number, number: number) => `${monthName(number)}\u00a0${year}`;
  const dayText = ({ year, month: number, day }: Day) => voice.day(day, monthName(number), year);
  const day = (instant: Instant) => dayText(calendar(instant));
  const time = (instant: Instant) => voice.time(calendar(instant));
  return {
    day,
    time,
    moment: (instant) => voice.moment(day(instant), time(instant)),
    weekday: (instant) => `${weekdays[calendar(instant).weekday] ?? ""} ${day(instant)}`,
    year: (instant) => String(calendar(instant).year),
    monthOf: (instant) => month(calendar(instant).year, calendar(instant).month),
    month,
    monthName,
    written: (date) => writtenDate(date, month, dayText),
    dayKey: (instant) => {
      const { year, month: number, day: dayNumber } = calendar(instant);
      return `${year}-${twoDigits(number)}-${twoDigits(dayNumber)}`;
    },
  };
}

type Day = { year: number; month: number; day: number };
type Clock = Day & { weekday: number; hour: number; minute: number };
type Voice = {
  day: (day: number, month: string, year: number) => string;
  time: (clock: Clock) => string;
  moment: (day: string, time: string) => string;
};

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Day and month stay together; the first of a month is « 1er »; hours take « h » between no-break spaces. */
const french: Voice = {
  day: (day, month, year) => `${day === 1 ? "1er" : day}\u00a0${month} ${year}`,
  time: ({ hour, minute }) => `${hour}\u00a0h${minute === 0 ? "" : `\u00a0${twoDigits(minute)}`}`,
  moment: (day, time) => `${day} à\u00a0${time}`,
};

const english: Voice = {
  day: (day, month, year) => `${day}\u00a0${month} ${year}`,
  time: ({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`,
  moment: (day, time) => `${day} at\u00a0${time}`,
};

/** The dates of the newest articles stand on list after list, several times on each; about a megabyte of them is kept. */
const mostClocks = 5_000;

function calendarIn(timeZone: string): (instant: Instant) => Clock {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const read = (instant: Instant): Clock => {
    const found: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) found[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = found;
    return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
  };
  const kept = new Map<Instant, Clock>();
  return (instant) => {
    const clock = kept.get(instant) ?? read(instant);
    if (kept.size >= mostClocks) kept.clear();
    kept.set(instant, clock);
    return clock;
  };
}

function writtenDate(date: string, month: Dates["month"], dayText: (day: Day) => string): string {
  const [, year, number, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined || number === undefined) return date;
  if (day === undefined) return month(Number(year), Number(number));
  return dayText({ year: Number(year), month: Number(number), day: Number(day) });
}
