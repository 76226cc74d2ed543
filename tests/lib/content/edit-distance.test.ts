import { expect, test } from "vitest";
import { editDistance, nearest } from "#lib/content/edit-distance.ts";

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["abc", "", 3],
  ["xiomi", "xiaomi", 1],
  ["xioami", "xiaomi", 1],
  ["samsung", "samsnug", 1],
  ["kitten", "sitting", 3],
  ["ca", "abc", 3],
])("%j and %j are %i steps apart", (one, other, steps) => {
  expect(editDistance(one, other)).toBe(steps);
  expect(editDistance(other, one)).toBe(steps);
});

test("the nearest of the candidates is offered, the first of two that are as near", () => {
  expect(nearest("xiomi", ["alibaba", "xiaomi", "huawei"])).toBe("xiaomi");
  expect(nearest("kicke", ["kicker", "kicked"])).toBe("kicker");
  expect(nearest("kicked", ["kicker", "kicked"])).toBe("kicked");
});

test("case, accents and punctuation cost nothing", () => {
  expect(nearest("Société Générale", ["societe-generale"])).toBe("societe-generale");
});

test("nothing is offered for a word that resembles none, nor for one without letters", () => {
  expect(nearest("foo", ["title", "kicker"])).toBeUndefined();
  expect(nearest("???", ["a", "b"])).toBeUndefined();
  expect(nearest("title", [])).toBeUndefined();
});

test("a word of a megabyte costs no more than a long one", () => {
  expect(nearest("a".repeat(1_000_000), ["b".repeat(1_000_000)])).toBeUndefined();
});
