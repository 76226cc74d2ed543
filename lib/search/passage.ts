import { typography } from "#lib/text/typography.ts";
import { candidatesFor } from "./candidates.ts";
import { type Grammar, grammarOf } from "./stem.ts";
import { type Form, stemsOfForm, type Word } from "./tokens.ts";

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

/** What was looked for. */
export type Sought = {
  /** Stems, each with the word that it is of. */
  stems: ReadonlyMap<string, string>;
  /** The words of a text among which all of theirs are. */
  among: (text: string) => Iterable<Word>;
};

export function soughtFor(stems: ReadonlyMap<string, string>): Sought {
  return { stems, among: candidatesFor(stems.keys()) };
}

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
  const from = best <= around / 2 ? 0 : text.indexOf(" ", best - around / 2) + 1;
  const end = text.length - from <= 2 * around ? text.length : text.lastIndexOf(" ", from + 2 * around);
  const cut = text.slice(from, Math.max(end, best + 20)).toWellFormed();
  return mark(`${from > 0 ? "…\u00A0" : ""}${cut}${end < text.length ? "\u00A0…" : ""}`, lang, sought);
}

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
