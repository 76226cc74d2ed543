import type Database from "better-sqlite3";
import type { Instant } from "#lib/content/article.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { PaperRule } from "#lib/proofreading/rule.ts";
import { slugify } from "#lib/text/slug.ts";

/** Two stories with one headline are taken for one, by readers and by machines. */
export const sameHeadline: PaperRule = {
  name: "same-headline",
  severity: "warning",
  reads: "paper",
  about: {
    fr: "Deux articles de la même langue ont le même titre, aux majuscules, aux accents et à la ponctuation près. Les brouillons ne comptent pas.",
    en: "Two articles in one language have the same headline, but for case, accents and punctuation. Drafts do not count.",
  },
  examples: {
    bad: {
      fields: "title: Le marché ralentit",
      others: {
        "articles/2014/02/deja-dit.md":
          "---\ntitle: Le marché ralentit !\nstandfirst: C’était l’an dernier.\ndate: 2014-02-03 10:00\nauthors: claire\nsection: mobile\n---\n\nIl ralentissait déjà.\n",
      },
    },
    good: {
      fields: "title: Le marché ralentit encore",
      others: {
        "articles/2014/02/deja-dit.md":
          "---\ntitle: Le marché ralentit\nstandfirst: C’était l’an dernier.\ndate: 2014-02-03 10:00\nauthors: claire\nsection: mobile\n---\n\nIl ralentissait déjà.\n",
      },
    },
  },
  findAll: ({ edition, language }) => {
    const { database } = edition.statements.image;
    const rows = prepared<[], Row>(database, `${headlines} ORDER BY published_at, id`).iterate();
    return repeated(rows).map(({ file, other }) => ({ file, line: 1, column: 1, ...tell[language](other) }));
  },
  findAmong: ({ edition, language }, files) => {
    const { database } = edition.statements.image;
    const own = [...files].flatMap((file) => prepared<[string], Row>(database, `${headlines} AND file = ?`).all(file));
    const alike = own.length === 0 ? [] : alikeTo(own, database);
    // What is not checked speaks first, so that it is the checked file that is told.
    const rows = [...alike.filter(({ file }) => !files.has(file)), ...own.toSorted(byMoment)];
    return repeated(rows).flatMap(({ file, other }) =>
      files.has(file) ? [{ file, line: 1, column: 1, ...tell[language](other) }] : [],
    );
  },
};

/** The articles that have one of these headlines: of all that begin with its letters, an index tells at once. */
function alikeTo(own: readonly Row[], database: Database.Database): Row[] {
  const lengths = own.map(({ title }) => title.length).sort((one, other) => one - other);
  const [least, most] = [(lengths[0] ?? 0) - marks, (lengths.at(-1) ?? 0) + marks];
  const beginnings = new Set(own.map(({ title }) => beginningOf(title)));
  const keys = new Set(own.map(({ title }) => keyOf(title)));
  const between = prepared<[string, string, number, number], Pick<Row, "file" | "title">>(database, inOrder);
  const find = prepared<[string], Row>(database, `${headlines} AND file = ?`);
  return [...rangesOf(beginnings)]
    .flatMap(([from, to]) => between.all(from, to, least, most))
    .filter(({ title }) => beginnings.has(beginningOf(title)) && keys.has(keyOf(title)))
    .flatMap(({ file }) => find.all(file))
    .sort(byMoment);
}

/** Where headlines stand in the order of characters that begin with the same letters, be they large, small, behind a mark or under an accent. */
function rangesOf(beginnings: ReadonlySet<string>): Map<string, string> {
  const ranges = new Map(betweenLetters);
  for (const [first = "", second = ""] of beginnings) {
    if (!plain.test(first)) continue;
    for (const one of casesOf(first)) {
      const next = plain.test(second) ? casesOf(second).map((two) => [two, after(two)] as const) : [];
      const others = second === "" ? betweenLetters : betweenLetters.slice(-1);
      for (const [from, to] of [...next, ...others]) ranges.set(one + from, to === last ? after(one) : one + to);
    }
  }
  return ranges;
}

/** Letters and figures of ASCII; what is between them, with which marks begin; and what comes after them, such as letters with accents. */
const plain = /^[a-z0-9]$/;
const last = "\u{10FFFF}";
const betweenLetters: readonly (readonly [from: string, to: string])[] = [
  ["", "0"],
  [":", "A"],
  ["[", "a"],
  ["{", last],
];

function casesOf(letter: string): string[] {
  return [...new Set([letter, letter.toUpperCase()])];
}

function after(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}

/** Characters by which the same headline may be longer. */
const marks = 8;

/** The archive of checks has an index by which this is answered. */
const inOrder = `SELECT file, article ->> '$.title' AS title FROM articles
  WHERE draft = 0 AND article ->> '$.title' >= ? AND article ->> '$.title' < ?
  AND length(article ->> '$.title') BETWEEN ? AND ?`;

/** Its first letters without accents: they cost a fraction of the whole key. */
function beginningOf(title: string): string {
  const [first = ""] = /[\p{L}\p{N}]{1,3}/u.exec(title) ?? [];
  return first.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace("œ", "oe").replace("æ", "ae").slice(0, 2);
}

function byMoment(one: Row, other: Row): number {
  return one.at - other.at;
}

function keyOf(title: string): string {
  return slugify(title) || title;
}

type Row = { file: string; title: string; lang: string; at: Instant };

/** The files whose headline another one before them has. */
function repeated(rows: Iterable<Row>): { file: string; other: string }[] {
  const first = new Map<string, string>();
  const found: { file: string; other: string }[] = [];
  for (const { file, title, lang } of rows) {
    const key = `${lang} ${keyOf(title)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else found.push({ file, other });
  }
  return found;
}

/** Oldest first, so that the newer one is told. */
const headlines = `SELECT file, article ->> '$.title' AS title, article ->> '$.lang' AS lang, published_at AS at FROM articles
  WHERE draft = 0`;

const tell: Record<ProblemLanguage, (other: string) => Told> = {
  fr: (other) => ({
    message: `content/${other} a déjà ce titre`,
    hint: "distinguez les deux, par la date ou par l’angle",
  }),
  en: (other) => ({
    message: `content/${other} has this headline already`,
    hint: "tell them apart, by the date or by the angle",
  }),
};
