import type { Article, ArticleBody, Instant } from "#lib/content/article.ts";
import type { Author, Company, StandingPage, Tag } from "#lib/content/entities.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { FrontOrder, Redaction, Section, Site, Withdrawal } from "#lib/content/site.ts";
import type { Image } from "#lib/media/image.ts";
import { type Openness, opennessOf } from "#lib/moderation/openness.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadOrder, ThreadPage } from "#lib/threads/threads.ts";
import { expiredAt, isOver } from "./expiry.ts";
import { type Stamp, subject } from "./generations.ts";
import { lastChangeOf } from "./last-change.ts";
import { numberedPages, pageSize } from "./lists.ts";
import { pairInOrder } from "./pair.ts";
import { policyOf } from "./policy-of.ts";
import type { Statements } from "./queries.ts";
import type { Listing, Picture, Teaser } from "./views.ts";

const articles = paths.article("");

type Kinds = {
  company: Company;
  tag: Tag;
  author: Author;
  page: StandingPage;
  site: Site;
  front: FrontOrder;
  /** By the slug of the article whose versions it hides. */
  redaction: Redaction;
  /** Ask `policyOf`, which knows what holds without one. */
  moderation: ModerationPolicy;
};

/**
 * The paper at one moment. Everything a page shows is asked of one edition, so that all of it holds at the same `now`: nothing
 * published later than that moment can come out of it, but for the one article that it may reveal.
 */
export class Edition {
  readonly now: Instant;
  readonly statements: Statements;
  readonly #revealed: string | undefined;
  #site: Site | undefined;
  /** The threads and the moments that were asked for: whatever shows them follows them. */
  readonly #followed = new Set<string>();

  /** @param revealed The slug of an article that is shown as if it were out, a draft or under embargo. Lists go without it. */
  constructor(statements: Statements, now: Instant, revealed?: string) {
    this.statements = statements;
    this.now = now;
    this.#revealed = revealed;
  }

