import type { Statement } from "better-sqlite3";
import type { ArticleBody, Instant } from "#lib/content/article.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Image } from "#lib/media/image.ts";
import { Threads } from "#lib/threads/threads.ts";
import type { Archive } from "./archive.ts";
import type { ChangeKind } from "./change-log.ts";
import { Generations } from "./generations.ts";

/** Every way in which pages read the archive. A test asks SQLite for the plan of each: none may walk a table or sort. */
export const queries = {
  record: "SELECT data FROM records WHERE kind = ? AND slug = ?",
  recordName: "SELECT name FROM records WHERE kind = ? AND slug = ?",
  recordsOfKind: "SELECT data FROM records WHERE kind = ? ORDER BY slug",
  slugsOfKind: "SELECT slug FROM records WHERE kind = ? ORDER BY slug",
  article: "SELECT article FROM articles WHERE slug = ? AND draft = 0 AND published_at <= ?",
  expired: "SELECT expires_at FROM articles WHERE slug = ? AND expires_at <= ?",
  expiring: "SELECT article FROM articles WHERE expires_at > ? AND draft = 0 ORDER BY expires_at LIMIT ?",
  unpublished: "SELECT article FROM articles WHERE slug = ?",
  drafts: `SELECT article FROM articles
    WHERE draft = 1 AND expires_at IS NULL ORDER BY published_at DESC LIMIT ?`,
  embargoed: "SELECT article FROM articles WHERE draft = 0 AND published_at > ? ORDER BY published_at LIMIT ?",
  body: `SELECT b.markdown, b.first_line AS firstLine FROM articles a JOIN bodies b ON b.id = a.id WHERE a.slug = ?`,
  image: "SELECT * FROM images WHERE path = ?",
  imageByHash: "SELECT * FROM images WHERE hash = ? LIMIT 1",
  versions: "SELECT n, at, author, typo, corrections, text FROM versions WHERE slug = ? ORDER BY n",
  lastVersion: "SELECT max(n) FROM versions WHERE slug = ?",
  firstRevision: "SELECT at, author FROM revisions WHERE slug = ? ORDER BY seq LIMIT 1",
  reach: "SELECT value FROM meta WHERE key = 'history'",
  redirect: "SELECT target FROM redirects WHERE path = ?",
  withdrawal: "SELECT * FROM withdrawals WHERE path = ?",
  problems: 'SELECT file, line, "column", rule, message, hint FROM problems ORDER BY file, line, "column"',
  count: "SELECT count(*) FROM listings WHERE list = ? AND published_at <= ?",
  newest: `SELECT a.article FROM listings l JOIN articles a ON a.id = l.id
    WHERE l.list = ? AND l.published_at <= ? ORDER BY l.published_at DESC, l.id DESC LIMIT ? OFFSET ?`,
  corrections: `SELECT l.published_at AS at, a.article FROM listings l JOIN articles a ON a.id = l.id
    WHERE l.list = ? AND l.published_at <= ? ORDER BY l.published_at DESC, l.id DESC LIMIT ? OFFSET ?`,
  before: `SELECT a.article FROM listings l JOIN articles a ON a.id = l.id
    WHERE l.list = ? AND (l.published_at, l.id) < (?, (SELECT id FROM articles WHERE slug = ?)) AND +l.published_at <= ?
    ORDER BY l.published_at DESC, l.id DESC LIMIT ?`,
  after: `SELECT a.article FROM listings l JOIN articles a ON a.id = l.id
    WHERE l.list = ? AND (l.published_at, l.id) > (?, (SELECT id FROM articles WHERE slug = ?)) AND l.published_at <= ?
    ORDER BY l.published_at, l.id LIMIT ?`,
  together: `SELECT a.article FROM listings l CROSS JOIN listings o CROSS JOIN articles a
    WHERE o.list = ? AND l.list = ? AND l.published_at <= ? AND o.published_at = l.published_at AND o.id = l.id AND a.id = l.id
    ORDER BY l.published_at DESC, l.id DESC LIMIT ?`,
  countTogether: `SELECT count(*) FROM listings l CROSS JOIN listings o
    WHERE o.list = ? AND l.list = ? AND l.published_at <= ? AND o.published_at = l.published_at AND o.id = l.id`,
  oldestDate: "SELECT min(published_at) FROM listings WHERE list = ? AND published_at <= ?",
  newestDate: "SELECT max(published_at) FROM listings WHERE list = ? AND published_at <= ?",
  countBetween: "SELECT count(*) FROM listings WHERE list = ? AND published_at >= ? AND published_at < ?",
  alongside: `SELECT o.list, count(*) AS count
    FROM (SELECT id FROM listings WHERE list = @list AND published_at <= @now ORDER BY published_at DESC LIMIT @window) m
    JOIN listings o ON o.id = m.id AND o.list >= @from AND o.list < @to GROUP BY o.list`,
  countsByList: `SELECT list, count(*) AS count FROM listings
    WHERE list >= ? AND list < ? AND published_at <= ? GROUP BY list`,
  publishedAfter: "SELECT min(published_at) FROM articles WHERE draft = 0 AND published_at > ?",
  publishedBetween: `SELECT article FROM articles
    WHERE draft = 0 AND published_at > ? AND published_at <= ? ORDER BY published_at LIMIT ?`,
  dueAfter: "SELECT min(at) FROM dues WHERE at > ?",
  changes: `SELECT seq, moment, kind, article, path, before, modified_at AS modifiedAt FROM changes
    WHERE (moment, seq) > (?, ?) AND moment <= ? ORDER BY moment, seq LIMIT ?`,
  lateChanges: `SELECT seq, moment, kind, article, path, before, modified_at AS modifiedAt FROM changes
    WHERE seq > ? AND +moment < ? AND +moment <= ? ORDER BY seq LIMIT ?`,
  newestChange: "SELECT moment, seq FROM changes WHERE moment <= ? ORDER BY moment DESC, seq DESC LIMIT 1",
  lastChange: "SELECT max(seq) FROM changes",
  datesByList: `SELECT list, count(*) AS count, max(modified_at) AS modifiedAt FROM listings
    WHERE list >= ? AND list < ? AND published_at <= ? GROUP BY list`,
  dated: `SELECT max(modified_at) FROM
    (SELECT modified_at FROM listings m WHERE list = ? AND published_at <= ? ORDER BY published_at DESC LIMIT ? OFFSET ?)`,
  addresses: `SELECT a.slug, m.modified_at AS modifiedAt, a.article ->> '$.canonical' AS canonical,
      i.path, i.hash, i.width, i.height, i.vector
    FROM (SELECT id, published_at, modified_at FROM listings WHERE list = ? AND published_at <= ?
      ORDER BY published_at, id LIMIT ? OFFSET ?) m
    CROSS JOIN articles a ON a.id = m.id LEFT JOIN images i ON i.path = a.article ->> '$.image.src'
    WHERE NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.path = '/articles/' || a.slug)`,
  news: `SELECT a.slug, a.published_at AS publishedAt, a.article ->> '$.title' AS title, a.article ->> '$.lang' AS lang,
      a.article ->> '$.canonical' AS canonical
    FROM listings m CROSS JOIN articles a ON a.id = m.id
    WHERE m.list = ? AND m.published_at > ? AND m.published_at <= ?
      AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.path = '/articles/' || a.slug)
    ORDER BY m.published_at DESC, m.id DESC LIMIT ?`,
} as const;

