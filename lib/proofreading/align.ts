import { decodeString } from "micromark-util-decode-string";
import type { WrittenScalar } from "#lib/content/yaml.ts";

/** Where each UTF-16 unit of a text stands in a source: `starts[i]` to `ends[i]`. */
export type Alignment = { starts: number[]; ends: number[] };

/** How long the piece of source is that stands for what is left of a text, and how much of the text it stands for. */
type Step = (rest: string, offset: number) => { read: number; written: number } | undefined;

/**
 * Finds a text of a Markdown tree in its source: escapes, character references and the marks of quotations at the beginning of lines
 * are what may stand between. Nothing when the source reads otherwise.
 */
export function alignMarkdown(text: string, source: string, start: number, end: number): Alignment | undefined {
  return align(text, source, end, start, (rest, offset) => {
    const escaped = matchAt(/\\([!-/:-@[-`{-~])/y, source, offset);
    if (escaped !== undefined) return rest.startsWith(escaped.charAt(1)) ? { read: 1, written: 2 } : undefined;
    const reference = matchAt(/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z0-9]{1,31});/y, source, offset);
    const decoded = reference === undefined ? undefined : decodeString(reference);
    if (reference !== undefined && decoded !== undefined && decoded !== reference) {
      return rest.startsWith(decoded) ? { read: decoded.length, written: reference.length } : undefined;
    }
    const lineEnd = matchAt(/[ \t]*\n[ \t>]*/y, source, offset);
    if (lineEnd !== undefined) return rest.startsWith("\n") ? { read: 1, written: lineEnd.length } : undefined;
    return same(rest, source, offset);
  });
}

/** Finds the value of a YAML scalar in its source. Nothing where it is written with escapes that stand for other characters. */
export function alignScalar(text: string, source: string, { start, end, style }: WrittenScalar): Alignment | undefined {
  if (style === "QUOTE_SINGLE") {
    return align(text, source, end - 1, start + 1, (rest, offset) =>
      source.startsWith("''", offset)
        ? { read: 1, written: 2 }
        : (same(rest, source, offset) ?? folded(rest, source, offset)),
    );
  }
  if (style === "QUOTE_DOUBLE") {
    return align(text, source, end - 1, start + 1, (rest, offset) => {
      const escaped = matchAt(/\\["\\/]/y, source, offset);
      if (escaped !== undefined) return { read: 1, written: 2 };
      return source.charAt(offset) === "\\" ? undefined : (same(rest, source, offset) ?? folded(rest, source, offset));
    });
  }
  const block = style === "BLOCK_FOLDED" || style === "BLOCK_LITERAL";
  const first = block ? source.indexOf("\n", start) + 1 : start;
  const indent = block ? (matchAt(/[ \t\n]*/y, source, first)?.length ?? 0) : 0;
  return align(text, source, end, first + indent, (rest, offset) => {
    const lineEnd = block ? folded(rest, source, offset) : undefined;
    return lineEnd ?? same(rest, source, offset) ?? folded(rest, source, offset);
  });
}

function align(text: string, source: string, end: number, start: number, step: Step): Alignment | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = start;
  for (let index = 0; index < text.length; ) {
    const found = isItself(text, index, source, offset) ? itself : step(text.slice(index, index + 40), offset);
    if (!found || offset >= end) return undefined;
    // The indentation after a last line end is that of the next key.
    const next = Math.min(offset + found.written, end);
    for (let unit = 0; unit < found.read; unit += 1) {
      starts.push(offset);
      ends.push(next);
    }
    index += found.read;
    offset = next;
  }
  return { starts, ends };
}

const itself = { read: 1, written: 1 };

/** Whether a character of the text stands in the source as it is, and is none that a step could read otherwise. Nearly all are. */
function isItself(text: string, index: number, source: string, offset: number): boolean {
  const code = source.charCodeAt(offset);
  return code === text.charCodeAt(index) && code > 0x27 && code !== 0x5c;
}

function same(rest: string, source: string, offset: number) {
  const character = source.charAt(offset);
  return character !== "\n" && rest.startsWith(character) ? { read: 1, written: 1 } : undefined;
}

/** Line ends with the indentation around them stand for one space, or for line ends. */
function folded(rest: string, source: string, offset: number) {
  const gap = matchAt(/[ \t]*\n[ \t\n]*/y, source, offset);
  const read = gap === undefined ? undefined : /^(?: |\n+)[ \t]*/.exec(rest)?.[0];
  return gap === undefined || read === undefined ? undefined : { read: read.length, written: gap.length };
}

function matchAt(sticky: RegExp, source: string, offset: number): string | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(source)?.[0];
}
