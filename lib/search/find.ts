import type { Edition } from "#lib/archive/edition.ts";
import { listName } from "#lib/archive/lists.ts";
import type { Reference, Teaser } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { correct } from "./correct.ts";
import { type Search, understand } from "./expression.ts";
import { type Facet, facetsOf } from "./facets.ts";
import { rangeOf } from "./moments.ts";
import type { Name } from "./names.ts";
import { mark, type Piece, passageOf } from "./passage.ts";
import { isEmptyQuery, type Query } from "./query.ts";
import { findHits, type Hits } from "./rank.ts";
import { type Limit, limitsOf } from "./refine.ts";
import { type Sought, seek } from "./sought.ts";
import { grammarOf } from "./stem.ts";
import type { NamedKind } from "./write-names.ts";

export type SearchOrder = "relevance" | "date";

export type Result = { teaser: Teaser; title: Piece[]; passage: Piece[]; companies: Reference[] };
/** A company, a tag or another page that bears the name which was looked for; and how many articles it lists. */
export type NameCard = Reference & { kind: NamedKind; count?: number };

export type SearchView = {
  query: Query;
  order: SearchOrder;
  page: number;
  pages: number;
  total: number;
  /** There are more than are told apart: `total` is how many of the newest are. */
  more: boolean;
  results: Result[];
  limits: Limit[];
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
/** What the paper writes about is what so many of its newest articles are about. */
const newestSeen = 40;
const mostNearby = 12;

/** Looks for articles that readers may see at the moment of the edition. */
export function findArticles(
  edition: Edition,
  query: Query,
  options: { order: SearchOrder; page: number },
): SearchView {
  const { search, hits, loose, corrected } = look(edition, query, options.order === "date");
  const pages = Math.max(1, Math.ceil(hits.keys.length / resultsOnPage));
  const page = Math.min(Math.max(1, options.page), pages);
  const shown = hits.keys.slice((page - 1) * resultsOnPage, page * resultsOnPage);
  const sought = seek((corrected ?? query).terms);
  return {
    ...{ query, order: options.order, page, pages, total: hits.keys.length, more: hits.more, loose },
    cards: page > 1 ? [] : search.names.map((name) => cardOf(edition, name)),
    results: shown.flatMap((key) => resultAt(edition, key, sought) ?? []),
    limits: limitsOf(query, search.meant),
    facets: facetsOf(edition, hits.keys),
    nearby: hits.keys.length === 0 ? mostCovered(edition) : [],
    ...(corrected ? { corrected } : {}),
  };
}

type Found = { search: Search; hits: Hits; loose: boolean; corrected?: Query };

/** What has all of the words; else of the words as they were meant; else some of them. */
function look(edition: Edition, query: Query, byDate: boolean): Found {
  const { db } = edition.statements.generations.archive;
  const grammar = grammarOf(edition.site.language);
  const range = rangeOf(query, edition.now, edition.site.timeZone);
  const find = (search: Search, loose = false) => ({
    search,
    hits: findHits(db, search, range, { byDate, loose }),
    loose,
  });
  const meant = understand(db, query, grammar);
  if (isEmptyQuery(query)) return { search: meant, hits: { keys: [], more: false }, loose: false };
  const exact = find(meant);
  if (exact.hits.keys.length > 0 || query.terms.length === 0) return exact;
  const corrected = correct(db, query, grammar, range);
  const mended = corrected ? { ...find(understand(db, corrected, grammar)), corrected } : exact;
  if (mended.hits.keys.length > 0 || mended.search.groups.length < 2) return mended;
  const some = { ...mended, ...find(mended.search, true) };
  return some.hits.keys.length > 0 ? some : mended;
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

function cardOf(edition: Edition, { kind, slug, shown }: Name): NameCard {
  return { kind, slug, name: shown, count: edition.count(`${kind}:${slug}`) };
}

/** The companies and tags that the newest articles are about, those of most of them first. Their lists are not counted: they are the long ones. */
function mostCovered(edition: Edition): NameCard[] {
  const seen = new Map<string, { kind: "company" | "tag"; slug: string; times: number }>();
  const see = (kind: "company" | "tag", slug: string) => {
    const times = (seen.get(`${kind}:${slug}`)?.times ?? 0) + 1;
    seen.set(`${kind}:${slug}`, { kind, slug, times });
  };
  for (const { companies, tags } of edition.newest(listName.all, newestSeen)) {
    for (const slug of companies) see("company", slug);
    for (const slug of tags) see("tag", slug);
  }
  const most = [...seen.values()].sort((a, b) => b.times - a.times || (a.slug < b.slug ? -1 : 1));
  return most.slice(0, mostNearby).map(({ kind, slug }) => ({ kind, slug, name: edition.nameOf(kind, slug) }));
}
