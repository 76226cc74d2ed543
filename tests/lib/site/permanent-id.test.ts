import { expect, test } from "vitest";
import { permanentPath } from "#lib/site/permanent-id.ts";

test("an article that was never renamed is known by its address", () => {
  expect(permanentPath({ slug: "mi-4", aliases: [] })).toBe("/articles/mi-4");
});

test("a renamed article is known by the first of its old addresses, however often it was renamed", () => {
  const aliases = ["/2015/03/mi4.html", "/articles/le-mi4", "/articles/mi4-arrive"];
  expect(permanentPath({ slug: "mi-4", aliases })).toBe("/articles/le-mi4");
});

test("old addresses of other forms are no permanent id", () => {
  const aliases = ["/index.php", "/articles/2015/mi4", "/articles/"];
  expect(permanentPath({ slug: "mi-4", aliases })).toBe("/articles/mi-4");
});
