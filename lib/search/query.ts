import type { NamedKind } from "./write-names.ts";

/** What a reader asks for, understood. Nothing here has been looked up yet: a name may be nobody's. */
export type Query = {
  terms: Term[];
  without: Term[];
  fields: Field[];
  /** As written: a year, a month or a day. `after` begins with its first moment, `before` ends ahead of it. */
  after?: string;
  before?: string;
};

export type Term = { text: string; phrase: boolean };
export type Field = { kind: NamedKind; value: string; without: boolean };

const longestQuery = 200;
const mostParts = 12;

const fieldNames: Record<string, NamedKind | "after" | "before"> = {
  entreprise: "company",
  company: "company",
  auteur: "author",
  autrice: "author",
  author: "author",
  par: "author",
  by: "author",
  rubrique: "section",
  section: "section",
  étiquette: "tag",
  etiquette: "tag",
  sujet: "tag",
  tag: "tag",
  avant: "before",
  before: "before",
  après: "after",
  apres: "after",
  depuis: "after",
  after: "after",
  since: "after",
};

/** The names that fields have in an address, one for each. */
const canonicalNames: Record<NamedKind | "after" | "before", string> = {
  company: "entreprise",
  author: "auteur",
  section: "rubrique",
  tag: "sujet",
  before: "avant",
  after: "après",
};

const parts = /(-?)(?:(\p{L}+):)?(?:["“”«]\s*([^"“”«»]*?)\s*(?:["“”»]|$)|([^\s"“”«»]+))/gu;
/** A number in groups of three digits is one word. */
const grouped = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g;
const day = /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Understands whatever was typed: what is no field, no date and no closed quotation is words. What it gives is the same when it is written
 * and understood again, so that every query has one address.
 */
export function parseQuery(written: string): Query {
  let text = written;
  for (let attempt = 0; attempt < 5; attempt++) {
    const query = parseOnce(text);
    const again = writeQuery(query);
    if (again === text) return query;
    text = again;
  }
  return { terms: [], without: [], fields: [] };
}

function parseOnce(written: string): Query {
  const query: Query = { terms: [], without: [], fields: [] };
  const text = written
    .slice(0, longestQuery)
    .toWellFormed()
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .replace(grouped, (number) => number.replaceAll(" ", ""));
  let count = 0;
  for (const [whole, minus = "", name = "", quoted, bare] of text.matchAll(parts)) {
    if (count === mostParts) break;
    const field = fieldNames[name];
    const value = trim(quoted ?? bare ?? "");
    const rest = field === undefined ? trim(quoted ?? whole.replace(/^-/, "")) : value;
    if (rest === "") continue;
    count++;
    if (field === "after" || field === "before") takeDate(query, field, value);
    else if (field !== undefined) query.fields.push({ kind: field, value, without: minus === "-" });
    else (minus === "-" ? query.without : query.terms).push(...termsOf(rest, quoted !== undefined));
  }
  return query;
}

function takeDate(query: Query, field: "after" | "before", value: string): void {
  if (day.test(value)) query[field] = value;
  else query.terms.push(...termsOf(value, false));
}

/** A name before a colon that is no field is a word. */
function termsOf(text: string, phrase: boolean): Term[] {
  if (phrase) return [{ text, phrase }];
  const words = text.split(":").map(trim);
  return words.filter((word) => word !== "").map((word) => ({ text: word, phrase }));
}

/** Without the punctuation around it; nothing for what has neither a letter nor a digit. */
function trim(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** The one way to write a query: understood again, it is the same. */
export function writeQuery({ terms, without, fields, after, before }: Query): string {
  return [
    ...terms.map(writeTerm),
    ...without.map((term) => `-${writeTerm(term)}`),
    ...fields.map(
      ({ kind, value, without: not }) =>
        `${not ? "-" : ""}${canonicalNames[kind]}:${/\s/.test(value) ? `"${value}"` : value}`,
    ),
    ...(after === undefined ? [] : [`${canonicalNames.after}:${after}`]),
    ...(before === undefined ? [] : [`${canonicalNames.before}:${before}`]),
  ].join(" ");
}

function writeTerm({ text, phrase }: Term): string {
  return phrase ? `"${text}"` : text;
}

export function isEmptyQuery({ terms, without, fields, after, before }: Query): boolean {
  return terms.length + without.length + fields.length === 0 && after === undefined && before === undefined;
}
