import { speltOut, type Token, tokensOf } from "./tokens.ts";
import { agrees, type Form, formOf } from "./word-forms.ts";

/** A word of a list that stands in a text: as the list has it, and as the reader typed it. */
export type WordHit = { word: string; found: string };

/** An entry of a list, taken apart. */
type Entry = { word: string; parts: Form[]; stem: boolean };

/** What may come next in a text that began as entries do, by the plain form of a word or of the beginning of one. */
type Place = { words: Map<string, Step[]>; stems: Map<string, Step[]>; stemLengths: Set<number> };
type Step = { form: Form; entry?: string; place: Place };

/** What a moderator is shown of a text, in UTF-16 units. */
const longestShown = 80;

/** How far the words of a phrase may stand apart. */
const widestGap = 8;

/** The longest word of a list, and the shortest beginning of a word that may stand for all that begin so. */
const longest = 40;
const shortestStem = 3;

/** What an entry stands for, for telling two that mean the same; nothing for what is no entry. */
export function wordKey(entry: string): string | undefined {
  const read = readEntry(entry);
  return read && `${read.parts.map(({ plain }) => plain).join(" ")}${read.stem ? "*" : ""}`;
}

const lists = new WeakMap<readonly string[], Place>();

/**
 * The first word of a list that stands in a text: a word, a phrase, or a word that begins like an entry that ends in `*`.
 *
 * The list is taken apart once, into steps from word to word. Each is found by its hash, and there are as many at each place of a
 * text as the list has, whatever the text: nothing backtracks, and the work grows with the length of the text.
 */
export function findWord(list: readonly string[], text: string): WordHit | undefined {
  let start = lists.get(list);
  if (!start) {
    start = placeOf(list);
    lists.set(list, start);
  }
  if (start.words.size + start.stems.size === 0) return undefined;
  const { tokens, joined, spelt } = readText(text);
  return findFrom(start, text, tokens, joined) ?? findFrom(start, text, spelt, []);
}

/** A text taken apart; `joined` says of each word whether a phrase may go on in it. */
type ReadText = { text: string; tokens: Token[]; joined: boolean[]; spelt: Token[] };

/** One text is held against one list after another. */
let lastRead: ReadText | undefined;

function readText(text: string): ReadText {
  if (lastRead?.text === text) return lastRead;
  const tokens = tokensOf(text);
  const joined = tokens.map((token, index) => areTogether(text, tokens[index - 1], token));
  lastRead = { text, tokens, joined, spelt: speltOut(text, tokens) };
  return lastRead;
}

function findFrom(
  start: Place,
  text: string,
  tokens: readonly Token[],
  joined: readonly boolean[],
): WordHit | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const reached = reach(start, tokens, joined, at);
    if (reached) return { word: reached.entry, found: shown(text.slice(tokens[at]?.start, reached.end)) };
  }
  return undefined;
}

/** The entry that begins at a place of a text, and where it ends there. */
function reach(
  place: Place,
  tokens: readonly Token[],
  joined: readonly boolean[],
  at: number,
): { entry: string; end: number } | undefined {
  const token = tokens[at];
  for (const form of token?.forms ?? []) {
    for (const { entry, place: next } of stepsAt(place, form)) {
      if (entry !== undefined && token) return { entry, end: token.end };
      const reached = joined[at + 1] ? reach(next, tokens, joined, at + 1) : undefined;
      if (reached) return reached;
    }
  }
  return undefined;
}

function* stepsAt({ words, stems, stemLengths }: Place, typed: Form): Generator<Step> {
  for (const step of words.get(typed.plain) ?? []) if (agrees(typed, step.form)) yield step;
  for (const length of stemLengths) {
    if (length > typed.plain.length) continue;
    for (const step of stems.get(typed.plain.slice(0, length)) ?? []) if (agrees(typed, step.form)) yield step;
  }
}

function placeOf(list: readonly string[]): Place {
  const start = emptyPlace();
  for (const { word, parts, stem } of list.flatMap((entry) => readEntry(entry) ?? [])) {
    let place = start;
    for (const [index, form] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const step = stepTo(place, form, isLast && stem);
      if (isLast) step.entry ??= word;
      place = step.place;
    }
  }
  return start;
}

function stepTo(place: Place, form: Form, stem: boolean): Step {
  if (stem) place.stemLengths.add(form.plain.length);
  const steps = stem ? place.stems : place.words;
  const beginning = steps.get(form.plain) ?? [];
  steps.set(form.plain, beginning);
  const known = beginning.find((step) => step.form.written === form.written);
  if (known) return known;
  const step: Step = { form, place: emptyPlace() };
  beginning.push(step);
  return step;
}

function emptyPlace(): Place {
  return { words: new Map(), stems: new Map(), stemLengths: new Set() };
}

function readEntry(word: string): Entry | undefined {
  const stem = word.endsWith("*");
  const text = stem ? word.slice(0, -1) : word;
  const parts = tokensOf(text).map(({ start, end }) => formOf(text.slice(start, end)));
  const last = parts.at(-1);
  const isStem = !stem || (/[\p{L}\p{N}\p{M}]$/u.test(text) && (last?.plain.length ?? 0) >= shortestStem);
  const fits = parts.every(({ plain }) => plain.length > 0 && plain.length <= longest);
  return last && isStem && fits && !text.includes("*") ? { word, parts, stem } : undefined;
}

/** A phrase does not go on in another line or another sentence. */
function areTogether(text: string, before: Token | undefined, { start }: Token): boolean {
  if (!before || start - before.end > widestGap) return false;
  return !/\n|[.!?…]\s/.test(text.slice(before.end, start));
}

function shown(found: string): string {
  return found.length <= longestShown ? found : `${found.slice(0, longestShown).toWellFormed()}…`;
}
