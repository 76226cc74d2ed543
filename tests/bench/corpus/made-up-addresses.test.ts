import { expect, test } from "vitest";
import { madeUpAddresses } from "../../../bench/corpus/made-up-addresses.ts";

test("made-up addresses are all different, and the same for the same seed", () => {
  const addresses = madeUpAddresses(400, 1);
  expect(new Set(addresses.map(({ path }) => path)).size).toBe(400);
  expect(madeUpAddresses(400, 1)).toEqual(addresses);
});

test("made-up addresses of another seed share none with the first", () => {
  const first = new Set(madeUpAddresses(400, 1).map(({ path }) => path));
  expect(madeUpAddresses(400, 2).filter(({ path }) => first.has(path))).toEqual([]);
});
