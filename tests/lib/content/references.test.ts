import { expect, test } from "vitest";
import { tagIndex } from "#lib/content/references.ts";

test("slugs and synonyms lead to the slug of their tag", () => {
  const index = tagIndex([{ slug: "smartphones", synonyms: ["Téléphones", "手机"] }]);
  expect([...index]).toEqual([
    ["smartphones", "smartphones"],
    ["telephones", "smartphones"],
    ["手机", "smartphones"],
  ]);
});

test("a tag keeps its own slug, and the first of two tags keeps a synonym", () => {
  const index = tagIndex([
    { slug: "mobile", synonyms: ["salons", "Portables"] },
    { slug: "salons", synonyms: ["portables"] },
  ]);
  expect(index.get("salons")).toBe("salons");
  expect(index.get("portables")).toBe("mobile");
});
