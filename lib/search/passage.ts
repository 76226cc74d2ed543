import { typography } from "#lib/text/typography.ts";
import { stem } from "./stem.ts";
import { wordsIn } from "./tokens.ts";

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

const around = 110;

/** A line of copy as it is set, with the words that were looked for apart. */
export function mark(text: string, lang: string, stems: ReadonlySet<string>): Piece[] {
  const set = typography(text, lang);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, parts } of wordsIn(set)) {
    if (!isHit(parts, stems)) continue;
    pieces.push({ text: set.slice(at, start), hit: false }, { text: set.slice(start, end), hit: true });
    at = end;
  }
  return [...pieces, { text: set.slice(at), hit: false }].filter((piece) => piece.text !== "");
}

/** The part of a text in which most of the words that were looked for stand; nothing where none does. */
export function passageOf(text: string, lang: string, stems: ReadonlySet<string>): Piece[] {
  const hits: { start: number; stem: string }[] = [];
  for (const { start, parts } of wordsIn(text)) {
    const hit = parts.find((part) => isHit([part], stems));
    if (hit !== undefined) hits.push({ start, stem: hit });
    if (hits.length === 200) break;
  }
  const best = densest(hits);
  if (best === undefined) return [];
  const from = best <= around / 2 ? 0 : text.indexOf(" ", best - around / 2) + 1;
  const end = text.length - from <= 2 * around ? text.length : text.lastIndexOf(" ", from + 2 * around);
  const cut = text.slice(from, Math.max(end, best + 20)).toWellFormed();
  return mark(`${from > 0 ? "…\u00A0" : ""}${cut}${end < text.length ? "\u00A0…" : ""}`, lang, stems);
}

/** Where a stretch begins that holds the most different words, the first of these. */
function densest(hits: readonly { start: number; stem: string }[]): number | undefined {
  let best: { start: number; count: number } | undefined;
  for (const [index, { start }] of hits.entries()) {
    const near = new Set<string>();
    for (const other of hits.slice(index, index + 12)) if (other.start - start < 1.4 * around) near.add(other.stem);
    if (near.size > (best?.count ?? 0)) best = { start, count: near.size };
  }
  return best?.start;
}

function isHit(parts: readonly string[], stems: ReadonlySet<string>): boolean {
  return parts.some((part) => stems.has(stem(part, "fr")) || stems.has(stem(part, "en")));
}
