import type { Paper } from "./paper.ts";
import type { Proof } from "./proof.ts";

/** A name under which a company goes, and whose it is. */
type Name = { name: string; slug: string };

/** The names of all companies, by their first word; those that begin with a small letter apart, since few words do and are names. */
type Names = { byWord: Map<string, Name[]>; small: Name[] };

const known = new WeakMap<Paper, Names>();

/** How often a text names each company, by slug. Whole words only, accents and case as the company writes them. Linear in the length of the text. */
export function namedIn(text: string, paper: Paper): Map<string, number> {
  const { byWord, small } = namesOf(paper);
  const counts = new Map<string, number>();
  const count = (slug: string) => counts.set(slug, (counts.get(slug) ?? 0) + 1);
  let end = 0;
  for (const { 0: word, index } of text.matchAll(capitalised)) {
    const names = index < end ? undefined : byWord.get(word);
    if (names === undefined || isWord(text, index - 1)) continue;
    const found = byWord
      .get(word)
      ?.find(({ name }) => text.startsWith(name, index) && !isWord(text, index + name.length));
    if (found === undefined) continue;
    count(found.slug);
    end = index + found.name.length;
  }
  for (const { name, slug } of small) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (!isWord(text, at - 1) && !isWord(text, at + name.length)) count(slug);
    }
  }
  return counts;
}

const inBodies = new WeakMap<Proof, Map<string, number>>();

/** The same of the body of a proof. */
export function namedInBody(proof: Proof): Map<string, number> {
  const counts = inBodies.get(proof) ?? namedIn(proof.rough, proof.paper);
  inBodies.set(proof, counts);
  return counts;
}

/** Without the `u` flag, which would cost three times as much: letters above Latin Extended-B begin no name that is looked for. */
const capitalised = /[A-Z0-9\u00C0-\u00DE\u0100-\u024F][A-Za-z0-9\u00C0-\u00FF\u0100-\u024F]*/g;
const firstWord = new RegExp(`^(?:${capitalised.source})`);
const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S} ]+$/u;

function isWord(text: string, at: number): boolean {
  return at >= 0 && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Names in scripts without spaces between words are left out: none of their ends is sure. Longer ones first: « Apple Music » before « Apple ». */
function namesOf(paper: Paper): Names {
  const before = known.get(paper);
  if (before) return before;
  const companies = paper.edition.everyRecord("company");
  const all = companies.flatMap(({ slug, name, aliases }) =>
    [name, ...aliases].map((written) => ({ name: written, slug })),
  );
  const usable = all.filter(({ name }) => name.length > 1 && latin.test(name));
  usable.sort((one, other) => other.name.length - one.name.length);
  const small = usable.filter(({ name }) => !firstWord.test(name));
  const byWord = Map.groupBy(
    usable.filter((name) => !small.includes(name)),
    ({ name }) => firstWord.exec(name)?.[0] ?? name,
  );
  const names = { byWord, small };
  known.set(paper, names);
  return names;
}
