import { mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingAhead } from "#lib/archive/read-ahead.ts";

function readOf(files: number, fromMemory: number): number {
  using folder = mkdtempDisposableSync(join(tmpdir(), "marbre-ahead-"));
  const names = Array.from({ length: files }, (_, index) => `${index}.md`);
  // One that is gone by then, and one that is longer than what is read of it.
  for (const name of names.slice(1)) writeFileSync(join(folder.path, name), name);
  writeFileSync(join(folder.path, "2.md"), "long".repeat(50_000));
  return readingAhead.begin({ folder: folder.path, fromMemory }).one(names);
}

test("files that come from the disk are all read", () => {
  expect(readOf(250, -1)).toBe(250);
  expect(readOf(3, -1)).toBe(3);
});

test("of files that are in memory a few are tried, here and there", () => {
  expect(readOf(250, 60_000)).toBe(15);
  expect(readOf(3, 60_000)).toBe(3);
});

test("of no files none is read", () => {
  expect(readOf(0, -1)).toBe(0);
});
