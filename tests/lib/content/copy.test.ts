import { expect, test } from "vitest";
import { largestCopy, readCopy } from "#lib/content/copy.ts";
import { bytesOf } from "./desk.ts";

function outcome(bytes: Uint8Array): string {
  const read = readCopy(bytes);
  if (read.ok) return read.text;
  return read.findings
    .map(({ line, column, rule, data }) => `${line}:${column}:${rule} ${JSON.stringify(data)}`)
    .join();
}

test("a byte order mark is dropped, and only at the beginning", () => {
  expect(outcome(bytesOf("\uFEFFa\uFEFFb"))).toBe("a\uFEFFb");
});

test("line ends of Windows and of old Macintoshes become line feeds", () => {
  expect(outcome(bytesOf("a\r\nb\rc\n\r\nd"))).toBe("a\nb\nc\n\nd");
});

test("a megabyte of body below 100 kB of front matter is read", () => {
  expect(readCopy(new Uint8Array(1_100_000).fill(97)).ok).toBe(true);
});

test("a file of five megabytes is refused before it is decoded", () => {
  const size = 5_000_000;
  expect(outcome(new Uint8Array(size).fill(0xff))).toBe(
    `1:1:too-large ${JSON.stringify({ size, limit: largestCopy })}`,
  );
});

test("the first byte that is not UTF-8 is told with its line and column", () => {
  const latin1 = Uint8Array.of(...bytesOf("titre\r\né"), 0xe9, 0x74);
  expect(outcome(latin1)).toBe('2:2:invalid-utf8 {"byte":"0xE9"}');
});

test("a replacement character that the file spells itself is not taken for the bad byte", () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf("\uFFFD\uFFFDab"), 0xc0, 0xaf);
  expect(outcome(bytes)).toBe('1:5:invalid-utf8 {"byte":"0xC0"}');
});

test("a character cut off at the end of the file is told at its place", () => {
  expect(outcome(bytesOf("ab\n小").slice(0, -1))).toBe('2:1:invalid-utf8 {"byte":"0xE5"}');
});

test("UTF-16 is refused at its first byte", () => {
  expect(outcome(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toBe('1:1:invalid-utf8 {"byte":"0xFF"}');
});

test("a lone surrogate written as three bytes is not UTF-8", () => {
  expect(outcome(Uint8Array.of(0x61, 0xed, 0xa0, 0x80))).toBe('1:2:invalid-utf8 {"byte":"0xED"}');
});

test("U+0000 is refused, with the number of its occurrences", () => {
  expect(outcome(bytesOf("a\nb\0c\0"))).toBe('2:2:control-character {"code":"U+0000","count":2}');
});

test("other control characters and noncharacters are refused, tabs are not", () => {
  expect(outcome(bytesOf("a\tb"))).toBe("a\tb");
  expect(outcome(bytesOf("a\u001B[2J"))).toBe('1:2:control-character {"code":"U+001B","count":1}');
  expect(outcome(bytesOf("\u0085"))).toBe('1:1:control-character {"code":"U+0085","count":1}');
  expect(outcome(bytesOf("a\uFFFF"))).toBe('1:2:control-character {"code":"U+FFFF","count":1}');
});
