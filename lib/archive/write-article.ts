import type { Article, ArticleBody, Instant } from "#lib/content/article.ts";
import { SearchWriter } from "#lib/search/search-writer.ts";
import { canonicalPath } from "#lib/site/canonical-path.ts";
import { paths } from "#lib/site/paths.ts";
import { agesAt } from "./aging.ts";
import type { Archive } from "./archive.ts";
import type { Bumps } from "./bumps.ts";
import type { ChangeLog } from "./change-log.ts";
import { correctionMoments } from "./correction-moments.ts";
import type { Edition } from "./edition.ts";
import { expiryOf } from "./expiry.ts";
import { subject } from "./generations.ts";
import { imagesOf } from "./images-of.ts";
import { listName, listsOf, monthOf } from "./lists.ts";
import { showing } from "./related.ts";
import { prepareWriting, type WritingStatements } from "./writing-statements.ts";

const day = 24 * 3600 * 1000;

/**
 * Writes articles into the archive and says, through `bumps`, what that makes stale. `edition` must see everything, whatever its
 * date: an embargoed article has neighbours before it is out.
 */
export class ArticleWriter {
  readonly #bumps: Bumps;
  readonly #log: ChangeLog | undefined;
  readonly #edition: Edition;
  readonly #timeZone: string;
  readonly #now: Instant;
  /** Whether anybody asks what is stale, what is due and what is searched for. */
  readonly #served: boolean;
  readonly #search: SearchWriter | undefined;
  readonly #sql: WritingStatements;
  /** An archive built from nothing has no pages to make stale. */
  readonly #fresh: boolean;

  constructor(
    archive: Archive,
    context: {
      bumps: Bumps;
      log: ChangeLog | undefined;
      edition: Edition;
      timeZone: string;
      now: Instant;
      fresh: boolean;
      served: boolean;
    },
  ) {
    this.#bumps = context.bumps;
    this.#log = context.log;
    this.#edition = context.edition;
    this.#timeZone = context.timeZone;
    this.#now = context.now;
    this.#fresh = context.fresh;
    this.#served = context.served;
    this.#search = context.served ? new SearchWriter(archive.db) : undefined;
    this.#sql = prepareWriting(archive);
  }

  ofFile(file: string): Article | undefined {
    const data = this.#sql.ofFile.get(file);
    return data === undefined ? undefined : JSON.parse(data);
  }

  fileOfSlug(slug: string): string | undefined {
    return this.#sql.fileOfSlug.get(slug);
  }

  /** The article that gave this path away as one of its old addresses. */
  fileOfAlias(path: string): string | undefined {
    return this.#sql.fileOfAlias.get(canonicalPath(path) ?? path);
  }

