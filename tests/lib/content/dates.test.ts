import { expect, test } from "vitest";
import { isPartialDate, monthFolder, readDate } from "#lib/content/dates.ts";

function read(written: string, zone = "Europe/Paris"): string {
  const date = readDate(written, zone);
  return date.ok ? new Date(date.instant).toISOString() : date.rule;
}

test.each([
  ["2015-03-16", "2015-03-15T23:00:00.000Z"],
  ["2015-03-16 18:40", "2015-03-16T17:40:00.000Z"],
  ["2015-03-16 18:40:02", "2015-03-16T17:40:02.000Z"],
  ["2015-03-16T18:40", "2015-03-16T17:40:00.000Z"],
  ["2015-03-16T18:40:02.5", "2015-03-16T17:40:02.500Z"],
  ["2015-03-16T18:40Z", "2015-03-16T18:40:00.000Z"],
  ["2015-03-16T18:40:00Z", "2015-03-16T18:40:00.000Z"],
  ["2015-03-16T18:40:00+01:00", "2015-03-16T17:40:00.000Z"],
  ["2015-03-16 18:40:00 -0400", "2015-03-16T22:40:00.000Z"],
  ["2015-03-16 18:40 +05:30", "2015-03-16T13:10:00.000Z"],
  ["2015-03-16 18:40 -03", "2015-03-16T21:40:00.000Z"],
  ["2015-03-16 18h40", "2015-03-16T17:40:00.000Z"],
  ["2015-03-16 9h", "2015-03-16T08:00:00.000Z"],
  ["16/03/2015", "2015-03-15T23:00:00.000Z"],
  ["16/3/2015 18h40", "2015-03-16T17:40:00.000Z"],
  ["05/05/2015", "2015-05-04T22:00:00.000Z"],
  ["16 mars 2015", "2015-03-15T23:00:00.000Z"],
  ["16 mars 2015 à 18 h 40", "2015-03-16T17:40:00.000Z"],
  ["16 mars 2015 à 18 h 40", "2015-03-16T17:40:00.000Z"],
  ["1er Août 2015 à 7 h", "2015-08-01T05:00:00.000Z"],
  ["1er aout 2015", "2015-07-31T22:00:00.000Z"],
  ["15 fe\u0301vrier 2015", "2015-02-14T23:00:00.000Z"],
  ["2016-02-29", "2016-02-28T23:00:00.000Z"],
  ["  2015-03-16   18:40 ", "2015-03-16T17:40:00.000Z"],
])("%s is read", (written, expected) => {
  expect(read(written)).toBe(expected);
});

test.each([
  ["03/16/2015", "date-impossible"],
  ["03/04/2015", "date-ambiguous"],
  ["2015-02-30", "date-impossible"],
  ["2015-02-29", "date-impossible"],
  ["2015-13-01", "date-impossible"],
  ["2015-00-10", "date-impossible"],
  ["31 avril 2015", "date-impossible"],
  ["2015-03-16 24:00", "date-impossible"],
  ["2015-03-16 18:60", "date-impossible"],
  ["2015-03-16 18:40:60", "date-impossible"],
  ["2015-03-16T18:40+15:00", "date-impossible"],
  ["2015-03-16T18:40+01:75", "date-impossible"],
  ["1899-12-31", "date-range"],
  ["2101-01-01", "date-range"],
  ["0015-03-16", "date-range"],
  ["2015", "date-form"],
  ["2015-03", "date-form"],
  ["2015-3-16", "date-form"],
  ["15-03-16", "date-form"],
  ["20150316", "date-form"],
  ["12015-03-16", "date-form"],
  ["2015-03-16 18", "date-form"],
  ["2015-03-16 18:4", "date-form"],
  ["2015-03-16 18:40 CET", "date-form"],
  ["2015-03-16Z", "date-form"],
  ["16 march 2015", "date-form"],
  ["Mon, 16 Mar 2015 18:40:00 GMT", "date-form"],
  ["1426527600000", "date-form"],
  ["demain", "date-form"],
  ["", "date-form"],
])("%j is refused", (written, rule) => {
  expect(read(written)).toBe(rule);
});

test("an hour that the clocks skipped is refused, the minutes around it are not", () => {
  expect(read("2015-03-29 01:59:59")).toBe("2015-03-29T00:59:59.000Z");
  expect(read("2015-03-29 02:00")).toBe("date-gap");
  expect(read("2015-03-29 02:59:59")).toBe("date-gap");
  expect(read("2015-03-29 03:00")).toBe("2015-03-29T01:00:00.000Z");
  expect(read("2015-03-29T02:30+01:00")).toBe("2015-03-29T01:30:00.000Z");
});

test("an hour that the clocks showed twice is the first of the two", () => {
  expect(read("2015-10-25 01:59:59")).toBe("2015-10-24T23:59:59.000Z");
  expect(read("2015-10-25 02:00")).toBe("2015-10-25T00:00:00.000Z");
  expect(read("2015-10-25 02:59:59")).toBe("2015-10-25T00:59:59.000Z");
  expect(read("2015-10-25 03:00")).toBe("2015-10-25T02:00:00.000Z");
});

test("dates without an offset are in the zone of the paper", () => {
  expect(read("2014-11-24", "America/Montreal")).toBe("2014-11-24T05:00:00.000Z");
  expect(read("2014-11-24 11:05:02", "Pacific/Auckland")).toBe("2014-11-23T22:05:02.000Z");
  expect(read("2014-11-24 11:05", "Asia/Kathmandu")).toBe("2014-11-24T05:20:00.000Z");
  expect(read("2014-11-24 11:05", "UTC")).toBe("2014-11-24T11:05:00.000Z");
});

test("a midnight that a zone skipped is refused, and a whole day that it skipped", () => {
  expect(read("2015-10-18", "America/Sao_Paulo")).toBe("date-gap");
  expect(read("2011-12-30 12:00", "Pacific/Apia")).toBe("date-gap");
  expect(read("2011-12-31", "Pacific/Apia")).toBe("2011-12-30T10:00:00.000Z");
});

test("the local time of the first years of the range is read to the second", () => {
  expect(read("1900-01-01")).toBe("1899-12-31T23:50:39.000Z");
});

test("years, months and days of the calendar are partial dates, as far back as companies go", () => {
  expect(["2010", "2010-04", "2010-04-06", "1665"].filter(isPartialDate)).toHaveLength(4);
  expect(
    ["10", "2010-13", "2010-02-30", "2010-4", "avril 2010", "2010-", "2010-04-06 10:00"].filter(isPartialDate),
  ).toEqual([]);
});

test("the folder of a moment is its month in the zone of the paper", () => {
  const moment = Date.UTC(2015, 2, 31, 22, 30);
  expect(monthFolder(moment, "Europe/Paris")).toBe("2015/04");
  expect(monthFolder(moment, "UTC")).toBe("2015/03");
});
