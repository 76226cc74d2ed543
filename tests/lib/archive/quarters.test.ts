import { expect, test } from "vitest";
import { quartersOf, yearsOf } from "#lib/archive/quarters.ts";
import { Paper } from "../../support/paper.ts";

test("articles are counted in the quarter of the paper's zone, up to its last minute and from its first", async () => {
  using paper = new Paper();
  const dates = [
    "2014-12-31 23:59",
    "2015-01-01 00:00",
    "2015-03-31 11:00",
    "2015-03-31 23:59",
    "2015-04-01 00:00",
    "2015-12-01 10:00",
  ];
  for (const [index, date] of dates.entries()) paper.story(`n-${index}`, { date });
  await paper.update();
  const quarters = quartersOf(paper.edition(), "all");
  expect(quarters.map(({ year, quarter, count }) => [year, quarter, count])).toEqual([
    [2014, 4, 1],
    [2015, 1, 3],
    [2015, 2, 1],
    [2015, 3, 0],
    [2015, 4, 1],
  ]);
  expect(yearsOf(quarters)).toEqual([
    { year: 2015, count: 5 },
    { year: 2014, count: 1 },
  ]);
});
