import { expect, test } from "vitest";
import { instantAt, isTimeZone, wallTimeAt } from "#lib/content/zone.ts";

test("names of the IANA data base are zones, offsets and inventions are not", () => {
  expect(["Europe/Paris", "UTC", "America/Argentina/Ushuaia"].filter(isTimeZone)).toHaveLength(3);
  expect(["+02:00", "Europe/Lutetia", "", "Paris", "../etc/passwd"].filter(isTimeZone)).toEqual([]);
});

test("every hour of a year is found again from what the clock shows, but for the hour shown twice", () => {
  for (const zone of ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]) {
    const wrong: number[] = [];
    for (let hour = 0; hour < 366 * 24; hour++) {
      const instant = Date.UTC(2015, 0, 1, hour);
      if (instantAt(wallTimeAt(instant, zone), zone) !== instant) wrong.push(hour);
    }
    // Ramadan makes Casablanca set its clocks back twice in 2015; Lord Howe sets them back by half an hour.
    expect(wrong.length).toBe(zone === "Africa/Casablanca" ? 2 : 1);
  }
});
