import { describe, expect, test } from "vitest";
import { chosenCoding, chosenForm } from "#lib/pages/accept.ts";

const chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

describe("the form of an article", () => {
  test.each([
    ["text/markdown", ".md"],
    ["text/markdown, text/html;q=0.9, */*;q=0.1", ".md"],
    ["TEXT/MARKDOWN;charset=utf-8", ".md"],
    ["application/json", ".json"],
    ["application/json, text/plain, */*", ".json"],
    ["application/json;q=0.5, text/markdown;q=0.8", ".md"],
  ])("is the one that %s asks for by name", (header, suffix) => {
    expect(chosenForm(header)).toBe(suffix);
  });

  test.each([
    [undefined],
    ["*/*"],
    [chrome],
    ["text/html, text/markdown"],
    ["text/markdown;q=0"],
    ["text/*"],
    ["application/rss+xml, application/xml"],
    [""],
    [";;q=,,,"],
    ["text/markdown;q=2"],
  ])("is the page for %s", (header) => {
    expect(chosenForm(header)).toBeUndefined();
  });
});

describe("the coding of a body", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1, br;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["gzip", "gzip"],
    ["BR", "br"],
    ["identity", undefined],
    ["gzip;q=0", undefined],
    ["*;q=0", undefined],
    [undefined, undefined],
  ])("for %s is %s", (header, coding) => {
    expect(chosenCoding(header)).toBe(coding);
  });
});
