import type { Edition } from "#lib/archive/edition.ts";
import type { Counted, Reference, Teaser } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { correct } from "./correct.ts";
import { understand } from "./expression.ts";
import { type Facet, facetsOf } from "./facets.ts";
import { rangeOf } from "./moments.ts";
import { mark, type Piece, passageOf, type Sought, soughtFor } from "./passage.ts";
import { isEmptyQuery, type Query } from "./query.ts";
import { findHits, type Hits } from "./rank.ts";
import { grammarOf } from "./stem.ts";
import type { NamedKind } from "./write-names.ts";

export type SearchOrder = "relevance" | "date";

export type Result = { teaser: Teaser; title: Piece[]; passage: Piece[]; companies: Reference[] };
/** A company, a tag or another page that bears the name which was looked for. */
export type NameCard = Counted & { kind: NamedKind };

export type SearchView = {
  query: Query;
  order: SearchOrder;
  page: number;
  pages: number;
  total: number;
  /** There are more than are told apart: `total` is how many of the newest are. */
  more: boolean;
  results: Result[];
  cards: NameCard[];
  facets: Facet[];
  /** What was looked for instead, since nothing has the words as they were typed. */
  corrected?: Query;
  /** No article has all of the words: these have some. */
  loose: boolean;
  /** What the paper writes about most; where nothing was found. */
  nearby: NameCard[];
};

const resultsOnPage = 10;

/** Looks for articles that readers may see at the moment of the edition. */
export function findArticles(
  edition: Edition,
  query: Query,
  options: { order: SearchOrder; page: number },
): SearchView {
  const { db } = edition.statements.generations.archive;
  const grammar = grammarOf(edition.site.language);
  const range = rangeOf(query, edition.now, edition.site.timeZone);
  const byDate = options.order === "date";
  let search = understand(db, query, grammar);
  let hits: Hits = isEmptyQuery(query) ? { keys: [], more: false } : findHits(db, search, range, { byDate });
  let corrected: Query | undefined;
  let loose = false;
  if (hits.keys.length === 0 && query.terms.length > 0) {
    corrected = correct(db, query, grammar, range);
    if (corrected) {
      search = understand(db, corrected, grammar);
      hits = findHits(db, search, range, { byDate });
    }
    if (hits.keys.length === 0 && search.groups.length > 1) {
      hits = findHits(db, search, range, { byDate, loose: true });
      loose = hits.keys.length > 0;
    }
  }
  const pages = Math.max(1, Math.ceil(hits.keys.length / resultsOnPage));
  const page = Math.min(Math.max(1, options.page), pages);
  const shown = hits.keys.slice((page - 1) * resultsOnPage, page * resultsOnPage);
  const sought = soughtFor(search.stems);
  const cards = page > 1 ? [] : search.names.map((name) => card(edition, name.kind, name.slug, name.shown));
  return {
    ...{ query, order: options.order, page, pages, total: hits.keys.length, more: hits.more, loose, cards },
    results: shown.flatMap((key) => resultAt(edition, key, sought) ?? []),
    facets: facetsOf(edition, hits.keys),
    nearby: hits.keys.length === 0 ? mostCovered(edition) : [],
    ...(corrected ? { corrected } : {}),
  };
}

function resultAt(edition: Edition, key: number, sought: Sought): Result | undefined {
  const row = prepared<[number, number], { article: string; markdown: string }>(
    edition.statements.generations.archive.db,
    `SELECT a.article, b.markdown FROM search_keys k JOIN articles a ON a.id = k.id JOIN bodies b ON b.id = k.id
     WHERE k.key = ? AND a.draft = 0 AND a.published_at <= ?`,
  ).get(key, edition.now);
  if (!row) return undefined;
  const article: Article = JSON.parse(row.article);
  const { title, standfirst, lang } = article;
  const inBody = passageOf(plainText(row.markdown), lang, sought);
  return {
    teaser: edition.teaser(article),
    title: mark(title, lang, sought),
    passage: inBody.length > 0 ? inBody : mark(standfirst, lang, sought),
    companies: article.companies.map((slug) => ({ slug, name: edition.nameOf("company", slug) })),
  };
}

function card(edition: Edition, kind: NamedKind, slug: string, name: string): NameCard {
  return { kind, slug, name, count: edition.count(`${kind}:${slug}`) };
}

/** The companies and tags of the newest articles. */
function mostCovered(edition: Edition): NameCard[] {
  const count = new Map<string, NameCard>();
  for (const { tags, companies } of edition.newest("all", 40)) {
    for (const [kind, slugs] of [
      ["company", companies],
      ["tag", tags],
    ] as const) {
      for (const slug of slugs) {
        const known = count.get(`${kind}:${slug}`) ?? { kind, slug, name: edition.nameOf(kind, slug), count: 0 };
        count.set(`${kind}:${slug}`, { ...known, count: known.count + 1 });
      }
    }
  }
  const first = [...count.values()].sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1)).slice(0, 10);
  return first.map(({ kind, slug, name }) => card(edition, kind, slug, name));
}
