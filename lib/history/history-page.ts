import { inflateRawSync } from "node:zlib";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import type { Made } from "#lib/archive/newsroom.ts";
import type { VersionRow } from "#lib/archive/queries.ts";
import { renderLine } from "#lib/archive/rendered.ts";
import type { Reference } from "#lib/archive/views.ts";
import type { Article, Correction, Instant } from "#lib/content/article.ts";
import { paths } from "#lib/site/paths.ts";
import { fold } from "#lib/text/fold.ts";
import { type Comparison, compareTexts } from "./compare.ts";
import { type PublicText, sameText } from "./past-copy.ts";

export type ShownCorrection = { correction: Correction; html: string };

/** A version as the list of all shows it. `by` is whoever signs in the paper under the name that git knows; absent, the newsroom. */
export type VersionLine = {
  n: number;
  at: Instant;
  by?: Reference;
  typo?: string;
  corrections: ShownCorrection[];
  /** Its text can be read, and compared where the one before can be too. */
  readable: boolean;
};

export type HistoryView = {
  article: Article;
  /** Newest first; the first is what the article says, unless `unsaved`. */
  versions: VersionLine[];
  /** Corrections that came with no version that is known. */
  corrections: ShownCorrection[];
  /** Why older versions are shown to nobody. */
  hidden?: string;
  /** From when on changes are known, where that is after publication; nothing is known at all where `versions` is empty. */
  knownSince?: Instant;
  /** What the article says is not yet in its history. */
  unsaved: boolean;
};

/** `before` is the number of the version that it is compared with; without one, it is shown as it was. */
export type VersionView = {
  article: Article;
  version: VersionLine;
  comparison: Comparison;
  before?: number;
  newer?: number;
  hidden?: string;
};

const day = 24 * 3600 * 1000;

/** What an article that readers may see said before. A withdrawn one has no history. */
export function historyPage(edition: Edition, slug: string): Made<HistoryView | undefined> {
  const article = edition.withdrawal(paths.article(slug)) ? undefined : edition.article(slug);
  if (!article) return { view: undefined, on: [] };
  const rows = edition.statements.versions.all(slug);
  const versions = rows.length > 0 ? rows.map((row) => lineOf(edition, article, row)) : onlyVersion(edition, article);
  const told = new Set(versions.flatMap(({ corrections }) => corrections.map(({ correction }) => correction)));
  const hidden = edition.record("redaction", slug)?.reason;
  const knownSince = hidden === undefined ? startOf(edition, article, versions) : undefined;
  return {
    view: {
      article,
      versions: versions.toReversed(),
      corrections: article.corrections.filter((correction) => !told.has(correction)).map(shown(article)),
      ...(hidden === undefined ? {} : { hidden }),
      ...(knownSince === undefined ? {} : { knownSince }),
      unsaved: isUnsaved(edition, article, rows.at(-1)),
    },
    on: subjects(slug),
  };
}

/** One version of an article, compared with the one before. */
export function versionPage(edition: Edition, slug: string, n: number): Made<VersionView | undefined> {
  const article = edition.withdrawal(paths.article(slug)) ? undefined : edition.article(slug);
  const rows = article ? edition.statements.versions.all(slug) : [];
  const index = rows.findIndex((row) => row.n === n);
  const row = rows[index];
  const text = row && textOf(row);
  if (!article || !row || !text) return { view: undefined, on: [] };
  const before = rows[index - 1];
  const newer = rows[index + 1];
  const hidden = before ? undefined : edition.record("redaction", slug)?.reason;
  return {
    view: {
      article,
      version: lineOf(edition, article, row),
      comparison: compareTexts(before && textOf(before), text, article.lang),
      ...(before ? { before: before.n } : {}),
      ...(newer ? { newer: newer.n } : {}),
      ...(hidden === undefined ? {} : { hidden }),
    },
    on: subjects(slug),
  };
}

function subjects(slug: string): string[] {
  return [subject.site, subject.history(slug), subject.path(paths.article(slug))];
}

function lineOf(edition: Edition, article: Article, row: VersionRow): VersionLine {
  const by = signatureOf(edition, row.author);
  const moments: Instant[] = JSON.parse(row.corrections);
  return {
    n: row.n,
    at: row.at,
    ...(by ? { by } : {}),
    ...(row.typo === null ? {} : { typo: row.typo }),
    corrections: article.corrections.filter(({ date }) => moments.includes(date)).map(shown(article)),
    readable: row.text !== null,
  };
}

/** An article that one commit brought, and none has touched since. */
function onlyVersion(edition: Edition, article: Article): VersionLine[] {
  const [first] = edition.slugsOf(article).flatMap((slug) => edition.statements.firstRevision.get(slug) ?? []);
  if (!first) return [];
  const by = signatureOf(edition, first.author);
  const at = Math.max(first.at, article.publishedAt);
  return [{ n: 1, at, ...(by ? { by } : {}), corrections: [], readable: false }];
}

function signatureOf(edition: Edition, name: string): Reference | undefined {
  const key = (text: string) => fold(text.toLowerCase());
  const author = edition.everyRecord("author").find((known) => key(known.name) === key(name));
  return author && { slug: author.slug, name: author.name };
}

/** Copy is committed around its publication: what came to git much later, or to a clone that has not all commits, may have said something else before. */
function startOf(edition: Edition, article: Article, versions: readonly VersionLine[]): Instant | undefined {
  const [first] = versions;
  if (!first) return undefined;
  const reach = edition.statements.reach.get();
  const patience = reach !== undefined && JSON.parse(reach).shallow === true ? 0 : day;
  return first.n === 1 && first.at <= article.publishedAt + patience ? undefined : first.at;
}

function isUnsaved(edition: Edition, article: Article, newest: VersionRow | undefined): boolean {
  const text = newest && textOf(newest);
  const { title, standfirst } = article;
  const markdown = edition.body(article.slug)?.markdown ?? "";
  return text !== undefined && !sameText(text, { title, standfirst, markdown });
}

function textOf({ text }: VersionRow): PublicText | undefined {
  return text === null ? undefined : JSON.parse(inflateRawSync(text).toString("utf8"));
}

const shown =
  ({ lang }: Article) =>
  (correction: Correction): ShownCorrection => ({ correction, html: renderLine(correction.text, lang) });
