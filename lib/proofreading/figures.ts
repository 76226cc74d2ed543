import { namedIn } from "./company-names.ts";
import type { Paper } from "./paper.ts";

/** What a sentence says of a company: how much of what, in which year. */
export type Figure = {
  company: string;
  /** Of what it is: company, year, unit and, of money, which measure. */
  of: string;
  /** As it is written, with its unit. */
  written: string;
  /** In units, and how many digits of it are told: `61,1 millions` is 61 100 000 to the hundred thousand. */
  value: number;
  step: number;
  /** Where the number stands in the text. */
  at: number;
};

const quantity =
  /(\d{1,3}(?:[ \u00A0\u202F]\d{3}){0,2})(?:,(\d{1,3}))?[ \u00A0\u202F]+(million|milliard)s?[ \u00A0\u202F]+d(?:e[ \u00A0\u202F]+|[’'])(\p{L}{3,30})/gu;
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const measures = /chiffre d[’']affaires|bénéfice|perte|valorisation|trésorerie/gi;
const money = /^(?:dollar|euro|yuan|yen|livre|franc|roupie|won)s?$/;

/** What is aimed at or rounded off is no figure that another could contradict. */
const hedged =
  /(?:objectif|cible|plus|près|environ|moins|quelque|presque|autour|jusqu|vis[aeé]|prév|attend|prom[ei]|espér|estim|pourrait|devrait)[^,;:.]{0,40}$/iu;
/** Parts of a year, and parts of the world, have figures of their own. */
const partial =
  /trimestr|semestr|\bmois\b|semaine|janvier|février|mars|avril|\bmai\b|juin|juillet|août|septembre|octobre|novembre|décembre/i;
const place = /(?<![\p{L}])(?:[Ee]n|[Aa]ux?|à|dans)[ \u00A0\u202F](?:l[ae’'][ \u00A0]?)?\p{Lu}/u;

const sentence = /[^.!?…|\n]{1,1000}(?:\n(?![ \t>]*\n)[^.!?…|\n]{1,1000}){0,10}/g;

/**
 * The figures of a prose about companies. Only sentences are read that leave no doubt: one company (or the one that the text is about), one year, and
 * of money one measure.
 */
export function figuresIn(prose: string, about: string | undefined, paper: Paper): Figure[] {
  const numbers = Array.from(prose.matchAll(quantity), ({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
  }));
  if (numbers.length === 0) return [];
  return Array.from(prose.matchAll(sentence)).flatMap(({ 0: text, index }) =>
    numbers.some(({ from, to }) => to > index && from < index + text.length)
      ? figuresOf(text, index, about, paper)
      : [],
  );
}

/** Whether a body can have any: cheaper than to take out what is no prose, and to read its sentences. */
export function mayHaveFigures(markdown: string): boolean {
  return markdown.search(quantity) >= 0 && markdown.search(year) >= 0;
}

function figuresOf(text: string, start: number, about: string | undefined, paper: Paper): Figure[] {
  const found = [...text.matchAll(quantity)];
  if (found.length === 0) return [];
  const years = new Set(text.match(year) ?? []);
  if (years.size !== 1 || partial.test(text) || place.test(text)) return [];
  const named = [...namedIn(text, paper).keys()];
  const company = named.length === 0 ? about : named.length === 1 ? named[0] : undefined;
  if (company === undefined) return [];
  const [measure, ...more] = new Set(Array.from(text.matchAll(measures), ([word]) => word.toLowerCase()));
  return found.flatMap(({ 0: written, 1: whole = "", 2: fraction = "", 3: scale, 4: unit = "", index }) => {
    const counts = money.test(unit);
    if (hedged.test(text.slice(Math.max(0, index - 60), index))) return [];
    if (counts && (measure === undefined || more.length > 0 || found.length > 1)) return [];
    const step = (scale === "million" ? 1e6 : 1e9) / 10 ** fraction.length;
    const value = Math.round(Number(`${whole.replace(/\D/g, "")}${fraction}`)) * step;
    const of = [company, [...years][0], unit.toLowerCase().replace(/s$/, ""), counts ? measure : ""].join(" ");
    return [{ company, of, written, value, step, at: start + index }];
  });
}

/** Whether two figures cannot both be right: the finer one does not round to the other. */
export function contradict(one: Figure, other: Figure): boolean {
  return Math.abs(one.value - other.value) > Math.max(one.step, other.step) / 2 + 1e-6;
}
