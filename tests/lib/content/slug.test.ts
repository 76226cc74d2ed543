import { expect, test } from "vitest";
import { isSlug, tagKey } from "#lib/content/slug.ts";

test("slugs have lower-case letters, digits and single hyphens", () => {
  expect(["a", "2015", "xiaomi-2", "a-b-c"].filter(isSlug)).toHaveLength(4);
  expect(["", "A", "a--b", "-a", "a-", "é", "a_b", "a b", "a\n"].filter(isSlug)).toEqual([]);
});

test("writings of the same tag share a key, in any script", () => {
  expect(["Téléphones", "telephones", " TÉLÉPHONES "].map(tagKey)).toEqual(["telephones", "telephones", "telephones"]);
  expect(tagKey("手机 ")).toBe("手机");
});