  /** What a page is made from, with the threads and moments that it asked for. Take the stamp before the reading: a change in between then makes the page stale, never wrong. */
  stamp(names: Iterable<string>): Stamp {
    return this.statements.generations.stamp([...names, ...this.#followed], this.now);
  }

  get site(): Site {
    this.#site ??= this.record("site", "site");
    if (!this.#site) throw new Error("The archive holds no site.yaml: run `npm run archive` and mend what it reports.");
    return this.#site;
  }

  record<K extends keyof Kinds>(kind: K, slug: string): Kinds[K] | undefined {
    const data = this.statements.record.get(kind, slug);
    return data === undefined ? undefined : JSON.parse(data);
  }

  /** The records that exist among these slugs, in the same order. */
  records<K extends keyof Kinds>(kind: K, slugs: readonly string[]): Kinds[K][] {
    return slugs.flatMap((slug) => this.record(kind, slug) ?? []);
  }

  /** All records of a kind, by slug. */
  everyRecord<K extends keyof Kinds>(kind: K): Kinds[K][] {
    return this.statements.recordsOfKind.all(kind).map((data) => JSON.parse(data));
  }

  slugs(kind: keyof Kinds): string[] {
    return this.statements.slugsOfKind.all(kind);
  }

  nameOf(kind: keyof Kinds, slug: string): string {
    return this.statements.recordName.get(kind, slug) ?? slug;
  }

  section(slug: string): Section | undefined {
    return this.site.sections.find((section) => section.slug === slug);
  }

  /** An article that readers may see now, or the one that is revealed. */
  article(slug: string): Article | undefined {
    if (slug === this.#revealed) {
      const found = this.unpublished(slug);
      return found && { ...found, draft: false };
    }
    const data = this.statements.article.get(slug, this.now);
    const found: Article | undefined = data === undefined ? undefined : JSON.parse(data);
    return found && isOver(found, this.now) ? undefined : found;
  }

  /** An article whether readers may see it or not. */
  unpublished(slug: string): Article | undefined {
    const data = this.statements.unpublished.get(slug);
    return data === undefined ? undefined : JSON.parse(data);
  }

  body(slug: string): ArticleBody | undefined {
    return this.statements.body.get(slug);
  }

  image(path: string): Image | undefined {
    const row = this.statements.image.get(path);
    return row && { ...row, vector: row.vector === 1 };
  }

  imageByHash(hash: string): Image | undefined {
    const row = this.statements.imageByHash.get(hash);
    return row && { ...row, vector: row.vector === 1 };
  }

  /** Where an old address leads, with what lies below it, or a pair in another order; nowhere as long as the article that took it over is not out. */
  redirect(path: string): string | undefined {
    const [, article, history] = /^(\/articles\/[^/]+)(\/history(?:\/\d+)?)$/.exec(path) ?? [];
    if (article !== undefined) {
      const to = this.redirect(article);
      return to?.startsWith(articles) ? to + history : undefined;
    }
    const target = this.statements.redirect.get(path) ?? pairInOrder(this, path);
    const slug = target?.startsWith(articles) ? target.slice(articles.length) : undefined;
    return slug === undefined || this.article(slug) ? target : undefined;
  }

  withdrawal(path: string): Withdrawal | undefined {
    const row = this.statements.withdrawal.get(path);
    if (!row) return expiredAt(this, path);
    return { path: row.path, reason: row.reason, ...(row.date === null ? {} : { date: row.date }) };
  }

  /** All that is wrong with the copy. */
  problems(): Problem[] {
    return this.statements.problems.all();
  }

  count(list: string): number {
    return this.statements.count.get(list, this.now) ?? 0;
  }

  /** The newest articles of a list. */
  newest(list: string, limit: number, offset = 0): Article[] {
    return parse(this.statements.newest.all(list, this.now, limit, offset));
  }

  /** Up to `limit` articles of a list published before (or after) an article, nearest first. */
  before(list: string, of: Article, limit: number): Article[] {
    return parse(this.statements.before.all(list, of.publishedAt, of.slug, this.now, limit));
  }

  after(list: string, of: Article, limit: number): Article[] {
    return parse(this.statements.after.all(list, of.publishedAt, of.slug, this.now, limit));
  }

  /** A page of the comments under an article; nothing when there is no such page. */
  thread(article: Article, order: ThreadOrder, page: number): ThreadPage | undefined {
    return this.statements.threads.page(this.#follow(article), order, page);
  }

  /** A published comment, and the slug under which it was written. */
  comment(id: string): { article: string; comment: PublishedComment } | undefined {
    return this.statements.threads.find(id);
  }

  /** All the slugs that an article ever had, the present one first. */
  slugsOf({ slug, aliases }: Article): string[] {
    const before = aliases.filter((path) => path.startsWith(articles)).map((path) => path.slice(articles.length));
    return [slug, ...before];
  }

  /** How an article takes comments: a page that asks is made again when the article closes by the clock. */
  openness(article: Article): Openness {
    const openness = opennessOf(policyOf(this), article, this.now);
    if (openness.closesAt !== undefined) this.#followed.add(subject.moment(openness.closesAt));
    return openness;
  }

  #follow(article: Article): string[] {
    const slugs = this.slugsOf(article);
    this.#followed.add(subject.thread(slugs));
    return slugs;
  }

  /** A page of a list; without a number, the newest articles. Nothing when the list has no such page. */
  listing(list: string, page?: number): Listing | undefined {
    const total = this.count(list);
    const pages = numberedPages(total);
    if (page === undefined) {
      const articles = this.newest(list, total - pages * pageSize);
      return { ...this.#shown(articles), total, ...(pages > 0 ? { older: pages } : {}) };
    }
    if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
    const articles = this.newest(list, pageSize, total - page * pageSize);
    return {
      ...this.#shown(articles),
      page,
      newer: page === pages ? "latest" : page + 1,
      ...(page > 1 ? { older: page - 1 } : {}),
    };
  }

  #shown(articles: Article[]): Listing {
    const teasers = articles.map((article) => this.countedTeaser(article));
    return teasers.length === 0 ? { teasers } : { teasers, modifiedAt: lastChangeOf(articles) };
  }

  /** With the number of its comments: a page that shows it is made again when one is published. */
  countedTeaser(article: Article): Teaser {
    const comments = this.statements.threads.count(this.#follow(article));
    return { ...this.teaser(article), ...(comments === 0 ? {} : { comments }) };
  }

  teaser(article: Article): Teaser {
    const picture = this.picture(article);
    return {
      slug: article.slug,
      ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
      title: article.title,
      standfirst: article.standfirst,
      publishedAt: article.publishedAt,
      lang: article.lang,
      section: { slug: article.section, name: this.section(article.section)?.name ?? article.section },
      authors: article.authors.map((slug) => ({ slug, name: this.nameOf("author", slug) })),
      ...(picture ? { picture } : {}),
    };
  }

  picture({ image: lead }: Article): Picture | undefined {
    const image = lead && this.image(lead.src);
    if (!lead || !image) return undefined;
    const { src: _, ...said } = lead;
    return { image, ...said };
  }
}

function parse(rows: string[]): Article[] {
  return rows.map((row) => JSON.parse(row));
}
