import type { WrittenScalar, YamlValue } from "./yaml.ts";

/** What begins at a column of a line: its text from there on, and where that stands in the source. */
export type PlainLine = { indent: number; start: number; text: string };

/** A value, where it starts, how it is written if it is a single one, and what is in it if it is not. */
export type PlainNode = {
  value: YamlValue;
  start: number;
  written?: WrittenScalar;
  parts?: Map<PropertyKey, PlainPart>;
};
export type PlainPart = { node: PlainNode; keyStart?: number };

/**
 * Reads a value that ends where its line ends: bare text without a mark that YAML could see in it, quotes with neither
 * quotes nor escapes between them, or `[a, b]` with simple names. Nothing for anything else.
 */
export function readScalar(line: PlainLine): PlainNode | undefined {
  const { text } = line;
  if (quoted.test(text)) return single(line, text.slice(1, -1), text.startsWith("'") ? "QUOTE_SINGLE" : "QUOTE_DOUBLE");
  if (text.startsWith("[")) return readNames(line);
  return indicator.test(text) || endOfBare.test(text) ? undefined : single(line, valueOfBare(text), "PLAIN");
}

/** Reads the text after `>-` or `|-`, whose lines all have one indent, in a source that ends at `sourceEnd`. */
export function readTextBlock(mark: PlainLine, lines: readonly PlainLine[], sourceEnd: number): PlainNode | undefined {
  const last = lines.at(-1);
  if (last === undefined || lines.some(({ indent }) => indent !== last.indent)) return undefined;
  const folded = mark.text.startsWith(">");
  const value = lines.map(({ text }) => text).join(folded ? " " : "\n");
  const end = Math.min(last.start + last.text.length + "\n".length, sourceEnd);
  return {
    value,
    start: mark.start,
    written: { start: mark.start, end, style: folded ? "BLOCK_FOLDED" : "BLOCK_LITERAL" },
  };
}

const quoted = /^(?:'[^']*'|"[^"\\]*")$/;
const indicator = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
const endOfBare = /:(?: |$)| #/;
const name = /^\/?[\p{L}\p{N}](?: ?[\p{L}\p{N}._/’-])*$/u;

function readNames({ indent, start, text }: PlainLine): PlainNode | undefined {
  const parts = new Map<PropertyKey, PlainPart>();
  const names = text === "[]" ? [] : text.slice(1, -1).split(", ");
  if (!text.endsWith("]") || !names.every((each) => name.test(each))) return undefined;
  let offset = start + 1;
  const value = names.map((each, index) => {
    const node = single({ indent, start: offset, text: each }, valueOfBare(each), "PLAIN");
    parts.set(index, { node });
    offset += each.length + ", ".length;
    return node.value;
  });
  return { value, start, parts };
}

/** YAML 1.2, 10.3.2: what the core schema takes for no text; numbers stay as they are written. */
function valueOfBare(text: string): YamlValue {
  if (/^(?:~|[Nn]ull|NULL)$/.test(text)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(text)) return true;
  return /^(?:[Ff]alse|FALSE)$/.test(text) ? false : text;
}

function single({ start, text }: PlainLine, value: YamlValue, style: WrittenScalar["style"]): PlainNode {
  return { value, start, written: { start, end: start + text.length, style } };
}
