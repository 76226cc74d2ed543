import { expect, test } from "vitest";
import { byteRange } from "#lib/media/byte-range.ts";

test.for<[string, { first: number; last: number }]>([
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=10-19", { first: 10, last: 19 }],
  ["bytes=90-", { first: 90, last: 99 }],
  ["bytes=90-1000000000000000000000", { first: 90, last: 99 }],
  ["bytes=-1", { first: 99, last: 99 }],
  ["bytes=-1000", { first: 0, last: 99 }],
  ["Bytes= 0-1 ", { first: 0, last: 1 }],
])("%s of a hundred bytes is one range", ([header, range]) => {
  expect(byteRange(header, 100)).toEqual(range);
});

test.for([
  null,
  "",
  "bytes",
  "bytes=",
  "bytes=-",
  "bytes=a-b",
  "bytes=5-4",
  "bytes=0-1,3-4",
  "bytes=-1-2",
  "lines=0-1",
  "bytes=1.5-2",
])("%j is ignored", (header) => {
  expect(byteRange(header, 100)).toBe("whole");
});

test.for(["bytes=100-", "bytes=100-200", "bytes=-0"])("%s of a hundred bytes cannot be satisfied", (header) => {
  expect(byteRange(header, 100)).toBe("unsatisfiable");
});
