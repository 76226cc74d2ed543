import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";
import { codeSpans, readDocument } from "./documents.ts";

const sheet = readFileSync("components/styles/tokens.css", "utf8");
const document = readDocument("docs/design.md");
const tokens = [...sheet.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = "", value = ""]) => ({
  name,
  value,
}));
const named = codeSpans(document).filter((span) => span.startsWith("--"));

describe("the document of the design", () => {
  test("names every token, and none that there is not", () => {
    expect(tokens.length).toBeGreaterThan(20);
    expect(named.toSorted()).toEqual(tokens.map(({ name }) => name).toSorted());
  });

  test("shows the colours as they are", () => {
    const pairs = tokens.flatMap(({ name, value }) => {
      const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
      return pair ? [`| \`${name}\` | \`${pair[1]}\` | \`${pair[2]}\` |`] : [];
    });
    expect(pairs.length).toBeGreaterThan(5);
    for (const row of pairs) expect(document.text).toContain(row);
  });
});

test("every token is used", () => {
  const styles = sourceFiles(["components/styles"], /\.css$/)
    .map(({ text }) => text)
    .join("\n");
  expect(tokens.map(({ name }) => name).filter((name) => !styles.includes(`var(${name})`))).toEqual([]);
});
