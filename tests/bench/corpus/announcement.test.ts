import { expect, test } from "vitest";
import { announce } from "../../../bench/corpus/announcement.ts";

test("an announced article is dated a minute ago in Paris and lies in the folder of that month", () => {
  const { file, text, pages } = announce(4, new Date("2026-06-30T22:00:30Z"));
  expect(text).toContain("date: 2026-06-30 23:59");
  expect(file).toBe("articles/2026/06/dernier-bouclage-4.md");
  expect(pages).toContain("/archive/2026/06");
});

test("announced articles are told apart by their number", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  expect(announce(1, now).headline).not.toBe(announce(2, now).headline);
  expect(announce(1, now).file).not.toBe(announce(2, now).file);
});
