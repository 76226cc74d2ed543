import { expect, test } from "vitest";
import { schema } from "#lib/archive/schema.ts";
import { Paper } from "../../support/paper.ts";

test("an archive has all indexes of its schema, before its first update, after it and after the next", async () => {
  using paper = new Paper();
  const written = Array.from(schema.matchAll(/CREATE INDEX (\w+)/g), ([, name]) => name).sort();
  const indexes = () =>
    paper.archive.db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
      .pluck()
      .all();
  const before = indexes();
  paper.story("premier");
  await paper.update();
  const first = indexes();
  paper.story("second");
  await paper.update();
  expect(written).toContain("listings_by_article");
  expect([before, first, indexes()]).toEqual([written, written, written]);
});
