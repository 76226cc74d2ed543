import matter from "gray-matter";
import type { ArticleBody } from "./article.ts";
import { type Finding, wholeFile } from "./findings.ts";
import { placesIn } from "./places.ts";
import { readYaml, type YamlReading } from "./yaml.ts";

/** In UTF-16 units. Real front matter of 100 kB exists. */
export const largestFrontMatter = 128 * 1024;

/** gray-matter looks for comments with a pattern whose cost grows with the square of a run of blank lines. */
const mostBlankLines = 100;

export type SplitCopy = { ok: true; yaml: YamlReading; body: ArticleBody } | { ok: false; findings: Finding[] };
type FoundFrontMatter = { ok: true; source: string; body: ArticleBody } | { ok: false; findings: Finding[] };

/**
 * Parts a file of copy into its front matter, read as YAML with places counted in the whole file, and its body. Front
 * matter stands between two lines `---`, the first of them the first of the file; it is YAML and nothing else.
 */
export function splitFrontMatter(text: string): SplitCopy {
  const found = findFrontMatter(text);
  return found.ok ? { ok: true, yaml: readFrontMatter(found.source), body: found.body } : found;
}

/** Finds front matter and body without reading either: enough for a page that needs only the body. */
export function findFrontMatter(text: string): FoundFrontMatter {
  const opening = /^---([^\n]*)/.exec(text)?.[1];
  if (opening === undefined || opening.startsWith("-")) return refused(absence(text));
  if (opening.trim() !== "") return refused(strayText(opening));
  const start = opening.length + "---".length;
  const closing = /\n---([^\n]*)/g;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (end === null) return refused({ ...wholeFile, rule: "front-matter-unclosed", data: {} });
  const place = placesIn(text)(end.index + 1);
  const trailing = end[1] ?? "";
  if (trailing.trim() !== "") {
    return refused({ ...place, rule: "front-matter-delimiter", data: { text: trailing.trim() } });
  }
  const source = text.slice(start, end.index);
  const excess = excessOf(source);
  if (excess !== undefined) return refused(excess);
  const markdown = text.slice(closing.lastIndex + 1);
  return { ok: true, source, body: { markdown, firstLine: place.line + 1 } };
}

function refused(finding: Finding): { ok: false; findings: Finding[] } {
  return { ok: false, findings: [finding] };
}

function absence(text: string): Finding {
  if (text.trim() === "") return { ...wholeFile, rule: "empty-file", data: {} };
  if (/^\+\+\+/.test(text)) return { ...wholeFile, rule: "front-matter-language", data: { language: "toml" } };
  if (/^[{;]/.test(text)) return { ...wholeFile, rule: "front-matter-language", data: { language: "json" } };
  if (/^\s+---[^\S\n]*(?:\n|$)/.test(text)) return { ...wholeFile, rule: "front-matter-not-first", data: {} };
  return { ...wholeFile, rule: "front-matter-missing", data: {} };
}

function strayText(opening: string): Finding {
  const text = opening.trim();
  const place = { line: 1, column: opening.indexOf(text) + "---".length + 1 };
  if (/^[a-z]+$/i.test(text)) return { ...place, rule: "front-matter-language", data: { language: text } };
  return { ...place, rule: "front-matter-delimiter", data: { text } };
}

function excessOf(source: string): Finding | undefined {
  if (source.length > largestFrontMatter) {
    const data = { size: source.length, limit: largestFrontMatter };
    return { ...wholeFile, rule: "front-matter-too-large", data };
  }
  let blank = 0;
  for (const [index, line] of source.split("\n").entries()) {
    blank = line.trim() === "" ? blank + 1 : 0;
    if (blank > mostBlankLines) {
      return { line: index + 1, column: 1, rule: "front-matter-blank-lines", data: { limit: mostBlankLines } };
    }
  }
  return undefined;
}

/**
 * Reads what `findFrontMatter` found; places are those of the file.
 *
 * gray-matter calls no engine for front matter without a line of its own; its engines for other languages are off.
 */
export function readFrontMatter(source: string): YamlReading {
  let reading: YamlReading | undefined;
  const yaml = (text: string): object => {
    reading = readYaml(text);
    return {};
  };
  // Options are given at every call: without them gray-matter caches, and gives `{}` for a broken file the second time.
  matter(`---${source}\n---`, { language: "yaml", engines: { yaml, json: refuse, javascript: refuse } });
  return reading ?? readYaml(source);
}

function refuse(): never {
  throw new Error("Front matter in another language than YAML reached its engine.");
}
