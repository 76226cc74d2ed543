import { describe, expect, test } from "vitest";
import { parseQuery, writeQuery } from "#lib/search/query.ts";
import { searchPath, writtenIn } from "#lib/search/search-path.ts";
import { hostileQueries } from "../../support/hostile-queries.ts";

const written = (text: string) => writeQuery(parseQuery(text));

describe("a query", () => {
  test.each([
    ["  Xiaomi   EUROPE ", "xiaomi europe"],
    ["« droit à l’oubli »", '"droit à l’oubli"'],
    ['"jamais fermé', '"jamais fermé"'],
    ["xiaomi -inde", "xiaomi -inde"],
    ["company:Xiaomi by:claire", "entreprise:xiaomi auteur:claire"],
    ['entreprise:"Lei Jun"', 'entreprise:"lei jun"'],
    ["avant:2015 après:2014-06", "après:2014-06 avant:2015"],
    ["since:2014-06-03", "après:2014-06-03"],
    ["avant:hier", "hier"],
    ["couleur:rouge", "couleur rouge"],
    ["?! -- ...", ""],
    ["a\u0000b\u202ec", "a b c"],
  ])("written %j is %j", (text, canonical) => {
    expect(written(text)).toBe(canonical);
  });

  test("has at most twelve parts of at most two hundred characters", () => {
    expect(parseQuery("mot ".repeat(100)).terms).toHaveLength(12);
    expect(written("a".repeat(10_000))).toBe("a".repeat(200));
  });

  test("is the same when its address is read again, whatever was typed", () => {
    for (const text of hostileQueries(400)) {
      const query = parseQuery(text);
      const path = searchPath(query);
      const read = path === "/search" ? "" : writtenIn(path.split("?")[0] ?? "");
      expect(writeQuery(parseQuery(read))).toBe(writeQuery(query));
    }
  });

  test("that is the name of another address has one of its own", () => {
    expect(searchPath(parseQuery("suggest"))).toBe("/search/+suggest");
    expect(searchPath(parseQuery("xiaomi rubrique:mobile"), { order: "date", page: 2 })).toBe(
      "/search/xiaomi+rubrique:mobile?order=date&page=2",
    );
  });
});
