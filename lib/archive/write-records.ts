import type { Instant } from "#lib/content/article.ts";
import { findTagConflicts } from "#lib/content/conflicts.ts";
import type { Tag } from "#lib/content/entities.ts";
import { parseAuthor, parseCompany, parsePage, parseTag } from "#lib/content/parse.ts";
import { parseFront, parseSite } from "#lib/content/parse-site.ts";
import type { Problem } from "#lib/content/problem.ts";
import { type ProblemLanguage, problemLanguage } from "#lib/content/problem-messages.ts";
import { tagIndex } from "#lib/content/references.ts";
import type { FrontOrder, Site } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { paths } from "#lib/site/paths.ts";
import type { Archive } from "./archive.ts";
import type { Bumps } from "./bumps.ts";
import type { ChangeLog } from "./change-log.ts";
import type { Change } from "./changes.ts";
import type { CopyKind } from "./copy-kinds.ts";
import type { CopySource } from "./copy-source.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import { imagesOf } from "./images-of.ts";
import type { ProblemBook } from "./problem-book.ts";
import { takeRedactions } from "./write-redactions.ts";
import { takeWithdrawals } from "./write-withdrawals.ts";

type Context = {
  source: CopySource;
  now: Instant;
  bumps: Bumps;
  log: ChangeLog | undefined;
  problems: ProblemBook;
  edition: () => Edition;
  language: ProblemLanguage | undefined;
};
type RecordKind = "author" | "company" | "tag" | "page";
type Row = { slug: string; name: string };

/** A record as the archive keeps it. `images` are the paths of the images that it names. */
type Entry = { slug: string; name: string; data: object; images: string[] };
type Parsed = { ok: true; entry: Entry } | { ok: false; problems: Problem[] };

/** Takes in everything that is not an article or an image: the paper itself, its records, the front page's order, withdrawals. */
export class RecordWriter {
  readonly #db: Archive["db"];
  readonly #context: Context;
  readonly #orphans = new Set<string>();

  constructor({ db }: Archive, context: Context) {
    this.#db = db;
    this.#context = context;
  }

  get hasSite(): boolean {
    return this.site !== undefined;
  }

  get site(): Site | undefined {
    return this.#context.edition().record("site", "site");
  }

  /** Articles that named a record, or a synonym, which went. */
  orphans(): Iterable<string> {
    return this.#orphans;
  }

