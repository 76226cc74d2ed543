import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { staticFiles } from "../../cli/static-files.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "marbre-files-"));
  for (const below of ["public/fonts", ".next/static/chunks"]) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, "public/marbre.js"), "console.log(1);\n".repeat(200));
  writeFileSync(join(folder, "public/icon-192.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  writeFileSync(join(folder, "public/fonts/text.abc.woff2"), "letters");
  writeFileSync(join(folder, ".next/static/chunks/a.css"), "p{color:red}".repeat(200));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("every file of the public folder and of the build is at its address, and nothing else is", () => {
  const fileAt = staticFiles(folder);
  expect(fileAt("/marbre.js")?.status).toBe(200);
  expect(fileAt("/_next/static/chunks/a.css")?.status).toBe(200);
  for (const path of ["/", "/public/marbre.js", "/../package.json", "/_next/static/../BUILD_ID", "/marbre.js/"]) {
    expect(fileAt(path), path).toBeUndefined();
  }
});

test("texts are compressed, and what is packed already is sent as it is", () => {
  const fileAt = staticFiles(folder);
  const css = fileAt("/_next/static/chunks/a.css");
  expect(css?.brotli.length).toBeLessThan(200);
  expect(css?.type).toBe("text/css; charset=utf-8");
  expect(fileAt("/icon-192.png")).toMatchObject({ type: "image/png", plain: Buffer.from([0x89, 0x50, 0x4e, 0x47]) });
});

test.each([
  ["/fonts/text.abc.woff2", "public, max-age=31536000, immutable"],
  ["/_next/static/chunks/a.css", "public, max-age=31536000, immutable"],
  ["/marbre.js", "public, max-age=600, stale-while-revalidate=86400"],
  ["/icon-192.png", "public, max-age=86400"],
])("%s is kept for as long as its address is good for", (path, cacheControl) => {
  expect(staticFiles(folder)(path)?.headers).toEqual({ "Cache-Control": cacheControl });
});

test("a file of an unknown kind is refused at the start, with what to do", () => {
  writeFileSync(join(folder, "public/film.xyz"), "");
  expect(() => staticFiles(folder)).toThrow(/film\.xyz: files of this kind have no type in cli\/static-files\.ts/);
});
