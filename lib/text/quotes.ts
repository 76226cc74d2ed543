import type { Edit, JoinedText } from "./joined-text.ts";

export type QuotationMarks = { open: string; close: string };

type Mark = { at: number; before: string; after: string };
type Pair = { open: Mark; close: Mark };

/**
 * Turns straight double quotes into the marks of their level: the first for a quotation, the second for one inside it
 * (also inside « » that were typed). A quote without a partner, quotes in a row and inches (`27"`) stay.
 */
export function setQuotes(line: JoinedText, levels: readonly [QuotationMarks, QuotationMarks]): void {
  const pairs = pairsOf(marksOf(line.text, '"'));
  const [outer, inner] = levels;
  const edits: Edit[] = [];
  const closings: { at: number; marks: QuotationMarks; close: Mark }[] = [];
  const openings = new Map(pairs.map((pair) => [pair.open.at, pair]));
  let guillemets = 0;
  for (const { 0: character, index: at } of line.text.matchAll(/["«»]/g)) {
    if (character === "«") guillemets += 1;
    if (character === "»") guillemets = Math.max(0, guillemets - 1);
    const pair = openings.get(at);
    const closing = closings.at(-1);
    if (pair) {
      const marks = closings.length + guillemets > 0 ? inner : outer;
      closings.push({ at: pair.close.at, marks, close: pair.close });
      edits.push({ start: at, end: at + 1 + spacesAfter(line.text, at), text: marks.open });
    } else if (closing?.at === at) {
      closings.pop();
      const start = Math.max(at - spacesBefore(line.text, at), edits.at(-1)?.end ?? 0);
      edits.push({ start, end: at + 1, text: closing.marks.close });
    }
  }
  line.edit(edits);
}

/**
 * Turns straight single quotes into apostrophes, or into ‘ ’ where a pair encloses words. Those after a figure
 * (minutes, feet), standing alone or in a row stay.
 */
export function setApostrophes(line: JoinedText): void {
  const edits: Edit[] = [];
  let opener: Edit | undefined;
  for (const { at, before, after } of marksOf(line.text, "'")) {
    const edit = { start: at, end: at + 1, text: "’" };
    if (isOpening(before) && wordCharacter.test(after)) {
      edits.push(edit);
      if (!abbreviated.test(line.text.slice(at, at + 3))) opener = edit;
    } else if (wordCharacter.test(before) && (letter.test(after) || isElided(line.text, at, after))) {
      if (letter.test(before) || letter.test(after)) edits.push(edit);
    } else if (opener && isClosing(after) && !isSpace(before)) {
      opener.text = "‘";
      opener = undefined;
      edits.push(edit);
    } else if (letter.test(before)) {
      edits.push(edit);
    }
  }
  line.edit(edits);
}

/** A word that begins with an apostrophe and opens nothing: rock ’n’ roll, the ’90s. */
const abbreviated = /^'(?:n'|\d\d)/;
const letter = /\p{L}/u;
const wordCharacter = /[\p{L}\p{N}]/u;
/** What may follow the apostrophe of an elision besides a letter: l’« Obs », l’`index`, d’1 euro. */
const elided = /["«“\p{N}\uFFFC\uE000]/u;

/** A double quote after it opens what is elided before, unless no word begins there: then both close. */
function isElided(text: string, at: number, after: string): boolean {
  return elided.test(after) && (after !== '"' || /[\p{L}\p{N}\uFFFC\uE000]/u.test(text.charAt(at + 2)));
}

const isSpace = (character: string) => character === "" || /\s/.test(character);
const isOpening = (before: string) => isSpace(before) || /[([{«“‘"’'—–\-/:\uFFFC]/.test(before);
const isClosing = (after: string) => isSpace(after) || /[)\]}»”’'".,;:!?…\-—–/\uFFFC]/.test(after);

/** The straight quotes of a line that stand singly, with their neighbours. */
function marksOf(text: string, quote: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (text.charAt(at - 1) === quote || text.charAt(at + 1) === quote) continue;
    marks.push({ at, before: neighbourBefore(text, at), after: neighbourAfter(text, at) });
  }
  return marks;
}

/** The space that belongs to « says nothing about the quote after it, nor the one that belongs to », `!` or `%` about one before. */
function neighbourBefore(text: string, at: number): string {
  const beyond = text.charAt(at - 1 - spacesBefore(text, at));
  return beyond === "«" ? beyond : text.charAt(at - 1);
}

function neighbourAfter(text: string, at: number): string {
  const beyond = text.charAt(at + 1 + spacesAfter(text, at));
  return /[»!?;:%‰€]/.test(beyond) ? beyond : text.charAt(at + 1);
}

function pairsOf(marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  for (const [index, mark] of marks.entries()) {
    const role = roleOf(mark);
    if (role === "none") continue;
    const opener = role === "open" ? undefined : open.at(-1);
    if (!opener) {
      if (role !== "close") open.push(mark);
      continue;
    }
    if (isInches(mark, marks[index + 1], open.length)) continue;
    open.pop();
    pairs.push({ open: opener, close: mark });
  }
  return pairs;
}

/** `either` closes when something is open. */
function roleOf({ before, after }: Mark): "open" | "close" | "either" | "none" {
  const opens = isOpening(before) && !isSpace(after);
  const closes = isClosing(after) && !isSpace(before);
  if (opens !== closes) return opens ? "open" : "close";
  return opens || (isSpace(before) && isSpace(after)) ? "either" : "none";
}

/** `"un écran de 27" de diagonale"`: after a figure, inside one quotation, when the next quote can only close. */
function isInches(mark: Mark, next: Mark | undefined, depth: number): boolean {
  return depth === 1 && /\d/.test(mark.before) && next !== undefined && roleOf(next) === "close";
}

function spacesAfter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end - at - 1;
}

function spacesBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  return at - start;
}
