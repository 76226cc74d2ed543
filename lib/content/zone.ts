import type { Instant } from "./article.ts";

/**
 * Wall time: what a clock of some zone shows, written as the milliseconds since 1970 that a clock at Greenwich would need
 * to show the same.
 */
export type WallTime = number;

const second = 1000;
const day = 86_400 * second;

/** Whether the runtime knows an IANA zone of this name; bare offsets such as `+02:00` are no zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment at which a clock of the zone shows `wall`: the first one when it shows it twice (autumn), none when it
 * skips it (spring).
 */
export function instantAt(wall: WallTime, zone: string): Instant | undefined {
  const before = offsetOnDay(wall - day, zone);
  const after = offsetOnDay(wall + 2 * day, zone);
  if (before === after) return wall - before;
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)];
  return candidates.find((instant) => wallTimeAt(instant, zone) === wall);
}

/** What a clock of the zone shows at a moment, in whole seconds. */
export function wallTimeAt(instant: Instant, zone: string): WallTime {
  const atDawn = offsetOnDay(instant, zone);
  return instant + (atDawn === offsetOnDay(instant + day, zone) ? atDawn : offsetAt(instant, zone));
}

type Offsets = Map<number, number>;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsetsByZone = new Map<string, Offsets>();

/** The offset at the beginning of the (Greenwich) day: the years that dates may name have 73,000 of them, so all are kept. */
function offsetOnDay(time: number, zone: string): number {
  const offsets = offsetsByZone.get(zone) ?? new Map<number, number>();
  offsetsByZone.set(zone, offsets);
  const number = Math.floor(time / day);
  const known = offsets.get(number);
  if (known !== undefined) return known;
  const offset = offsetAt(number * day, zone);
  offsets.set(number, offset);
  return offset;
}

function offsetAt(instant: Instant, zone: string): number {
  const whole = Math.floor(instant / second) * second;
  const [month = 1, date = 1, year = 0, hour = 0, minute = 0, seconds = 0] = formatterOf(zone)
    .format(whole)
    .split(/\D+/)
    .map(Number);
  return Date.UTC(year, month - 1, date, hour, minute, seconds) - whole;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, formatter);
  return formatter;
}
