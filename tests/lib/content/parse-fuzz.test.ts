import { expect, test } from "vitest";
import { parseArticle } from "#lib/content/parse.ts";
import { articleFile, bytesOf, goodArticle, newsroom } from "./desk.ts";

const rounds = 500;

/** What breaks parsers: syntax of YAML out of place, names of the engine, bytes of other encodings, extremes. */
const hostile = [
  "---\n",
  "---",
  "\n---\n",
  "...\n",
  "\n",
  "\n\n\n",
  "\t",
  " ",
  ":",
  ": ",
  "- ",
  "? ",
  "#",
  " #",
  "&a ",
  "*a",
  "!!js ",
  "! ",
  "%",
  "|",
  ">",
  "'",
  '"',
  "`",
  "@",
  "[",
  "]",
  "{",
  "}",
  ",",
  "\\",
  "\\0",
  "<<: ",
  "__proto__: ",
  "constructor",
  "null",
  "true",
  "~",
  "NaN",
  "2015-02-30",
  "9999999999",
  "\0",
  "\u001B",
  "\uFEFF",
  "\uFFFD",
  "é",
  "小米",
  "\u{1F600}",
  "\u202E",
  "../../",
  "https://",
  "[".repeat(300),
  " ".repeat(300),
  "\n".repeat(300),
  "a".repeat(5000),
  "<script>",
  "![x](y)",
  "[^1]",
  "> [!encadre]\n",
];

test(`of ${rounds} articles with random damage, each is read or has a problem in the file, and none throws`, {
  timeout: 60_000,
}, () => {
  const random = seeded(20150316);
  let refusals = 0;
  for (let round = 0; round < rounds; round++) {
    const bytes = damaged(bytesOf(goodArticle), random);
    const read = parseArticle({ file: articleFile, bytes }, newsroom);
    if (read.ok) continue;
    refusals += 1;
    expect(read.problems.length).toBeGreaterThan(0);
    for (const problem of read.problems) {
      const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/);
      const column = lines[problem.line - 1]?.length ?? -1;
      expect.soft(problem.message && problem.hint, problem.rule).toBeTruthy();
      expect(problem.column, JSON.stringify([problem, lines.join("\n")])).toBeLessThanOrEqual(column + 1);
      expect(problem.column).toBeGreaterThan(0);
    }
  }
  expect(refusals).toBeGreaterThan(rounds / 2);
  expect(refusals).toBeLessThan(rounds);
  expect("polluted" in {}).toBe(false);
});

type Random = (below: number) => number;

/** Numbers that are the same at every run (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes;
  for (let slip = random(4); slip >= 0; slip--) result = damage(result, random);
  return result;
}

function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const length = random(20);
  switch (random(6)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 1:
      return joined(bytes.subarray(0, at), Uint8Array.of(random(256)), bytes.subarray(at + 1));
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at));
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(random(bytes.length + 1)));
    default:
      return joined(bytes.subarray(0, at), bytesOf(hostile[random(hostile.length)] ?? ""), bytes.subarray(at));
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
