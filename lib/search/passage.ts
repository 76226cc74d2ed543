import { typography } from "#lib/text/typography.ts";
import type { Sought } from "./sought.ts";
import { type Grammar, grammarOf } from "./stem.ts";
import { type Form, stemsOfForm } from "./tokens.ts";

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

const around = 110;
/** Words that stand closer than this to one another are read together. */
const together = 1.4 * around;

/** A line of copy as it is set, with the words that were looked for apart. */
export function mark(text: string, lang: string, sought: Sought): Piece[] {
  const set = typography(text, lang);
  const grammar = grammarOf(lang);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, form } of sought.among(set)) {
    if (soughtIn(form, grammar, sought) === undefined) continue;
    pieces.push({ text: set.slice(at, start), hit: false }, { text: set.slice(start, end), hit: true });
    at = end;
  }
  return [...pieces, { text: set.slice(at), hit: false }].filter((piece) => piece.text !== "");
}

/** The part of a text in which most of the words that were looked for stand; nothing where none does. */
export function passageOf(text: string, lang: string, sought: Sought): Piece[] {
  const best = densest(text, grammarOf(lang), sought);
  if (best === undefined) return [];
  const from = best <= around / 2 ? 0 : Math.min(best, beginningAfter(text, best - around / 2));
  const end = text.length - from <= 2 * around ? text.length : text.lastIndexOf(" ", from + 2 * around);
  const cut = text.slice(from, Math.max(end, best + 20)).toWellFormed();
  return mark(`${from > 0 ? "…\u00A0" : ""}${cut}${end < text.length ? "\u00A0…" : ""}`, lang, sought);
}

/** Where the next word begins, with what opens a quotation or a parenthesis before it. */
function beginningAfter(text: string, at: number): number {
  beginning.lastIndex = at;
  const found = beginning.exec(text);
  return found ? found.index + 1 : at;
}

const beginning = /\s[«“"(]?\s?[\p{L}\p{N}]/gu;

/** Where the first stretch begins that holds the most of the words; once one holds all, nothing more is read. */
function densest(text: string, grammar: Grammar, sought: Sought): number | undefined {
  const all = new Set(sought.stems.values()).size;
  let best: { start: number; count: number } | undefined;
  let near: { start: number; word: string }[] = [];
  for (const { start, form } of sought.among(text)) {
    const word = soughtIn(form, grammar, sought);
    if (word === undefined) continue;
    near = [...near.filter((other) => start - other.start < together), { start, word }];
    const count = new Set(near.map((hit) => hit.word)).size;
    if (count > (best?.count ?? 0)) best = { start: near[0]?.start ?? start, count };
    if (count === all) break;
  }
  return best?.start;
}

/** The word that was looked for, if this is a form of it in the language of the text. */
function soughtIn(form: Form, grammar: Grammar, sought: Sought): string | undefined {
  const { each, joined } = stemsOfForm(form, grammar);
  for (const stem of each) {
    const word = sought.stems.get(stem);
    if (word !== undefined) return word;
  }
  return joined === undefined ? undefined : sought.stems.get(joined);
}