  write(article: Article, body: ArticleBody): void {
    const before = this.#fresh ? undefined : this.ofFile(article.file);
    if (this.#served) this.#announce(before, article);
    if (before) this.#log?.leave(before);
    this.#log?.enter(article);
    const id = this.#store(article, body);
    this.#list(id, before, article);
    this.#refer(before, article, body);
    if (!this.#served) return;
    this.#search?.write(id, article, body.markdown, listsOf(article, this.#timeZone));
    for (const at of [agesAt(article), article.expires])
      if (at !== undefined) this.#sql.due.run(subject.article(article.slug), at);
    if (!this.#fresh && !(before && teaserOf(before) === teaserOf(article))) this.#touchNeighbours(article);
  }

  /** To be called once at the end: what an archive built from nothing owes to the embargoes in it. */
  finish(): void {
    if (!this.#fresh || !this.#served) return;
    for (const data of this.#sql.since.all(this.#recent())) this.#oweTo(JSON.parse(data));
  }

  remove(article: Article): void {
    this.#announce(article, undefined);
    this.#log?.leave(article);
    this.#sql.removeUses.run(article.file);
    const id = this.#sql.idOf.get(article.slug);
    if (id !== undefined) {
      this.#sql.unlist.run(id);
      this.#sql.removeBody.run(id);
      this.#search?.remove(id);
    }
    this.#sql.removeArticle.run(article.slug);
    this.#sql.removeRedirects.run(article.file);
  }

  /** Its picture changed though its words did not. */
  repaint(article: Article): void {
    this.#bumps.subject(subject.article(article.slug));
    for (const list of listsOf(article, this.#timeZone)) this.#bumps.change(list, article.publishedAt);
    this.#touchNeighbours(article);
  }

  #announce(before: Article | undefined, after: Article | undefined): void {
    const slug = (after ?? before)?.slug;
    if (slug !== undefined) this.#bumps.subject(subject.article(slug));
    this.#touchTranslations(before, after);
    if (after && !after.draft && (before?.updatedAt !== after.updatedAt || before?.canonical !== after.canonical)) {
      const { year, month } = monthOf(after.publishedAt, this.#timeZone);
      for (const list of [listName.all, listName.month(year, month)]) this.#bumps.subject(subject.dates(list));
    }
    this.#touchCorrections(before, after);
    if (before && after && teaserOf(before) === teaserOf(after)) return;
    const left = before ? listsOf(before, this.#timeZone) : [];
    const joined = after ? listsOf(after, this.#timeZone) : [];
    const moved = before?.publishedAt !== after?.publishedAt;
    for (const list of new Set([...left, ...joined])) {
      const stays = left.includes(list) && joined.includes(list) && !moved;
      if (stays && after) this.#bumps.change(list, after.publishedAt);
      else
        for (const at of [before?.publishedAt, after?.publishedAt]) if (at !== undefined) this.#bumps.shift(list, at);
    }
    // Seen before the change is written: those it leaves behind. Those it joins are seen after.
    if (before && !this.#fresh)
      for (const other of showing(this.#edition, before)) this.#bumps.subject(subject.article(other));
  }

  #store(article: Article, body: ArticleBody): number {
    const { slug, file, publishedAt } = article;
    const draft = article.draft ? 1 : 0;
    const id = this.#sql.upsert.get(slug, file, publishedAt, draft, expiryOf(article), JSON.stringify(article));
    if (id === undefined) throw new Error(`The archive did not take ${file}.`);
    this.#sql.upsertBody.run(id, body.firstLine, body.markdown);
    return id;
  }

  #list(id: number, before: Article | undefined, article: Article): void {
    if (before) this.#sql.unlist.run(id);
    const { publishedAt, updatedAt = publishedAt } = article;
    const put = (lists: string[], at: Instant) => this.#sql.list.run(at, id, updatedAt, JSON.stringify(lists));
    put(listsOf(article, this.#timeZone), publishedAt);
    for (const at of correctionMoments(article)) put([listName.corrections], at);
  }

  #refer(before: Article | undefined, article: Article, body: ArticleBody): void {
    if (before) {
      this.#sql.removeRedirects.run(article.file);
      this.#sql.removeUses.run(article.file);
    }
    for (const alias of article.aliases)
      this.#sql.redirect.run(canonicalPath(alias) ?? alias, paths.article(article.slug), article.file);
    const images = imagesOf(body.markdown, article.file);
    if (article.image) images.add(article.image.src);
    for (const image of images) this.#sql.use.run(image, article.file);
  }

  /** Corrections have a list of their own, on which an article stands once for each moment. */
  #touchCorrections(before: Article | undefined, after: Article | undefined): void {
    const [left, joined] = [before, after].map((article) => new Set(article ? correctionMoments(article) : []));
    if (!left || !joined || left.size + joined.size === 0) return;
    for (const at of left.symmetricDifference(joined)) this.#bumps.shift(listName.corrections, at);
    if (JSON.stringify(noticeOf(before)) === JSON.stringify(noticeOf(after))) return;
    for (const at of left.intersection(joined)) this.#bumps.change(listName.corrections, at);
  }

  /** An article shows in which other languages it can be read: a translation is another page's business when it comes, goes or falls due. */
  #touchTranslations(before: Article | undefined, after: Article | undefined): void {
    for (const slug of [before, after].flatMap((article) => Object.values(article?.translations ?? {}))) {
      this.#bumps.subject(subject.article(slug));
      if (after && after.publishedAt > this.#recent()) this.#sql.due.run(subject.article(slug), after.publishedAt);
    }
  }

  #touchNeighbours(article: Article): void {
    const recent = this.#recent();
    for (const slug of showing(this.#edition, article)) {
      this.#bumps.subject(subject.article(slug));
      if (article.publishedAt > recent) this.#sql.due.run(subject.article(slug), article.publishedAt);
      const other = this.#edition.article(slug);
      if (other && other.publishedAt > recent) this.#sql.due.run(subject.article(article.slug), other.publishedAt);
    }
  }

  /** By the clock alone an embargoed article becomes a neighbour of others, and they its. */
  #oweTo(article: Article): void {
    for (const slug of showing(this.#edition, article)) this.#sql.due.run(subject.article(slug), article.publishedAt);
  }

  /** Dates of the last two days count as still to come, so that a clock that was ahead for a while leaves nothing out. */
  #recent(): Instant {
    return this.#now - 2 * day;
  }
}

/** What the list of corrections shows of an article. */
function noticeOf(article: Article | undefined) {
  return article && [article.slug, article.title, article.lang, article.corrections];
}

/** All that a list or a neighbour shows of an article, and which lists it is on. */
function teaserOf(article: Article): string {
  const { slug, kicker, title, standfirst, publishedAt, section, authors, tags, companies, image, lang, draft } =
    article;
  return JSON.stringify([
    slug,
    kicker,
    title,
    standfirst,
    publishedAt,
    section,
    authors,
    tags,
    companies,
    image,
    lang,
    draft,
  ]);
}
