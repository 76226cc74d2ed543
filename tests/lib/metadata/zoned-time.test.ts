import { expect, test } from "vitest";
import { zonedMinute, zonedTime } from "#lib/metadata/zoned-time.ts";
import { monday } from "../../components/paper.ts";

test.each([
  ["Europe/Paris", "2015-03-16T18:40:00+01:00"],
  ["America/St_Johns", "2015-03-16T15:10:00-02:30"],
  ["Asia/Kathmandu", "2015-03-16T23:25:00+05:45"],
  ["UTC", "2015-03-16T17:40:00+00:00"],
])("a moment is told with the offset of %s", (zone, expected) => {
  expect(zonedTime(monday, zone)).toBe(expected);
  expect(Date.parse(expected)).toBe(monday);
});

test("the hour that comes twice in autumn is told apart by its offset", () => {
  const first = Date.UTC(2015, 9, 25, 0, 30);
  expect([first, first + 3_600_000].map((at) => zonedTime(at, "Europe/Paris"))).toEqual([
    "2015-10-25T02:30:00+02:00",
    "2015-10-25T02:30:00+01:00",
  ]);
});

test("a minute has no seconds, and a moment no parts of one", () => {
  expect(zonedTime(monday + 42_123, "Europe/Paris")).toBe("2015-03-16T18:40:42+01:00");
  expect(zonedMinute(monday + 42_123, "Europe/Paris")).toBe("2015-03-16T18:40:00+01:00");
});
