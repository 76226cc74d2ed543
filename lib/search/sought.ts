import { fold } from "#lib/text/fold.ts";
import type { Term } from "./query.ts";
import { grammars, isStopWordOfAny, stem } from "./stem.ts";
import { type Word, wordsIn } from "./tokens.ts";

/** What to mark in what is shown. */
export type Sought = {
  /** Stems, each with the word that it is of. */
  stems: ReadonlyMap<string, string>;
  /** Words of a text, among which are all that have one of these stems. */
  among: (text: string) => Iterable<Word>;
};

/** The stems of what a reader looks for, by each grammar: the language of an article decides which of them count. */
export function seek(terms: readonly Term[]): Sought {
  const stems = new Map<string, string>();
  for (const { text } of terms) {
    for (const { form } of wordsIn(text)) {
      const said = form.parts.filter((part) => !isStopWordOfAny(part));
      const [first] = said;
      for (const grammar of grammars) {
        for (const part of said) stems.set(stem(part, grammar), part);
        if (form.joined !== undefined && first !== undefined) stems.set(stem(form.joined, grammar), first);
      }
    }
  }
  return { stems, among: amongWords([...stems.keys()]) };
}

/** Forms of a word share these, but for a few such as the English « die » and « dying ». */
const sharedLetters = 2;

/** What is written as one letter and folded to two: the second has no place of its own in a text. */
const ligature = /^(?:oe|ae|ss|th)/;

const ofWord = /[\p{L}\p{M}\p{N}'’\u02BC\-\u2010\u2011]/u;

/**
 * Words are sought by how they begin: to look for a few letters takes a tenth of the time in which all words of a text are made out, which
 * is done where a stem begins with anything but a Latin letter or a digit.
 */
function amongWords(stems: readonly string[]): (text: string) => Iterable<Word> {
  const beginning = beginningOf(stems);
  return beginning ? (text) => wordsAt(text, beginning) : wordsIn;
}

function* wordsAt(text: string, beginning: RegExp): Generator<Word> {
  let from = 0;
  for (beginning.lastIndex = 0; beginning.test(text); beginning.lastIndex = from) {
    const found = beginning.lastIndex - 1;
    for (const word of wordsIn(text, startOfWord(text, found, from))) {
      from = word.end;
      if (from > found) {
        yield word;
        break;
      }
    }
  }
}

/** Words are joined by hyphens and apostrophes, and are made out from the first of them. */
function startOfWord(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && ofWord.test(text.charAt(start - 1))) start--;
  return start;
}

/** A number begins with its first digit: `1999` may be written `1 999`. */
function beginningOf(stems: readonly string[]): RegExp | undefined {
  if (stems.length === 0 || !stems.every((stem) => /^(?:[a-z]{2}|\d)/.test(stem))) return undefined;
  const numbers = stems.filter((stem) => /^\d/.test(stem)).map((stem) => `(?<!\\d)${stem.charAt(0)}`);
  const words = stems
    .filter((stem) => !/^\d/.test(stem))
    .map((stem) => `(?<![A-Za-z\\u00C0-\\u024F])${lettersOf(stem)}`);
  return new RegExp([...new Set([...numbers, ...words])].join("|"), "g");
}

function lettersOf(stem: string): string {
  const letters = stem.slice(0, ligature.test(stem) ? 1 : sharedLetters);
  return [...letters].map((letter) => `[${writtenAs.get(letter)}]`).join("[\\u0300-\\u036F'’-]{0,2}");
}

/** Every letter of Latin alphabets that is folded to one of ours, or to two that begin with it. */
const writtenAs = new Map<string, string>();
for (let code = 0x41; code <= 0x1eff; code = code === 0x24f ? 0x1e00 : code + 1) {
  const written = String.fromCharCode(code);
  const letter = fold(written.toLowerCase()).charAt(0);
  if (/[a-z]/.test(letter)) writtenAs.set(letter, (writtenAs.get(letter) ?? "") + written);
}
