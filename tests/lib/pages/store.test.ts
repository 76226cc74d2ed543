import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Page } from "#lib/pages/page.ts";
import { PageStore } from "#lib/pages/store.ts";

let folder: string;
const kilobyte = 1024;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "marbre-pages-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function page(path: string, bytes = 10): Page {
  const stamp = { archive: "a", on: { site: "1" } };
  return { path, status: 200, stamp, etag: path, gzip: randomBytes(bytes / 2), brotli: randomBytes(bytes / 2) };
}

function open(edition = "one", bounds = { memoryBytes: 100 * kilobyte, diskBytes: 100 * kilobyte }): PageStore {
  return new PageStore(folder, edition, bounds);
}

test("a page that was kept comes back whole, also after a restart", () => {
  const kept = page("/articles/un");
  const store = open();
  store.put(kept);
  expect(store.get("/articles/un")).toEqual(kept);
  store.close();
  const again = open();
  expect(again.get("/articles/un")).toEqual(kept);
  again.close();
});

test("pages of another build are dropped", () => {
  const store = open("one");
  store.put(page("/"));
  store.close();
  const other = open("two");
  expect(other.get("/")).toBeUndefined();
  other.close();
  expect(readdirSync(folder).some((name) => name.includes("one"))).toBe(false);
});

test("two processes on one folder see each other's pages", () => {
  const one = open();
  const two = open();
  one.put(page("/sections/mobile"));
  expect(two.get("/sections/mobile")?.etag).toBe("/sections/mobile");
  one.close();
  two.close();
});

test("on disk the oldest pages make room, and the newest stay", () => {
  const store = open("one", { memoryBytes: 1, diskBytes: 100 * kilobyte });
  for (let number = 0; number < 400; number++) store.put(page(`/articles/${number}`, kilobyte));
  const kept = Array.from({ length: 400 }, (_, number) => store.get(`/articles/${number}`) !== undefined);
  expect(kept.filter(Boolean).length).toBeLessThanOrEqual(100);
  expect(kept.filter(Boolean).length).toBeGreaterThan(20);
  expect(kept.at(-1)).toBe(true);
  expect(kept[0]).toBe(false);
  store.close();
});

test("a dropped page is gone", () => {
  const store = open();
  store.put(page("/articles/un"));
  store.drop("/articles/un");
  expect(store.get("/articles/un")).toBeUndefined();
  store.close();
});