  take(kind: CopyKind, { path }: Change, bytes: Uint8Array): void {
    const gone = !this.#context.source.has(path);
    const copy = { file: path, bytes };
    if (kind === "site") this.#takeSite(copy, gone);
    else if (kind === "front") this.#takeFront(copy, gone);
    else if (kind === "gone") takeWithdrawals(this.#db, copy, gone, { ...this.#context, ...this.#known() });
    else if (kind === "redactions") takeRedactions(this.#db, copy, gone, { ...this.#context, ...this.#known() });
    else if (kind === "author" || kind === "company" || kind === "tag" || kind === "page") {
      if (gone) this.#remove(kind, path);
      else this.#takeRecord(kind, copy);
    }
  }

  #takeSite(copy: { file: string; bytes: Uint8Array }, gone: boolean): void {
    const pageExists = (slug: string) => this.#context.source.has(`pages/${slug}.md`);
    const { language } = this.#context;
    const told = language === undefined ? {} : { problems: language };
    const parsed = parseSite(gone ? { ...copy, bytes: new Uint8Array() } : copy, pageExists, told);
    if (!parsed.ok) {
      this.#context.problems.set(copy.file, parsed.problems);
      return;
    }
    this.#store("site", { slug: "site", name: parsed.site.name, data: parsed.site, images: [] }, copy.file);
    this.#context.bumps.subject(subject.site);
    const { security } = parsed.site;
    if (security)
      prepared(this.#db, "INSERT OR IGNORE INTO dues (name, at) VALUES (?, ?)").run(subject.security, security.expires);
  }

  #takeFront(copy: { file: string; bytes: Uint8Array }, gone: boolean): void {
    const { site, edition } = this.#known();
    const articles = prepared<[string], number>(this.#db, "SELECT 1 FROM articles WHERE slug = ?").pluck();
    const parsed = gone
      ? { ok: true as const, front: { lead: [], secondary: [] } satisfies FrontOrder }
      : parseFront(copy, site, (slug) => articles.get(slug) !== undefined);
    if (!parsed.ok) {
      this.#context.problems.set(copy.file, parsed.problems);
      return;
    }
    const due = prepared(this.#db, "INSERT OR IGNORE INTO dues (name, at) VALUES (?, ?)");
    for (const { until } of [...parsed.front.lead, ...parsed.front.secondary])
      if (until !== undefined) due.run(subject.front, until);
    const before = JSON.stringify(edition.record("front", "front"));
    this.#store("front", { slug: "front", name: "front", data: parsed.front, images: [] }, copy.file);
    if (before !== JSON.stringify(parsed.front)) this.#context.bumps.subject(subject.front);
  }

  #takeRecord(kind: RecordKind, copy: { file: string; bytes: Uint8Array }): void {
    const parsed = this.#parse(kind, copy);
    if (!parsed.ok) {
      this.#context.problems.set(copy.file, parsed.problems);
      return;
    }
    const { entry } = parsed;
    const before = prepared<[string, string], Row & { data: string }>(
      this.#db,
      "SELECT slug, name, data FROM records WHERE kind = ? AND slug = ?",
    ).get(kind, entry.slug);
    this.#store(kind, entry, copy.file);
    this.#context.bumps.subject(subject.record(kind, entry.slug));
    if (before?.name !== entry.name) this.#context.bumps.subject(subject.site);
    if (kind === "tag") this.#linkSynonyms(entry, copy.file, before && JSON.parse(before.data).synonyms);
  }

  #parse(kind: RecordKind, copy: { file: string; bytes: Uint8Array }): Parsed {
    const { site, edition } = this.#known();
    const newsroom = { site, imageExists: (path: string) => edition.image(path) !== undefined };
    const said = (markdown: string) => [...imagesOf(markdown, copy.file)];
    if (kind === "company") {
      const parsed = parseCompany(copy, newsroom);
      if (!parsed.ok) return parsed;
      const { company } = parsed;
      return entryOf(company.slug, company.name, company, [
        ...said(company.profile),
        ...(company.logo === undefined ? [] : [company.logo]),
      ]);
    }
    if (kind === "author") {
      const parsed = parseAuthor(copy, newsroom);
      if (!parsed.ok) return parsed;
      const { author } = parsed;
      return entryOf(author.slug, author.name, author, [
        ...said(author.biography),
        ...(author.portrait ? [author.portrait.src] : []),
      ]);
    }
    if (kind === "page") {
      const parsed = parsePage(copy, newsroom);
      return parsed.ok ? entryOf(parsed.page.slug, parsed.page.title, parsed.page, said(parsed.page.body)) : parsed;
    }
    const parsed = parseTag(copy, newsroom);
    if (!parsed.ok) return parsed;
    const { tag, synonymPlaces } = parsed;
    const others = tagIndex(edition.everyRecord("tag").filter(({ slug }) => slug !== tag.slug));
    const holder = (key: string) => {
      const slug = others.get(key);
      return slug === undefined ? undefined : edition.record("tag", slug)?.file;
    };
    const conflicts = findTagConflicts(
      { file: copy.file, slug: tag.slug, synonyms: tag.synonyms, synonymPlaces },
      holder,
      problemLanguage(site),
    );
    return conflicts.length > 0 ? { ok: false, problems: conflicts } : entryOf(tag.slug, tag.name, tag, []);
  }

  /** The address of a synonym answers 301. Articles that were tagged with one that went are read again. */
  #linkSynonyms({ slug, data }: Entry, file: string, before: Tag["synonyms"] = []): void {
    prepared(this.#db, "DELETE FROM redirects WHERE file = ?").run(file);
    const keys = [
      ...tagIndex([{ slug, synonyms: "synonyms" in data && Array.isArray(data.synonyms) ? data.synonyms : [] }]).keys(),
    ];
    const write = prepared(this.#db, "INSERT OR REPLACE INTO redirects (path, target, file) VALUES (?, ?, ?)");
    for (const key of keys) if (key !== slug) write.run(paths.tag(key), paths.tag(slug), file);
    if (before.some((synonym) => !tagIndex([{ slug, synonyms: keys }]).has(synonym))) this.#orphan("tag", slug);
  }

  #store(kind: keyof Kinds, entry: Entry, file: string): void {
    this.#context.problems.clear(file);
    prepared(this.#db, "INSERT OR REPLACE INTO records (kind, slug, name, file, data) VALUES (?, ?, ?, ?, ?)").run(
      kind,
      entry.slug,
      entry.name,
      file,
      JSON.stringify(entry.data),
    );
    prepared(this.#db, "DELETE FROM uses WHERE file = ?").run(file);
    const use = prepared(this.#db, "INSERT OR IGNORE INTO uses (image, file) VALUES (?, ?)");
    for (const image of entry.images) use.run(image, file);
  }

  #remove(kind: RecordKind, file: string): void {
    this.#context.problems.clear(file);
    const slug = prepared<[string], string>(this.#db, "SELECT slug FROM records WHERE file = ?").pluck().get(file);
    if (slug === undefined) return;
    prepared(this.#db, "DELETE FROM records WHERE kind = ? AND slug = ?").run(kind, slug);
    for (const table of ["redirects", "uses"]) prepared(this.#db, `DELETE FROM ${table} WHERE file = ?`).run(file);
    this.#context.bumps.subject(subject.record(kind, slug));
    this.#context.bumps.subject(subject.site);
    if (kind !== "page") this.#orphan(kind, slug);
  }

  #orphan(kind: "author" | "company" | "tag", slug: string): void {
    const files = prepared<[string], string>(
      this.#db,
      "SELECT a.file FROM listings l JOIN articles a ON a.id = l.id WHERE l.list = ?",
    )
      .pluck()
      .all(`${kind}:${slug}`);
    for (const file of files) this.#orphans.add(file);
  }

  #known(): { site: Site; edition: Edition } {
    const edition = this.#context.edition();
    return { site: edition.site, edition };
  }
}

type Kinds = Record<RecordKind | "site" | "front", unknown>;

function entryOf(slug: string, name: string, data: object, images: string[]): Parsed {
  return { ok: true, entry: { slug, name, data, images } };
}
