import { expect, test } from "vitest";
import { dressAs } from "#lib/proofreading/line-ends.ts";

test.for([
  ["a\nb\n", "a\nx\n", "a\nx\n"],
  ["\uFEFFa\r\nb\r\n", "a\nx\n", "\uFEFFa\r\nx\r\n"],
  ["a\r\nb\nc\r\nd", "a\nb\nx\nd", "a\r\nb\nx\r\nd"],
  ["a\rb\rc", "a\nx\nb\nc", "a\rx\rb\rc"],
  ["a\r\nb\r\nc", "a\nc", "a\r\nc"],
] as const)("the dress of %j", ([original, text, dressed]) => {
  expect(dressAs(text, original)).toBe(dressed);
});
