import { hasControlCharacter } from "./copy.ts";
import { placesIn } from "./places.ts";
import { type PlainLine, type PlainNode, type PlainPart, readScalar, readTextBlock } from "./plain-scalars.ts";
import type { Path, YamlMap, YamlReading, YamlValue } from "./yaml.ts";

/**
 * Reads the YAML that nearly all copy is written in, in one pass over its lines; nothing as soon as a line is anything
 * else, or wrong: `readDocument` then reads the whole. Whatever it gives, `readDocument` would give too
 * (docs/decisions/0024-plain-yaml.md).
 *
 * Plain are maps, lists of scalars and of maps, and the scalars of `plain-scalars.ts`; no comments, no blank lines.
 */
export function readPlainYaml(source: string): YamlReading | undefined {
  if (unevenSpace.test(source) || hasControlCharacter(source)) return undefined;
  const reader = new PlainReader(linesOf(source), source.length);
  const root = reader.block(0, 0);
  if (root === undefined || !reader.done) return undefined;
  const at = placesIn(source);
  return {
    value: root.value,
    findings: [],
    sound: true,
    place: (path, part) => at(offsetOf(root, path, part)),
    written: (path) => nodeAt(root, path)?.written,
    refused: () => false,
  };
}

/** Tabs, spaces that end a line, and blank lines within the text. */
const unevenSpace = /\t| (?:\n|$)|[^\n]\n\n+[^\n]/;
const deepest = 6;
const dash = "- ";
const keyLine = /^([A-Za-z_][\w-]{0,63}):(?: .+)?$/;
const blockMark = /^[>|]-$/;

function linesOf(source: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let start = 0;
  for (const written of source.split("\n")) {
    const indent = written.search(/[^ ]/);
    if (indent !== -1) lines.push({ indent, start: start + indent, text: written.slice(indent) });
    start += written.length + 1;
  }
  return lines;
}

/** Reads from the next line on; whatever reads nothing ends the reading. */
class PlainReader {
  readonly #lines: PlainLine[];
  readonly #end: number;
  #next = 0;

  constructor(lines: PlainLine[], end: number) {
    this.#lines = lines;
    this.#end = end;
  }

  get done(): boolean {
    return this.#next === this.#lines.length;
  }

  /** The map or the list whose lines have this indent. */
  block(indent: number, depth: number): PlainNode | undefined {
    const line = this.#at(indent);
    if (line === undefined || depth > deepest) return undefined;
    return line.text.startsWith(dash) ? this.#list(line, depth) : this.#map(line, depth);
  }

  #list({ indent, start }: PlainLine, depth: number): PlainNode | undefined {
    const value: YamlValue[] = [];
    const parts = new Map<PropertyKey, PlainPart>();
    for (let line = this.#at(indent); line?.text.startsWith(dash); line = this.#at(indent)) {
      const node = this.#item(after(line, dash.length), depth + 1);
      if (node === undefined) return undefined;
      parts.set(value.length, { node });
      value.push(node.value);
    }
    return { value, start, parts };
  }

  /** A map that begins behind a dash has the indent of its first key. */
  #item(line: PlainLine, depth: number): PlainNode | undefined {
    if (keyLine.test(line.text)) {
      this.#lines[this.#next] = line;
      return this.block(line.indent, depth);
    }
    this.#next += 1;
    return readScalar(line);
  }

  #map({ indent, start }: PlainLine, depth: number): PlainNode | undefined {
    const value: YamlMap = Object.create(null);
    const parts = new Map<PropertyKey, PlainPart>();
    for (let line = this.#at(indent); line !== undefined; line = this.#at(indent)) {
      const key = keyLine.exec(line.text)?.[1];
      if (key === undefined) break;
      this.#next += 1;
      const node = parts.has(key) ? undefined : this.#valueOf(key, line, depth + 1);
      if (node === undefined) return undefined;
      parts.set(key, { node, keyStart: line.start });
      value[key] = node.value;
    }
    return parts.size === 0 ? undefined : { value, start, parts };
  }

  #valueOf(key: string, line: PlainLine, depth: number): PlainNode | undefined {
    const rest = after(line, key.length + ": ".length);
    if (blockMark.test(rest.text)) return readTextBlock(rest, this.#textLines(line.indent), this.#end);
    return rest.text === "" ? this.#below(line.indent, depth) : readScalar(rest);
  }

  /** A list may stand below its key without being indented. */
  #below(indent: number, depth: number): PlainNode | undefined {
    const next = this.#lines[this.#next];
    if (next === undefined || next.indent < indent) return undefined;
    if (next.indent === indent && !next.text.startsWith(dash)) return undefined;
    return this.block(next.indent, depth);
  }

  #textLines(indent: number): PlainLine[] {
    const from = this.#next;
    while ((this.#lines[this.#next]?.indent ?? 0) > indent) this.#next += 1;
    return this.#lines.slice(from, this.#next);
  }

  #at(indent: number): PlainLine | undefined {
    const line = this.#lines[this.#next];
    return line?.indent === indent ? line : undefined;
  }
}

function after({ indent, start, text }: PlainLine, length: number): PlainLine {
  return { indent: indent + length, start: start + length, text: text.slice(length) };
}

function nodeAt(root: PlainNode, path: Path): PlainNode | undefined {
  let node: PlainNode | undefined = root;
  for (const step of path) node = node?.parts?.get(step)?.node;
  return node;
}

/** Where the nearest thing starts that is written, on the way to a value or to its key. */
function offsetOf(root: PlainNode, path: Path, part: "key" | "value"): number {
  let node = root;
  for (const [depth, step] of path.entries()) {
    const found = node.parts?.get(step);
    if (found === undefined) break;
    if (part === "key" && depth === path.length - 1) return found.keyStart ?? found.node.start;
    node = found.node;
  }
  return node.start;
}
