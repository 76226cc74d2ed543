import { expect, test } from "vitest";
import { Chance } from "../../../bench/corpus/chance.ts";

test("the same seed draws the same numbers", () => {
  const [one, other] = [new Chance(5), new Chance(5)];
  expect(Array.from({ length: 50 }, () => one.next())).toEqual(Array.from({ length: 50 }, () => other.next()));
});

test("numbers between two ends include both and nothing beyond", () => {
  const chance = new Chance(1);
  const drawn = new Set(Array.from({ length: 500 }, () => chance.between(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test("a skewed draw has no doubles, no more than there are, and prefers the first", () => {
  const chance = new Chance(2);
  const list = ["a", "b", "c", "d"];
  expect(new Set(chance.skewed(list, 9)).size).toBe(4);
  const firsts = Array.from({ length: 1_000 }, () => chance.skewed(list, 1)[0]);
  const count = (name: string) => firsts.filter((first) => first === name).length;
  expect(count("a")).toBeGreaterThan(2 * count("d"));
});
