import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findDoors } from "../../cli/doors.ts";

const folder = mkdtempSync(join(tmpdir(), "marbre-doors-"));
mkdirSync(join(folder, ".next"));
const routes = {
  "/search/route": "/search",
  "/search/[query]/route": "/search/[query]",
  "/search/suggest/route": "/search/suggest",
  "/mail/confirm/[token]/route": "/mail/confirm/[token]",
  "/(public)/tags/[slug]/page": "/tags/[slug]",
};
writeFileSync(join(folder, ".next", "app-path-routes-manifest.json"), JSON.stringify(routes));
const doorAt = findDoors(folder);
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["/search", "/search"],
  ["/search/xiaomi+inde", "/search/xiaomi+inde"],
  ["/search/a%2Fb", "/search/a%2Fb"],
  ["/search/%F0%9F%98%80", "/search/%F0%9F%98%80"],
  ["/search/%2E%2E%2Fdesk", "/search/%2E%2E%2Fdesk"],
  ["/search/suggest", "/search/suggest"],
])("what readers search for goes on as they wrote it: %s", (asked, path) => {
  expect(doorAt(asked)).toBe(path);
});

test.each([
  ["/search/100%", "/search/100%25"],
  ["/search/%zz", "/search/%25zz"],
  ["/search/caf%E9", "/search/caf%25E9"],
])("what is badly encoded is read as it stands: %s", (asked, path) => {
  expect(doorAt(asked)).toBe(path);
});

test.each(["/search/..", "/search/%2e%2E", "/search/.", "/search/a/b", "/search/../desk", "/tags/chine"])(
  "%s is no door",
  (asked) => {
    expect(doorAt(asked)).toBeUndefined();
  },
);

test("a token of a letter may be encoded, and leads nowhere else", () => {
  expect(doorAt("/mail/confirm/ab%2Dc")).toBe("/mail/confirm/ab-c");
  expect(doorAt("/mail/confirm/%2e%2e")).toBeUndefined();
  expect(doorAt("/mail/confirm/%")).toBeUndefined();
});