/** The prepared queries of one connection, with its generations. */
export type Statements = { generations: Generations; threads: Threads } & {
  record: Statement<[string, string], string>;
  recordName: Statement<[string, string], string>;
  recordsOfKind: Statement<[string], string>;
  slugsOfKind: Statement<[string], string>;
  article: Statement<[string, Instant], string>;
  expired: Statement<[string, Instant], Instant>;
  expiring: Statement<[Instant, number], string>;
  unpublished: Statement<[string], string>;
  drafts: Statement<[number], string>;
  embargoed: Statement<[Instant, number], string>;
  body: Statement<[string], ArticleBody>;
  image: Statement<[string], ImageRow>;
  imageByHash: Statement<[string], ImageRow>;
  versions: Statement<[string], VersionRow>;
  lastVersion: Statement<[string], number | null>;
  firstRevision: Statement<[string], { at: Instant; author: string }>;
  reach: Statement<[], string>;
  redirect: Statement<[string], string>;
  withdrawal: Statement<[string], { path: string; date: string | null; reason: string }>;
  problems: Statement<[], Problem>;
  count: Statement<[string, Instant], number>;
  newest: Statement<[string, Instant, number, number], string>;
  before: Statement<[string, Instant, string, Instant, number], string>;
  after: Statement<[string, Instant, string, Instant, number], string>;
  corrections: Statement<[string, Instant, number, number], { at: Instant; article: string }>;
  /** Of the list that is looked into, then of the one that is walked. */
  together: Statement<[string, string, Instant, number], string>;
  countTogether: Statement<[string, string, Instant], number>;
  oldestDate: Statement<[string, Instant], Instant | null>;
  newestDate: Statement<[string, Instant], Instant | null>;
  countBetween: Statement<[string, Instant, Instant], number>;
  alongside: Statement<[{ list: string; now: Instant; window: number; from: string; to: string }], ListCount>;
  countsByList: Statement<[string, string, Instant], ListCount>;
  publishedAfter: Statement<[Instant], Instant | null>;
  /** Articles of a time that may lie ahead, oldest first: for the newsroom alone. */
  publishedBetween: Statement<[Instant, Instant, number], string>;
  /** Drafts, newest first: for the newsroom alone. */
  dueAfter: Statement<[Instant], Instant | null>;
  changes: Statement<[Instant, number, Instant, number], ChangeRow>;
  lateChanges: Statement<[number, Instant, Instant, number], ChangeRow>;
  newestChange: Statement<[Instant], { moment: Instant; seq: number }>;
  lastChange: Statement<[], number | null>;
  datesByList: Statement<[string, string, Instant], ListCount & { modifiedAt: Instant }>;
  dated: Statement<[string, Instant, number, number], Instant | null>;
  addresses: Statement<[string, Instant, number, number], AddressRow>;
  news: Statement<[string, Instant, Instant, number], NewsRow>;
};

