import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import { codePointName, hasControlCharacter } from "./copy.ts";
import type { Finding, Place } from "./findings.ts";
import { placesIn } from "./places.ts";
import type { Path, WrittenScalar, YamlMap, YamlReading, YamlValue } from "./yaml.ts";
import { syntaxFindings, tokenAt } from "./yaml-syntax.ts";

/** Copy has at most four levels; the limit is far from them and from the end of the stack. */
const deepest = 16;

/** Reads any YAML by the tree that the `yaml` library makes of it, and tells all that is wrong: the authority of `readYaml`. */
export function readDocument(source: string): YamlReading {
  // Comparing all pairs of keys takes seconds on a long map: `plain` looks for doubles in one pass.
  const document = parseDocument(source, {
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
  });
  const at = placesIn(source);
  const syntax = syntaxFindings(source, document, at);
  if (syntax.length > 0) return brokenReading(syntax);
  const walk: Walk = { source, at, findings: [], refused: new Set() };
  return {
    value: plain(document.contents, [], walk),
    findings: walk.findings,
    sound: true,
    place: (path, part) => at(offsetOf(document, path, part)),
    written: (path) => writtenScalar(document, path),
    refused: (path) => walk.refused.has(pathKey(path)),
  };
}

type Walk = { source: string; at: (offset: number) => Place; findings: Finding[]; refused: Set<string> };

function brokenReading(findings: Finding[]): YamlReading {
  const place = { line: 1, column: 1 };
  return { value: null, findings, sound: false, place: () => place, written: () => undefined, refused: () => true };
}

function plain(node: unknown, path: Path, walk: Walk): YamlValue {
  const refusal = refusalOf(node, path, walk);
  if (refusal !== undefined) {
    walk.findings.push(refusal);
    walk.refused.add(pathKey(path));
    return null;
  }
  if (isMap(node)) return plainMap(node.items, path, walk);
  if (isSeq(node)) return node.items.map((item, index) => plain(item, [...path, index], walk));
  if (!isScalar(node)) return null;
  if (typeof node.value === "boolean" || node.value === null) return node.value;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

function plainMap(pairs: Pair[], path: Path, walk: Walk): YamlMap {
  const map: YamlMap = Object.create(null);
  const lines = new Map<string, number>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const place = walk.at(startOf(pair.key) ?? 0);
    const before = lines.get(key);
    if (before === undefined) map[key] = plain(pair.value, [...path, key], walk);
    else walk.findings.push({ ...place, rule: "yaml-duplicate-key", data: { key, line: before } });
    lines.set(key, before ?? place.line);
  }
  return map;
}

function refusalOf(node: unknown, path: Path, { source, at }: Walk): Finding | undefined {
  if (isAlias(node)) return { ...at(startOf(node) ?? 0), rule: "yaml-alias", data: { name: `*${node.source}` } };
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const start = startOf(node) ?? 0;
  if (path.length > deepest) return { ...at(start), rule: "yaml-too-deep", data: {} };
  if (node.anchor !== undefined) {
    return { ...at(tokenBefore(source, "&", start)), rule: "yaml-alias", data: { name: `&${node.anchor}` } };
  }
  if (node.tag !== undefined) {
    const tagAt = tokenBefore(source, "!", start);
    return { ...at(tagAt), rule: "yaml-tag", data: { tag: tokenAt(source, tagAt) } };
  }
  if (isScalar(node) && typeof node.value === "string" && hasControlCharacter(node.value)) {
    const character = Array.from(node.value).find(hasControlCharacter) ?? "";
    return { ...at(start), rule: "control-character", data: { code: codePointName(character), count: 1 } };
  }
  return undefined;
}

/** An anchor or a tag stands before its value, on the same line or on the one above. */
function tokenBefore(source: string, sign: string, offset: number): number {
  let start = Math.max(source.lastIndexOf(sign, offset - 1), 0);
  while (start > 0 && !/[\s,[{]/.test(source.charAt(start - 1))) start -= 1;
  return start;
}

function offsetOf(document: Document, path: Path, part: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === step) : undefined;
    const next = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (next === undefined && pair === undefined) return offset;
    const own = part === "key" && depth === path.length - 1 && pair !== undefined ? undefined : writtenStart(next);
    offset = own ?? startOf(pair?.key) ?? offset;
    node = next;
  }
  return offset;
}

function writtenScalar(document: Document, path: Path): WrittenScalar | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isScalar(node) || !node.range || node.type === undefined) return undefined;
  const [start, end] = node.range;
  return { start, end, style: node.type };
}

/** A value that is left out has no place of its own. */
function writtenStart(node: unknown): number | undefined {
  return isScalar(node) && node.value === null && node.source === "" ? undefined : startOf(node);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function pathKey(path: Path): string {
  return JSON.stringify(path.map(String));
}
