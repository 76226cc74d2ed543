import { expect, test } from "vitest";
import { atMost, median } from "../../../bench/support/figures.ts";

test("the median of an odd number of values is the middle one, of an even number halfway between two", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 2])).toBe(3.5);
});

test("a median of nothing is refused", () => {
  expect(() => median([])).toThrow("no median");
});

test("a figure is within its bar when it is as high as the bar, and not when it is higher", () => {
  expect(atMost("time", 0.5, 0.5, "s")).toEqual({ figure: "time", measured: "0.50 s", bar: "≤ 0.5 s", within: true });
  expect(atMost("time", 0.51, 0.5, "s").within).toBe(false);
});
