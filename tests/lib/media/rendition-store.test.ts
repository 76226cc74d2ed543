import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RenditionStore } from "#lib/media/rendition-store.ts";
import { temporaryFolder } from "./originals.ts";

const block = 4096;
const hour = 3600;

function bytesOf(blocks: number): Buffer {
  return Buffer.alloc(blocks * block, blocks);
}

function used(folder: string, name: string, hoursAgo: number): void {
  const at = Date.now() / 1000 - hoursAgo * hour;
  utimesSync(join(folder, name), at, at);
}

function roomOf(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + Math.ceil(statSync(join(folder, name)).size / block) * block,
    0,
  );
}

test("what was put is got, by this process and by another", async () => {
  const folder = join(temporaryFolder(), "media");
  const store = new RenditionStore(folder, 100 * block);
  expect(await store.get("a")).toBeUndefined();
  await store.put("a", Buffer.from("a picture"));
  expect(await store.get("a")).toEqual(Buffer.from("a picture"));
  expect(await new RenditionStore(folder, 100 * block).get("a")).toEqual(Buffer.from("a picture"));
});

test("asking for what is not there makes no folder", async () => {
  const folder = join(temporaryFolder(), "media");
  await new RenditionStore(folder, 100 * block).get("a");
  expect(existsSync(folder)).toBe(false);
});

test("the folder never takes more room than its bound", async () => {
  const folder = temporaryFolder();
  const store = new RenditionStore(folder, 20 * block);
  for (let n = 0; n < 60; n++) {
    await store.put(`n${n}`, bytesOf(1 + (n % 3)));
    expect(roomOf(folder)).toBeLessThanOrEqual(20 * block);
  }
  expect(roomOf(folder)).toBeGreaterThan(10 * block);
});

test("a thousand small files count with the blocks that they take", async () => {
  const folder = temporaryFolder();
  const store = new RenditionStore(folder, 20 * block);
  for (let n = 0; n < 100; n++) await store.put(`n${n}`, Buffer.of(n));
  expect(readdirSync(folder).length).toBeLessThanOrEqual(20);
});

test("what was used longest ago makes room, and what was just read stays", async () => {
  const folder = temporaryFolder();
  const store = new RenditionStore(folder, 10 * block);
  for (const name of ["oldest", "older", "old"]) await store.put(name, bytesOf(3));
  used(folder, "oldest", 30);
  used(folder, "older", 20);
  used(folder, "old", 10);
  await store.get("oldest");
  await store.put("new", bytesOf(2));
  expect(readdirSync(folder).sort()).toEqual(["new", "old", "oldest"]);
});

test("a process counts what was there before it began", async () => {
  const folder = temporaryFolder();
  for (const name of ["a", "b", "c"]) {
    writeFileSync(join(folder, name), bytesOf(3));
    used(folder, name, 10);
  }
  await new RenditionStore(folder, 10 * block).put("new", bytesOf(3));
  expect(roomOf(folder)).toBeLessThanOrEqual(10 * block);
  expect(existsSync(join(folder, "new"))).toBe(true);
});

test("four processes that write at once overrun the bound by a quarter at most", async () => {
  const folder = temporaryFolder();
  const stores = Array.from({ length: 4 }, () => new RenditionStore(folder, 64 * block));
  for (let n = 0; n < 80; n++) {
    await Promise.all(stores.map((store, s) => store.put(`n${n}-${s}`, bytesOf(1))));
    expect(roomOf(folder)).toBeLessThanOrEqual(80 * block);
  }
});

test("two processes that write the same name leave one whole file, whoever reads meanwhile", async () => {
  const folder = temporaryFolder();
  const stores = [new RenditionStore(folder, 1000 * block), new RenditionStore(folder, 1000 * block)];
  const whole = bytesOf(50);
  const seen: (Buffer | undefined)[] = [];
  for (let n = 0; n < 10; n++) {
    await Promise.all(
      stores.flatMap((store) => [store.put("a", whole), store.get("a").then((bytes) => seen.push(bytes))]),
    );
  }
  expect(seen.every((bytes) => bytes === undefined || bytes.equals(whole))).toBe(true);
  expect(seen.some((bytes) => bytes !== undefined)).toBe(true);
  expect(readdirSync(folder)).toEqual(["a"]);
});

test("what a process left unfinished goes after a while, and what another is writing stays", async () => {
  const folder = temporaryFolder();
  for (const name of ["a.1.tmp", "b.2.tmp"]) writeFileSync(join(folder, name), "half");
  used(folder, "a.1.tmp", 1);
  await new RenditionStore(folder, 100 * block).put("new", bytesOf(1));
  expect(readdirSync(folder).sort()).toEqual(["b.2.tmp", "new"]);
});

test("a rendition as large as the folder is not kept, and drops no other", async () => {
  const folder = temporaryFolder();
  const store = new RenditionStore(folder, 10 * block);
  await store.put("a", bytesOf(1));
  await store.put("huge", bytesOf(10));
  expect(readdirSync(folder)).toEqual(["a"]);
});

test("a file that cannot be written is an error, and leaves nothing behind", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "a"));
  await expect(new RenditionStore(folder, 10 * block).put("a", bytesOf(1))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["a"]);
});
