import { fold } from "#lib/text/fold.ts";
import { type Grammar, isStopWord, stem } from "./stem.ts";

/** A word of a text: where it stands, and what it is compared by. `l’e-commerce` has two parts, and is also sought as one. */
export type Word = { start: number; end: number; parts: readonly string[]; joined?: string };

/** Numbers written in groups of three; numbers with a comma or points; words, with what apostrophes and hyphens join to them. */
const words =
  /(?<![\d.,])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’\u02BC\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’\u02BC](?=.)/;

/** Longer words are no words, and would fill the index. */
const longest = 40;

/** Words met before, folded: most of a text is made of few words. Bounded, since copy may hold anything. */
const known = new Map<string, Pick<Word, "parts" | "joined">>();
const mostKnown = 20_000;

/** The words of a text, in order, folded: without accents, ligatures, case and elisions. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(words)) {
    const { parts, joined } = partsOf(match[0]);
    const word = { start: match.index, end: match.index + match[0].length, parts };
    yield joined === undefined ? word : { ...word, joined };
  }
}

function partsOf(written: string): Pick<Word, "parts" | "joined"> {
  let found = known.get(written);
  if (!found) {
    found = splitWord(written);
    if (known.size >= mostKnown) known.clear();
    known.set(written, found);
  }
  return found;
}

function splitWord(written: string): Pick<Word, "parts" | "joined"> {
  const lower = written.normalize("NFC").toLowerCase();
  if (/^\d/.test(lower) && /^[\d.,\s]+$/u.test(lower)) return { parts: [numberKey(lower)] };
  const pieces = fold(lower.replace(elision, "")).split(/['’\u02BC\-\u2010\u2011]/);
  const parts = pieces.flatMap((piece) => piece.match(/\d+|\D+/g) ?? []).map((part) => part.slice(0, longest));
  const whole = pieces.join("");
  return pieces.length > 1 && whole.length <= longest ? { parts, joined: whole } : { parts };
}

/** `1 999` and `1999` are one number, and so are `61,1` and `61.1`. */
function numberKey(written: string): string {
  return written.replace(/\s/gu, "").replace(/[.,]/g, "_").slice(0, longest);
}

/** The stems of a text in their order, without stop words. */
export function stemsOf(text: string, grammar: Grammar): string[] {
  const stems: string[] = [];
  for (const { parts } of wordsIn(text))
    for (const part of parts) if (!isStopWord(part, grammar)) stems.push(stem(part, grammar));
  return stems;
}

/** The tokens of a text as the index keeps them: stems in their order without stop words, then what hyphens join. */
export function tokensOf(text: string, grammar: Grammar): string[] {
  const tokens: string[] = [];
  const joined: string[] = [];
  for (const word of wordsIn(text)) {
    for (const part of word.parts) if (!isStopWord(part, grammar)) tokens.push(stem(part, grammar));
    if (word.joined !== undefined) joined.push(stem(word.joined, grammar));
  }
  return [...tokens, ...joined];
}
