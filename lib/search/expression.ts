import type Database from "better-sqlite3";
import { type Name, resolveName, whoIs } from "./names.ts";
import type { Query, Term } from "./query.ts";
import { type Grammar, grammars, isStopWordOfAny } from "./stem.ts";
import { partsOf, stemsOf, stemsOfForm, wordsIn } from "./tokens.ts";

/**
 * One thing that an article must have: words, in one of several forms, or a place on one of these lists. Each form is an expression of FTS5 made
 * from quoted tokens, which hold nothing but letters, digits and `_`.
 */
export type Group = { forms: string[]; lists: string[] };

export type Search = {
  groups: Group[];
  /** What must not be there. */
  without: Group[];
  /** Lists on which an article must stand, or must not. */
  on: string[];
  off: string[];
  /** The words one after another, when there are several: who has them so in a title is what was meant. */
  phrases: string[];
  /** What was named by its name. */
  names: Name[];
  /** Whom each field of the query names. */
  meant: (Name | undefined)[];
  /** A field names nobody. */
  nobody: boolean;
};

/** Looks up what a query names, and writes it in the language of the index. */
export function understand(db: Database.Database, query: Query, grammar: Grammar): Search {
  const search: Search = { groups: [], without: [], on: [], off: [], phrases: [], names: [], meant: [], nobody: false };
  takeTerms(db, query.terms.filter(says), grammar, search);
  for (const term of query.without) {
    const forms = formsOf(term);
    if (forms.length > 0) search.without.push({ forms, lists: [] });
  }
  for (const { kind, value, without } of query.fields) {
    const name = resolveName(db, kind, value, grammar);
    search.meant.push(name);
    if (!name) search.nobody ||= !without;
    else (without ? search.off : search.on).push(listOf(name));
  }
  return search;
}

/** A word that nobody looks for is left out, unless it stands in quotation marks. */
function says({ text }: Term): boolean {
  return partsOf(text).some((part) => !isStopWordOfAny(part));
}

function takeTerms(db: Database.Database, terms: Term[], grammar: Grammar, search: Search): void {
  for (let at = 0; at < terms.length; ) {
    const named = longestName(db, terms.slice(at, at + 4), grammar);
    const taken = terms.slice(at, at + (named?.length ?? 1));
    const forms = taken.map(formsOf).filter((all) => all.length > 0);
    const each = forms.map((all) => `(${all.join(" OR ")})`);
    const lists = named?.names.map(listOf) ?? [];
    if (each.length > 0 || lists.length > 0)
      search.groups.push({ forms: each.length > 0 ? [each.join(" AND ")] : [], lists });
    if (named) search.names.push(...named.names);
    at += taken.length;
  }
  if (terms.length > 1)
    search.phrases = [
      ...new Set(grammars.map((each) => quote(stemsOf(terms.map(({ text }) => text).join(" "), each)))),
    ];
}

/** The most words from here on that name somebody. Quoted words are words. */
function longestName(
  db: Database.Database,
  terms: Term[],
  grammar: Grammar,
): { length: number; names: Name[] } | undefined {
  const free = terms.findIndex(({ phrase }) => phrase);
  for (let length = free < 0 ? terms.length : free; length > 0; length--) {
    const written = terms.slice(0, length).map(({ text }) => text);
    const names = whoIs(db, stemsOf(written.join(" "), grammar));
    if (names.length > 0) return { length, names };
  }
  return undefined;
}

/** The forms of a term: by the grammar of each language, in its parts one after another, or as one word. */
function formsOf({ text, phrase }: Term): string[] {
  const forms = new Set<string>();
  for (const grammar of grammars) {
    const parts = stemsOf(text, grammar);
    if (parts.length > 0) forms.add(quote(parts));
    if (phrase) continue;
    for (const { form } of wordsIn(text)) {
      const { joined } = stemsOfForm(form, grammar);
      if (joined !== undefined) forms.add(quote([joined]));
    }
  }
  return [...forms];
}

function listOf({ kind, slug }: Name): string {
  return `${kind}:${slug}`;
}

function quote(tokens: readonly string[]): string {
  return `"${tokens.join(" ").replaceAll('"', "")}"`;
}

/** An expression of FTS5 for all of a search, its words looked for in some columns. */
export function expressionOf(
  search: Search,
  columns: string,
  { lists, loose = false }: { lists: boolean; loose?: boolean },
): string {
  const groups = search.groups.map((group) => groupExpression(group, columns, lists)).filter((part) => part !== "");
  const on = search.on.map((list) => inLists(list));
  const words = groups.length > 0 ? [`(${groups.join(loose ? " OR " : " AND ")})`] : [];
  const wanted = [...words, ...on];
  const all = wanted.length > 0 ? wanted.join(" AND ") : inLists("all");
  const not = [...search.without.map((group) => groupExpression(group, columns, false)), ...search.off.map(inLists)];
  return not.length > 0 ? `(${all}) NOT (${not.join(" OR ")})` : all;
}

/** The same, for the words one after another. */
export function phraseExpression(search: Search, columns: string): string {
  const on = search.on.map((list) => inLists(list));
  return [`({${columns}} : (${search.phrases.join(" OR ")}))`, ...on].join(" AND ");
}

function groupExpression({ forms, lists }: Group, columns: string, withLists: boolean): string {
  const words = forms.map((form) => `({${columns}} : (${form}))`);
  return words.length + lists.length === 0
    ? ""
    : `(${[...words, ...(withLists ? lists.map(inLists) : [])].join(" OR ")})`;
}

function inLists(list: string): string {
  return `({lists} : "${list.replaceAll('"', "")}")`;
}
