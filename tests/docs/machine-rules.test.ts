import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "./documents.ts";

const rows = readDocument("docs/machine-rules.md")
  .text.split("\n")
  .filter((line) => /^\| (?!rule|---)/.test(line));

test("every rule that machines ask for names a test that there is", () => {
  expect(rows.length).toBeGreaterThan(55);
  const wrong = rows.filter((row) => {
    const [, file = "", title = ""] = /\| ([a-z-]+) “([^”]+)” \|$/.exec(row) ?? [];
    const path = `tests/browser/${file}.test.ts`;
    return title === "" || !existsSync(path) || !readFileSync(path, "utf8").includes(title);
  });
  expect(wrong).toEqual([]);
});
