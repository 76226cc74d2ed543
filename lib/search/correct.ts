import type Database from "better-sqlite3";
import { editDistance } from "#lib/content/edit-distance.ts";
import { prepared } from "#lib/database/prepared.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { namesFrom, whoIs } from "./names.ts";
import type { Query, Term } from "./query.ts";
import type { Range } from "./rank.ts";
import { skeleton, tail } from "./skeleton.ts";
import { type Grammar, isStopWord, stem } from "./stem.ts";
import { partsOf, stemsOf, wordsIn } from "./tokens.ts";

/** Candidates that are measured, and those of them that are looked up in the articles. */
const mostMeasured = 3000;
const mostLookedUp = 6;

/**
 * The query with the words that no article has replaced by the nearest that readers can find; nothing when there is nothing to mend. The
 * vocabulary remembers words of articles that are not out or were removed: none is offered that no visible article holds.
 */
export function correct(db: Database.Database, query: Query, grammar: Grammar, range: Range): Query | undefined {
  const terms: Term[] = [];
  let mended = false;
  for (let at = 0; at < query.terms.length; at++) {
    const term = query.terms[at];
    if (!term) continue;
    const next = query.terms[at + 1];
    const whole =
      term.phrase || !next || next.phrase ? undefined : shownAs(db, lettersOf(term) + lettersOf(next), range);
    const better =
      whole ??
      (term.phrase || isKnown(db, term.text, grammar, range)
        ? undefined
        : mend(db, term, companionsOf(query.terms, at), range));
    terms.push(better === undefined ? term : { text: better, phrase: false });
    mended ||= better !== undefined;
    if (whole !== undefined) at++;
  }
  return mended ? { ...query, terms } : undefined;
}

function isKnown(db: Database.Database, text: string, grammar: Grammar, range: Range): boolean {
  if (whoIs(db, stemsOf(text, grammar)).length > 0) return true;
  return partsOf(text).every((word) => isStopWord(word, grammar) || rowsOf(db, [word], range, 1).length > 0);
}

function lettersOf({ text }: Term): string {
  return partsOf(text).join("");
}

/** The other words of the query, as the index has them: a correction that stands beside them was meant. */
function companionsOf(terms: readonly Term[], at: number): string[] {
  return terms.flatMap(({ text }, index) => (index === at ? [] : lettersOf({ text, phrase: false })));
}

function mend(db: Database.Database, term: Term, companions: string[], range: Range): string | undefined {
  const wanted = lettersOf(term);
  if (wanted.length < 3 || wanted.length > 30 || /^\d+$/.test(wanted)) return undefined;
  const offered = nearestWords(db, wanted);
  const beside = offered.filter((word) => companions.some((other) => rowsOf(db, [word, other], range, 1).length > 0));
  for (const word of new Set([...beside, ...offered])) {
    const shown = shownAs(db, word, range);
    if (shown !== undefined) return shown;
  }
  const [name] = wanted.length < 5 ? [] : namesFrom(db, wanted.slice(0, 5), 1);
  return name?.shown.toLowerCase();
}

function nearestWords(db: Database.Database, wanted: string): string[] {
  const limit = wanted.length < 5 ? 1 : wanted.length < 9 ? 2 : 3;
  const bones = skeleton(wanted);
  return candidates(db, wanted)
    .filter((word) => Math.abs(word.length - wanted.length) <= limit)
    .map((word) => ({ word, distance: editDistance(wanted, word), alike: skeleton(word) === bones ? 0 : 1 }))
    .filter(({ distance }) => distance > 0 && distance <= limit)
    .sort((a, b) => a.distance + a.alike / 2 - b.distance - b.alike / 2 || (a.word < b.word ? -1 : 1))
    .slice(0, mostLookedUp)
    .map(({ word }) => word);
}

/** Words with the same bones, the same beginning (or that with its letters swapped), or the same end. */
function candidates(db: Database.Database, wanted: string): string[] {
  const start = wanted.slice(0, 2);
  const swapped = [...start].reverse().join("");
  const starting = prepared<[string, string, number, number, number], string>(
    db,
    "SELECT word FROM search_words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? LIMIT ?",
  ).pluck();
  const by = (column: "skeleton" | "tail", value: string) =>
    prepared<[string, number], string>(db, `SELECT word FROM search_words WHERE ${column} = ? LIMIT ?`)
      .pluck()
      .all(value, mostMeasured);
  const from = (prefix: string) =>
    starting.all(prefix, `${prefix}\u{10FFFF}`, wanted.length - 3, wanted.length + 3, mostMeasured);
  return [
    ...new Set([...by("skeleton", skeleton(wanted)), ...from(start), ...from(swapped), ...by("tail", tail(wanted))]),
  ];
}

/** How a visible article writes a word; nothing when none of those that were looked at has it. */
function shownAs(db: Database.Database, word: string, range: Range): string | undefined {
  const text = prepared<[number], { article: string; markdown: string }>(
    db,
    "SELECT a.article, b.markdown FROM search_keys k JOIN articles a ON a.id = k.id JOIN bodies b ON b.id = k.id WHERE k.key = ?",
  );
  for (const key of rowsOf(db, [word], range, 4)) {
    const row = text.get(key);
    if (!row) continue;
    const {
      title,
      standfirst,
      kicker = "",
    }: { title: string; standfirst: string; kicker?: string } = JSON.parse(row.article);
    const whole = [title, kicker, standfirst, plainText(row.markdown)].join("\n");
    for (const found of wordsIn(whole))
      if (found.form.parts.join("") === word)
        return whole
          .slice(found.start, found.end)
          .toLowerCase()
          .replace(/^\p{L}{1,6}['’]/u, "");
  }
  return undefined;
}

function rowsOf(db: Database.Database, words: readonly string[], { from, to }: Range, limit: number): number[] {
  const each = words.map((word) => [...new Set([stem(word, "fr"), stem(word, "en")])].map((token) => `"${token}"`));
  return prepared<[string, number, number, number], number>(
    db,
    "SELECT rowid FROM search_texts WHERE search_texts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?",
  )
    .pluck()
    .all(each.map((forms) => `({words} : (${forms.join(" OR ")}))`).join(" AND "), from, to, limit);
}
