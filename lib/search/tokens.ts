import { fold } from "#lib/text/fold.ts";
import { type Grammar, isStopWord, stem } from "./stem.ts";

/** What a written word is compared by. `l’e-commerce` has two parts, and is also sought as one. */
export type Form = {
  parts: readonly string[];
  joined?: string;
  /** By grammar, once it was asked for. */
  stems: Partial<Record<Grammar, Stems>>;
};

/** The stems of the parts that are no stop words, and that of all as one word. */
export type Stems = { each: readonly string[]; joined?: string };

/** A word of a text, and where it stands. */
export type Word = { start: number; end: number; form: Form };

/** Numbers written in groups of three; numbers with a comma or points; words, with what apostrophes and hyphens join to them. */
const words =
  /(?<![\d.,])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’\u02BC\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’\u02BC](?=.)/;

/** Longer words are no words, and would fill the index. */
const longest = 40;

/** Words met before, folded and stemmed: most of a text is made of few words. Bounded, since copy may hold anything. */
const known = new Map<string, Form>();
const mostKnown = 20_000;

/** The words of a text from a place on, in order, folded: without accents, ligatures, case and elisions. */
export function* wordsIn(text: string, from = 0): Generator<Word> {
  for (let at = from; ; ) {
    words.lastIndex = at;
    const match = words.exec(text);
    if (!match) return;
    at = words.lastIndex;
    yield { start: match.index, end: at, form: formOf(match[0]) };
  }
}

/** The parts of the words of a text, in order. */
export function partsOf(text: string): string[] {
  return [...wordsIn(text)].flatMap(({ form }) => form.parts);
}

function formOf(written: string): Form {
  let form = known.get(written);
  if (!form) {
    form = { ...splitWord(written), stems: {} };
    if (known.size >= mostKnown) known.clear();
    known.set(written, form);
  }
  return form;
}

function splitWord(written: string): Omit<Form, "stems"> {
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

export function stemsOfForm(form: Form, grammar: Grammar): Stems {
  let stems = form.stems[grammar];
  if (!stems) {
    const each = form.parts.filter((part) => !isStopWord(part, grammar)).map((part) => stem(part, grammar));
    stems = form.joined === undefined ? { each } : { each, joined: stem(form.joined, grammar) };
    form.stems[grammar] = stems;
  }
  return stems;
}

/** The stems of a text in their order, without stop words. */
export function stemsOf(text: string, grammar: Grammar): string[] {
  return [...wordsIn(text)].flatMap(({ form }) => stemsOfForm(form, grammar).each);
}

/** The tokens of a text as the index keeps them: stems in their order without stop words, then what hyphens join. */
export function tokensOf(text: string, grammar: Grammar): string[] {
  const tokens: string[] = [];
  const together: string[] = [];
  for (const { form } of wordsIn(text)) {
    const { each, joined } = stemsOfForm(form, grammar);
    tokens.push(...each);
    if (joined !== undefined) together.push(joined);
  }
  return [...tokens, ...together];
}
