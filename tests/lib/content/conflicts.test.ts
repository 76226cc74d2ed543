import { expect, test } from "vitest";
import { findConflicts, findTagConflicts, type Holders } from "#lib/content/conflicts.ts";
import { tagKey } from "#lib/content/slug.ts";

const mine = "articles/2015/03/xiaomi-europe.md";
const other = "articles/2014/11/xiaomi-bresil.md";

const holders: Holders = {
  articleOfSlug: (slug) => ({ "xiaomi-europe": mine, "xiaomi-bresil": other })[slug],
  fileOfAlias: (path) => ({ "/2015/europe": mine, "/2014/bresil": other, "/articles/rio": other })[path],
  isWithdrawn: (path) => path === "/articles/retire" || path === "/2013/retire",
};

function conflicts(slug: string, aliases: string[] = []): string[] {
  const aliasPlaces = aliases.map((_, index) => ({ line: 10 + index, column: 5 }));
  const problems = findConflicts({ file: mine, slug, aliases, aliasPlaces }, holders, "fr");
  return problems.map(({ line, column, rule }) => `${line}:${column}:${rule}`);
}

test("an article is not in conflict with itself", () => {
  expect(conflicts("xiaomi-europe", ["/2015/europe"])).toEqual([]);
});

test("a slug that another article has is refused", () => {
  expect(conflicts("xiaomi-bresil")).toEqual(["1:1:duplicate-slug"]);
});

test("a slug whose address another article keeps as an alias is refused", () => {
  expect(conflicts("rio")).toEqual(["1:1:duplicate-alias"]);
});

test("aliases that others hold are refused, each in its place", () => {
  expect(
    conflicts("nouveau", ["/2014/bresil", "/libre", "/articles/xiaomi-bresil", "/articles/nouveau", "/libre"]),
  ).toEqual(["10:5:duplicate-alias", "12:5:alias-is-article", "13:5:alias-is-article", "14:5:duplicate-entry"]);
});

test("addresses that were withdrawn are refused", () => {
  expect(conflicts("retire", ["/2013/retire"])).toEqual(["1:1:withdrawn-path", "10:5:withdrawn-path"]);
});

test("the message names the other file, in the language that is asked for", () => {
  const claims = { file: mine, slug: "xiaomi-bresil", aliases: [] };
  expect(findConflicts(claims, holders, "fr")[0]?.message).toContain(`déjà pris par content/${other}`);
  expect(findConflicts(claims, holders, "en")[0]?.message).toContain(`taken by content/${other}`);
});

test("synonyms of a tag that another tag holds are refused, however they are written", () => {
  const files = new Map([
    [tagKey("Téléphones"), "tags/smartphones.md"],
    [tagKey("mobiles"), "tags/mobile.md"],
  ]);
  const claims = {
    file: "tags/mobile.md",
    slug: "mobile",
    synonyms: ["TELEPHONES", "mobiles", "Mobiles", "portables"],
  };
  const problems = findTagConflicts(claims, (key) => files.get(key), "fr");
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    "duplicate-synonym `TELEPHONES` désigne déjà content/tags/smartphones.md",
    "duplicate-entry `Mobiles` est ici deux fois",
  ]);
});

test("a tag may not take for its slug what another tag has as a synonym", () => {
  const problems = findTagConflicts(
    { file: "tags/portables.md", slug: "portables", synonyms: [] },
    () => "tags/a.md",
    "fr",
  );
  expect(problems).toMatchObject([{ line: 1, column: 1, rule: "duplicate-synonym" }]);
});
