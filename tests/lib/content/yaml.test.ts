import { expect, test } from "vitest";
import { readYaml } from "#lib/content/yaml.ts";

function found(source: string): string[] {
  return readYaml(source).findings.map(
    ({ line, column, rule, data }) => `${line}:${column}:${rule} ${JSON.stringify(data)}`,
  );
}

function dataOf(source: string): unknown {
  return JSON.parse(JSON.stringify(readYaml(source).value));
}

test("dates and numbers stay as they were written", () => {
  expect(dataOf("a: 2015-03-16\nb: 2014-11-24 11:05:02\nc: 007\nd: 4.0\ne: 1e3\nf: 0x1F\ng: 1984")).toEqual({
    a: "2015-03-16",
    b: "2014-11-24 11:05:02",
    c: "007",
    d: "4.0",
    e: "1e3",
    f: "0x1F",
    g: "1984",
  });
});

test("only true and false are booleans, only null and nothing are nothing", () => {
  expect(dataOf("a: true\nb: yes\nc: no\nd: null\ne:\nf: 'true'\ng: ~")).toEqual({
    a: true,
    b: "yes",
    c: "no",
    d: null,
    e: null,
    f: "true",
    g: null,
  });
});

test("lists, maps and folded texts are read", () => {
  expect(dataOf("a: [b, 'c']\nd:\n  - e\n  - f: g\nh: >-\n  i\n  j\n")).toEqual({
    a: ["b", "c"],
    d: ["e", { f: "g" }],
    h: "i j",
  });
});

test.each([
  ["title: Xiaomi: le retour", "1:8:yaml-colon {}"],
  ["title:abc\nb: c", "1:1:yaml-colon {}"],
  ["a: b\nc\nd: e", "2:1:yaml-colon {}"],
  ["a: b\n  c: d", "2:3:yaml-indent {}"],
  ["a:\n  b: c\n d: e", "3:1:yaml-indent {}"],
  ["a:\n\tb: c", "2:1:yaml-tab {}"],
  ["a: b\n\tc: d", "2:1:yaml-tab {}"],
  ["a: >-\n\tb", "2:1:yaml-tab {}"],
  ['a: b\nc: "d\ne: f', "2:4:yaml-quote {}"],
  ["a: 'l'été'", "1:7:yaml-quote {}"],
  ["a: [b, c\nd: e", "1:4:yaml-bracket {}"],
  ["a: [b]]", "1:7:yaml-bracket {}"],
  ["a: {b: c", "1:4:yaml-bracket {}"],
  ["a: [b\nc: [d]", "1:4:yaml-bracket {}"],
  ["a: [b, [c, d]\ne: f", "1:4:yaml-bracket {}"],
  ["a: @b", '1:4:yaml-character {"character":"@"}'],
  ["a: `b`", '1:4:yaml-character {"character":"`"}'],
  ["a: b\nc: d\na: e", '3:1:yaml-duplicate-key {"key":"a","line":1}'],
  ["a:\n  b: c\n  b: d", '3:3:yaml-duplicate-key {"key":"b","line":2}'],
  ["? [a]\n: b", "1:3:yaml-key {}"],
  ["a: &x b", '1:4:yaml-alias {"name":"&x"}'],
  ["a: *x", '1:4:yaml-alias {"name":"*x"}'],
  ["a: !!js/function 'x'", '1:4:yaml-tag {"tag":"!!js/function"}'],
  ["a: !!str b", '1:4:yaml-tag {"tag":"!!str"}'],
  ["a: !!timestamp 2015-03-16", '1:4:yaml-tag {"tag":"!!timestamp"}'],
  ["a: [b, !c d]", '1:8:yaml-tag {"tag":"!c"}'],
  ["a: !b\n  c: d", '1:4:yaml-tag {"tag":"!b"}'],
  ["%YAML 1.1\n---\na: yes", "1:1:yaml-directive {}"],
  ["a: b\n---\nc: d", "2:1:yaml-documents {}"],
  ["a: b\n...\nc: d", "3:1:yaml-documents {}"],
  ['a: "b\\0c"', '1:4:control-character {"code":"U+0000","count":1}'],
  ['a: "\\ud83d"', '1:4:control-character {"code":"U+D83D","count":1}'],
  ['a: "\\q"', expect.stringMatching(/^1:5:yaml-syntax /)],
])("%j is refused with its place", (source, expected) => {
  expect(found(source)).toEqual([expected]);
});

test("every line that is wrong is told, once", () => {
  expect(found("a: @b\nc: d\ne: f: g\nh: `i`")).toEqual([
    '1:4:yaml-character {"character":"@"}',
    "3:4:yaml-colon {}",
    '4:4:yaml-character {"character":"`"}',
  ]);
});

test("a bomb of aliases stays small", () => {
  const lines = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (const [before, name] of ["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"]) {
    lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`);
  }
  const reading = readYaml(lines.join("\n"));
  expect(new Set(reading.findings.map(({ rule }) => rule))).toEqual(new Set(["yaml-alias"]));
  expect(JSON.stringify(reading.value).length).toBeLessThan(200);
});

test.each([
  ["[".repeat(20_000)],
  ["- ".repeat(20_000)],
  ["{a: ".repeat(10_000)],
  [Array.from({ length: 40 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  [`a: ${"[".repeat(30)}${"]".repeat(30)}`],
])("nesting without end is a problem, not a crash", (source) => {
  expect(found(source).join()).toContain("yaml-too-deep");
});

test("a map of 25,000 keys is read in a time that does not grow with its square", { timeout: 60_000, retry: 2 }, () => {
  const started = performance.now();
  const reading = readYaml(Array.from({ length: 25_000 }, (_, index) => `k${index}: v`).join("\n"));
  expect(Object.keys(reading.value ?? {}).length).toBe(25_000);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("keys that name parts of every object are ordinary keys", () => {
  const reading = readYaml("__proto__: {polluted: 'yes'}\nconstructor: {prototype: {polluted: 'yes'}}");
  expect(Object.keys(reading.value ?? {})).toEqual(["__proto__", "constructor"]);
  expect("polluted" in {}).toBe(false);
});

test("a place is found for keys, values and what is left out", () => {
  const { place } = readYaml("a: b\nc:\n  d: [e, f]\n  g:\n");
  expect(place(["a"], "key")).toEqual({ line: 1, column: 1 });
  expect(place(["a"], "value")).toEqual({ line: 1, column: 4 });
  expect(place(["c", "d", 1], "value")).toEqual({ line: 3, column: 10 });
  expect(place(["c", "d"], "key")).toEqual({ line: 3, column: 3 });
  expect(place(["c", "g"], "value")).toEqual({ line: 4, column: 3 });
  expect(place(["c", "missing"], "value")).toEqual({ line: 3, column: 3 });
  expect(place(["a", 0], "value")).toEqual({ line: 1, column: 4 });
});
