import { expect, test } from "vitest";
import { groupByDate } from "#components/listing/grouping.ts";
import { datesOf } from "#lib/site/dates.ts";
import { day, monday, teaser } from "./paper.ts";

const dates = datesOf({ language: "fr", timeZone: "Europe/Paris" });
const titles = (...instants: number[]) =>
  groupByDate(
    instants.map((instant, index) => teaser(`a${index}`, instant)),
    dates,
  ).map(({ title, teasers }) => `${title} ${teasers.length}`);

test("busy days have their own headings", () => {
  expect(titles(monday, monday - 1000, monday - day, monday - day - 1000)).toEqual([
    "lundi 16\u00a0mars 2015 2",
    "dimanche 15\u00a0mars 2015 2",
  ]);
});

test("quieter lists are cut by month", () => {
  expect(titles(monday, monday - 3 * day, monday - 20 * day, monday - 25 * day)).toEqual([
    "mars\u00a02015 2",
    "février\u00a02015 2",
  ]);
});

test("sparse lists are cut by year", () => {
  expect(titles(monday, monday - 60 * day, monday - 100 * day, monday - 300 * day)).toEqual(["2015 2", "2014 2"]);
});

test("the day is the one of the paper's zone", () => {
  const lateEvening = Date.UTC(2015, 2, 15, 23, 30);
  expect(titles(lateEvening, lateEvening)).toEqual(["lundi 16\u00a0mars 2015 2"]);
});

test("whoever says under what articles stand is obeyed", () => {
  const alone = [teaser("a", monday), teaser("b", monday - 3 * day)];
  expect(groupByDate(alone, dates, "day").map(({ title }) => title)).toEqual([
    "lundi 16\u00a0mars 2015",
    "vendredi 13\u00a0mars 2015",
  ]);
});
