import { type Form, formsOf } from "./word-forms.ts";

/** A word of a text: where it stands, and every way to read it. */
export type Token = { start: number; end: number; forms: Form[] };

/** Only so many letters of a word are read: no word of a list is as long. */
const longestRead = 64;

/** From so many single letters in a row on they are read as one word. */
const shortestSpelt = 3;

type Open = { start: number; end: number; text: string; accents: number };

/**
 * The words of a text: letters and digits, with whatever stands between two of them and is meant to look like one (`@`, `$`).
 * Apostrophes and hyphens part words; what cannot be seen does not. One pass, and each word is read to a bounded length.
 */
export function tokensOf(text: string): Token[] {
  return wordsIn(text).map(({ start, end, text: word }) => ({ start, end, forms: formsOf(word) }));
}

/** Words whose letters stand apart, all by the same sign (`m o t`, `m.o.t`); an apostrophe is no such sign: `n’y`. */
export function speltOut(text: string, tokens: readonly Token[]): Token[] {
  return runsOf(text, tokens).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length < shortestSpelt) return [];
    const letters = run.slice(0, longestRead).map(({ start, end }) => text.slice(start, end));
    return [{ start: first.start, end: last.end, forms: formsOf(letters.join("")) }];
  });
}

/** Single letters in a row, each parted from the next by the same sign. A letter may end one run and begin the next. */
function runsOf(text: string, tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let gap = "";
  for (const token of tokens) {
    if (token.forms[0]?.plain.length !== 1) continue;
    const before = runs.at(-1)?.at(-1);
    const sign = before === undefined ? "" : text.slice(before.end, Math.min(token.start, before.end + 2));
    const isNext = before !== undefined && sign.length === 1 && !/['’]/.test(sign);
    if (isNext && (gap === "" || gap === sign)) runs.at(-1)?.push(token);
    else runs.push(isNext ? [before, token] : [token]);
    gap = isNext ? sign : "";
  }
  return runs;
}

function wordsIn(text: string): Open[] {
  const words: Open[] = [];
  let word: Open | undefined;
  let pending = "";
  let at = 0;
  for (const sign of text) {
    const start = at;
    at += sign.length;
    const kind = kindOf(sign);
    if (kind === "letter") {
      word ??= begin(words, start);
      add(word, pending + sign, at);
      pending = "";
    } else if (kind === "disguise" && word && pending.length < longestRead) pending += sign;
    else if (kind === "mark" && word && pending === "") addMark(word, sign, at);
    else if (kind !== "unseen") {
      word = undefined;
      pending = "";
    }
  }
  return words;
}

function begin(words: Open[], start: number): Open {
  const word = { start, end: start, text: "", accents: 0 };
  words.push(word);
  return word;
}

function add(word: Open, letters: string, end: number): void {
  word.end = end;
  word.accents = 0;
  if (word.text.length < longestRead) word.text += letters;
}

/** One accent a letter: a heap of them is decoration, and putting it in order takes the square of its height. */
function addMark(word: Open, mark: string, end: number): void {
  word.end = end;
  word.accents += 1;
  if (word.accents === 1 && word.text.length < longestRead) word.text += mark;
}

type Kind = "letter" | "mark" | "unseen" | "disguise" | "other";

function kindOf(sign: string): Kind {
  if (/[a-zA-Z0-9]/.test(sign)) return "letter";
  if (sign === "@" || sign === "$") return "disguise";
  if (sign < "\u0080") return "other";
  if (/[\p{L}\p{N}]/u.test(sign)) return "letter";
  if (/\p{M}/u.test(sign)) return "mark";
  return /\p{Cf}/u.test(sign) ? "unseen" : "other";
}
