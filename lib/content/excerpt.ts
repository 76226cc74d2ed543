import type { Place } from "./findings.ts";

/** A part of one line of a file: `before` characters of the line stand before it. */
export type Excerpt = { text: string; before: number };

/** What a remark shows that is of no place in its file. */
export const noExcerpt: Excerpt = { text: "", before: 0 };

/** How much of a long line is shown around a place, in UTF-16 units. */
const widest = 100;

/** What stands around a place of a text; nothing beyond its end. */
export function excerptOf(source: string, { line, column }: Place): Excerpt | undefined {
  const text = lineOf(source, line);
  if (text === undefined) return undefined;
  const before = Math.max(0, column - 1 - widest / 2);
  return { text: text.slice(before, before + widest), before };
}

function lineOf(source: string, line: number): string | undefined {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let above = 1; above < line; above += 1) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}