/** A version of an article; without a text, its text is the article's own. */
export type VersionRow = {
  n: number;
  at: Instant;
  author: string;
  typo: string | null;
  corrections: string;
  text: Buffer | null;
};
export type ListCount = { list: string; count: number };
/** What is told of an article to those who mirror the paper. */
export type ChangeRow = {
  seq: number;
  moment: Instant;
  kind: ChangeKind;
  article: string;
  path: string;
  before: string | null;
  modifiedAt: Instant;
};
/** An article as a sitemap lists it, with its lead image where it has one. */
type AddressRow = { slug: string; modifiedAt: Instant; canonical: string | null } & (
  | ImageRow
  | { [K in keyof ImageRow]: null }
);
type NewsRow = { slug: string; publishedAt: Instant; title: string; lang: string; canonical: string | null };
type ImageRow = Omit<Image, "vector"> & { vector: number };

/** @param threads What readers have written; without it, nothing. */
export function prepareQueries(archive: Archive, threads: Threads = new Threads()): Statements {
  const { db } = archive;
  return {
    generations: new Generations(archive, threads),
    threads,
    record: db.prepare<[string, string], string>(queries.record).pluck(),
    recordName: db.prepare<[string, string], string>(queries.recordName).pluck(),
    recordsOfKind: db.prepare<[string], string>(queries.recordsOfKind).pluck(),
    slugsOfKind: db.prepare<[string], string>(queries.slugsOfKind).pluck(),
    article: db.prepare<[string, Instant], string>(queries.article).pluck(),
    expired: db.prepare<[string, Instant], Instant>(queries.expired).pluck(),
    expiring: db.prepare<[Instant, number], string>(queries.expiring).pluck(),
    unpublished: db.prepare<[string], string>(queries.unpublished).pluck(),
    drafts: db.prepare<[number], string>(queries.drafts).pluck(),
    embargoed: db.prepare<[Instant, number], string>(queries.embargoed).pluck(),
    body: db.prepare(queries.body),
    image: db.prepare(queries.image),
    imageByHash: db.prepare(queries.imageByHash),
    versions: db.prepare(queries.versions),
    lastVersion: db.prepare<[string], number | null>(queries.lastVersion).pluck(),
    firstRevision: db.prepare(queries.firstRevision),
    reach: db.prepare<[], string>(queries.reach).pluck(),
    redirect: db.prepare<[string], string>(queries.redirect).pluck(),
    withdrawal: db.prepare(queries.withdrawal),
    problems: db.prepare(queries.problems),
    count: db.prepare<[string, Instant], number>(queries.count).pluck(),
    newest: db.prepare<[string, Instant, number, number], string>(queries.newest).pluck(),
    corrections: db.prepare(queries.corrections),
    before: db.prepare<[string, Instant, string, Instant, number], string>(queries.before).pluck(),
    after: db.prepare<[string, Instant, string, Instant, number], string>(queries.after).pluck(),
    together: db.prepare<[string, string, Instant, number], string>(queries.together).pluck(),
    countTogether: db.prepare<[string, string, Instant], number>(queries.countTogether).pluck(),
    oldestDate: db.prepare<[string, Instant], Instant | null>(queries.oldestDate).pluck(),
    newestDate: db.prepare<[string, Instant], Instant | null>(queries.newestDate).pluck(),
    countBetween: db.prepare<[string, Instant, Instant], number>(queries.countBetween).pluck(),
    alongside: db.prepare(queries.alongside),
    countsByList: db.prepare(queries.countsByList),
    publishedAfter: db.prepare<[Instant], Instant | null>(queries.publishedAfter).pluck(),
    publishedBetween: db.prepare<[Instant, Instant, number], string>(queries.publishedBetween).pluck(),
    dueAfter: db.prepare<[Instant], Instant | null>(queries.dueAfter).pluck(),
    changes: db.prepare(queries.changes),
    lateChanges: db.prepare(queries.lateChanges),
    newestChange: db.prepare(queries.newestChange),
    lastChange: db.prepare<[], number | null>(queries.lastChange).pluck(),
    datesByList: db.prepare(queries.datesByList),
    dated: db.prepare<[string, Instant, number, number], Instant | null>(queries.dated).pluck(),
    addresses: db.prepare(queries.addresses),
    news: db.prepare(queries.news),
  };
}
