import { describe, expect, test } from "vitest";
import { datesOf, machineTime } from "#lib/site/dates.ts";

const monday = Date.UTC(2015, 2, 16, 17, 40);
const paris = datesOf({ language: "fr", timeZone: "Europe/Paris" });

describe("in French", () => {
  test("a moment has its day, its hour and its no-break spaces", () => {
    expect(paris.moment(monday)).toBe("16\u00a0mars 2015 à\u00a018\u00a0h\u00a040");
  });

  test("the first of a month is « 1er »", () => {
    expect(paris.day(Date.UTC(2015, 0, 1, 12))).toBe("1er\u00a0janvier 2015");
  });

  test("a full hour has no minutes, and minutes have two digits", () => {
    expect(paris.time(Date.UTC(2015, 2, 16, 7))).toBe("8\u00a0h");
    expect(paris.time(Date.UTC(2015, 2, 16, 7, 5))).toBe("8\u00a0h\u00a005");
  });

  test("midnight is 0 h, of the day that begins", () => {
    expect(paris.moment(Date.UTC(2015, 2, 15, 23))).toBe("16\u00a0mars 2015 à\u00a00\u00a0h");
  });

  test("summer time is the paper's", () => {
    expect(paris.time(Date.UTC(2015, 6, 1, 10))).toBe("12\u00a0h");
  });

  test("a weekday belongs to the day of the zone", () => {
    expect(paris.weekday(Date.UTC(2015, 2, 15, 23, 30))).toBe("lundi 16\u00a0mars 2015");
  });

  test("a date is said as exactly as the copy writes it", () => {
    expect(["2010", "2010-04", "2010-04-01", "printemps 2010"].map(paris.written)).toEqual([
      "2010",
      "avril\u00a02010",
      "1er\u00a0avril 2010",
      "printemps 2010",
    ]);
  });
});

test("a paper in English elsewhere has its own words and zone", () => {
  const tokyo = datesOf({ language: "en", timeZone: "Asia/Tokyo" });
  expect(tokyo.moment(monday)).toBe("17\u00a0March 2015 at\u00a002:40");
});

test("a day's key sorts and is the same all day", () => {
  expect(paris.dayKey(monday)).toBe("2015-03-16");
  expect(paris.dayKey(Date.UTC(2015, 2, 15, 23))).toBe("2015-03-16");
});

test("machines read the instant itself", () => {
  expect(machineTime(monday)).toBe("2015-03-16T17:40:00.000Z");
});
