import { fold } from "#lib/text/fold.ts";
import { type Word, wordsIn } from "./tokens.ts";

/** Forms of a word share these, but for a few such as the English « die » and « dying ». */
const sharedLetters = 2;

/** What is written as one letter and folded to two: the second has no place of its own in a text. */
const ligature = /^(?:oe|ae|ss|th)/;

const ofWord = /[\p{L}\p{M}\p{N}'’\u02BC\-\u2010\u2011]/u;

/**
 * Finds the words of a text that may be forms of these stems, by how they begin. To look for a few letters takes a tenth of the time in which all
 * words are made out, which it does where a stem begins with anything but Latin letters.
 */
export function candidatesFor(stems: Iterable<string>): (text: string) => Iterable<Word> {
  const beginning = beginningOf([...stems]);
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

function beginningOf(stems: string[]): RegExp | undefined {
  if (stems.length === 0 || !stems.every((stem) => /^[a-z]{2}/.test(stem))) return undefined;
  const beginnings = stems.map((stem) => {
    const letters = ligature.test(stem) ? stem.slice(0, 1) : stem.slice(0, sharedLetters);
    return [...letters].map((letter) => `[${writtenAs.get(letter)}]`).join("[\\u0300-\\u036F'’-]{0,2}");
  });
  return new RegExp(`(?<![A-Za-z\\u00C0-\\u024F])(?:${[...new Set(beginnings)].join("|")})`, "g");
}

/** Every letter of Latin alphabets that is folded to one of ours, or to two that begin with it. */
const writtenAs = new Map<string, string>();
for (let code = 0x41; code <= 0x1eff; code = code === 0x24f ? 0x1e00 : code + 1) {
  const written = String.fromCharCode(code);
  const letter = fold(written.toLowerCase()).charAt(0);
  if (/[a-z]/.test(letter)) writtenAs.set(letter, (writtenAs.get(letter) ?? "") + written);
}
