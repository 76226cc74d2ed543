import { expect, test } from "vitest";
import { callsOf, wasOnDisk } from "./trace.ts";

const written = String.raw`7 pwrite64(22</tmp/a.sqlite-wal>, "\0\1jeton-1\0", 24, 8272) = 24`;
const flushed = "7 fdatasync(22</tmp/a.sqlite-wal>) = 0";
const answered = String.raw`7 writev(30<TCP:[127.0.0.1:80->127.0.0.1:9]>, [{iov_base="HTTP/1.1 303 See Other\r\nlocation: /s/abc\r\n", iov_len=40}], 1) = 40`;
const promised = { written: "jeton-1", answered: "/s/abc", log: /-wal$/ };

function onDisk(...lines: string[]): boolean {
  return wasOnDisk(callsOf(`${lines.join("\n")}\n`), promised);
}

test("a trace tells an answer that left after its write was flushed from one that did not wait", () => {
  expect(onDisk(written, flushed, answered)).toBe(true);
  expect(onDisk(written, answered, flushed)).toBe(false);
  expect(onDisk(flushed, written, answered)).toBe(false);
  expect(onDisk(flushed, answered)).toBe(false);
  expect(onDisk(written, flushed)).toBe(false);
});

test("a trace takes neither a flush that failed, nor that of another file, nor one that had not ended", () => {
  expect(onDisk(written, flushed.replace("= 0", "= -1 EIO (Input/output error)"), answered)).toBe(false);
  expect(onDisk(written, flushed.replace("-wal", ""), answered)).toBe(false);
  const [begun, ended] = ["9 fsync(22</tmp/a.sqlite-wal> <unfinished ...>", "9 <... fsync resumed>) = 0"];
  expect(onDisk(written, begun, answered, ended)).toBe(false);
  expect(onDisk(written, begun, ended, answered)).toBe(true);
});
