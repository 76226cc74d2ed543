import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findFrontMatter } from "#lib/content/front-matter.ts";
import { readPlainYaml } from "#lib/content/plain-yaml.ts";
import type { Path, YamlReading, YamlValue } from "#lib/content/yaml.ts";
import { readDocument } from "#lib/content/yaml-document.ts";
import { makeArticle } from "../../../bench/corpus/article.ts";
import { Chance } from "../../../bench/corpus/chance.ts";
import { readPaper } from "../../../bench/corpus/paper.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";
import { sourceFiles } from "../../support/source-files.ts";
import { damagedYaml, madeYaml } from "./made-yaml.ts";

const copy = sourceFiles(["content"], /\.(?:md|yaml)$/);
const headers = copy.flatMap(({ text }) => headerOf(text) ?? []);

test("both readers read the copy of this paper alike, and the plain one reads nearly all of its articles", () => {
  const articles = copy.filter(({ path }) => path.startsWith("content/articles/"));
  const plain = articles.filter(({ text }) => readPlainYaml(headerOf(text) ?? "") !== undefined);
  expect(articles.length).toBeGreaterThan(30);
  expect(plain.length / articles.length).toBeGreaterThanOrEqual(0.95);
  expect(differences([...headers, ...copy.map(({ text }) => text)]).different).toEqual([]);
});

test("both readers read every article of a made-up paper alike", () => {
  const paper = readPaper("content");
  const made = Array.from({ length: 300 }, (_, index) =>
    makeArticle(paper, { index, count: 300, seed: 2015, slugs: [] }),
  );
  expect(differences(made.flatMap(({ text }) => headerOf(text) ?? []))).toEqual({ different: [], read: 300 });
});

test("where the plain reader answers, it reads all that tests of copy are made of as the library does", () => {
  const strings = sourceFiles(["tests/lib/content", "tests/support"], /\.ts$/).flatMap(({ path }) => stringsIn(path));
  const { different, read } = differences(strings);
  expect(different).toEqual([]);
  expect(read).toBeGreaterThan(50);
});

test("where the plain reader answers, it reads hostile values as the library does", () => {
  const frames = [
    (text: string) => `a: ${text}`,
    (text: string) => `a:\n  - ${text}\n  - b`,
    (text: string) => `a: [b, ${text}]`,
    (text: string) => `a: >-\n  ${text}\nb: c`,
    (text: string) => `${text}: a`,
  ];
  const { different, read } = differences(hostileStrings(300).flatMap((text) => frames.map((frame) => frame(text))));
  expect(different).toEqual([]);
  expect(read).toBeGreaterThan(500);
});

test("where the plain reader answers, it reads 4,000 made-up and damaged texts as the library does", () => {
  const chance = new Chance(20150316);
  const made = Array.from({ length: 2000 }, () => madeYaml(chance));
  const damaged = Array.from({ length: 2000 }, (_, index) =>
    damagedYaml(chance, index % 2 === 0 ? chance.pick(headers) : chance.pick(made)),
  );
  const { different, read } = differences([...made, ...damaged]);
  expect(different).toEqual([]);
  expect(read).toBeGreaterThan(1000);
  expect(read).toBeLessThan(3900);
});

test("with any sign of ASCII at any place, a text that is read plainly is read as the library does", () => {
  const text = "a: b c\nd: [e, f-g]\nh:\n  - i: 'j'\n    k: \"l\"\n  - m\nn: >-\n  o\n  p\nq: https://r";
  const signs = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    /[^a-z\d]/i.test(sign),
  );
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  const { different, read } = differences(
    places.flatMap((at) => signs.map((sign) => text.slice(0, at) + sign + text.slice(at))),
  );
  expect(different).toEqual([]);
  expect(read).toBeGreaterThan(places.length * 9);
});

test.each([
  ["a: b # c"],
  ["a: b: c"],
  ["a: b:"],
  ["a:b"],
  ["a: &x b"],
  ["a: *x"],
  ["a: !!str b"],
  ["a: 'it''s'"],
  ['a: "b\\tc"'],
  ["a: b\n  c"],
  ["a: b\na: c"],
  ["a:"],
  ["a: {b: c}"],
  ["a: [b: c]"],
  ["a: [b, [c]]"],
  ["a: >\n  b"],
  ["a: >-\n  b\n\n  c"],
  ["a: >-\n  b\n    c"],
  ["a:\n  b: c\n d: e"],
  ["a:\n\tb: c"],
  ["# a\nb: c"],
  ["%YAML 1.1\n---\na: yes"],
  ["a: b\n---\nc: d"],
  ["a: b\n\nc: d"],
  ["? a\n: b"],
  ["a: b\u0000"],
  ["a"],
  [""],
])("%j is left to the library", (source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});

test("long runs of one mark are read or left in a time that does not grow with their square", {
  timeout: 60_000,
}, () => {
  const runs = [" ", "\n", "a ", "a:", "- ", "[", "'", "a, ", "-", "a: ", "é "].map((mark) => mark.repeat(100_000));
  const read = runs.flatMap((run) => [`a: ${run}b`, `a: [${run}b]`, run].filter((source) => readPlainYaml(source)));
  expect(read.map((source) => source.slice(0, 5))).toEqual([
    "a: a ",
    "a: [a",
    "a: a:",
    "a: a,",
    "a: [a",
    "a: é ",
    "a: [é",
  ]);
});

function headerOf(text: string): string | undefined {
  const found = findFrontMatter(text);
  return found.ok ? found.source : undefined;
}

function differences(sources: readonly string[]): { different: unknown[]; read: number } {
  let read = 0;
  const different = sources.flatMap((source) => {
    const plain = readPlainYaml(source);
    if (plain === undefined) return [];
    read += 1;
    const document = readDocument(source);
    const paths = pathsIn(plain.value);
    const [one, other] = [plain, document].map((reading) => JSON.stringify(told(reading, paths)));
    return one === other ? [] : [{ source, plain: one, library: other }];
  });
  return { different: different.slice(0, 3), read };
}

/** All that a reading says, of what is there and of what is not. */
function told({ value, findings, sound, place, written, refused }: YamlReading, paths: readonly Path[]) {
  const of = (path: Path) => [path, place(path, "key"), place(path, "value"), written(path) ?? null, refused(path)];
  return { value, prototypes: prototypesIn(value), findings, sound, places: paths.map(of) };
}

function pathsIn(value: YamlValue, path: Path = []): Path[] {
  const around = [path, [...path, "nowhere"], [...path, 99]];
  if (typeof value !== "object" || value === null) return around;
  if (Array.isArray(value)) return [...around, ...value.flatMap((item, index) => pathsIn(item, [...path, index]))];
  return [...around, ...Object.keys(value).flatMap((key) => pathsIn(value[key] ?? null, [...path, key]))];
}

function prototypesIn(value: YamlValue): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return [Object.getPrototypeOf(value) === null, ...Object.values(value).flatMap(prototypesIn)];
}

/** The texts that a file of tests is made of. */
function stringsIn(path: string): string[] {
  const written = readFileSync(path, "utf8").matchAll(/"(?:[^"\\\n]|\\["\\nt])*"|`[^`$\\]*`/g);
  return Array.from(written, ([text]) => (text.startsWith("`") ? text.slice(1, -1) : String(JSON.parse(text))));
}
