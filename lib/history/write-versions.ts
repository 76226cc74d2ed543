import { deflateRawSync } from "node:zlib";
import type { Archive } from "#lib/archive/archive.ts";
import type { Bumps } from "#lib/archive/bumps.ts";
import { subject } from "#lib/archive/generations.ts";
import { askForScrub } from "#lib/archive/scrub.ts";
import type { Article } from "#lib/content/article.ts";
import { articlePlace } from "#lib/content/file-place.ts";
import type { HistoryStart, Redaction } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { paths } from "#lib/site/paths.ts";
import type { Repository } from "./git.ts";
import { readPast } from "./past-copy.ts";
import { placeOf } from "./revisions.ts";
import { type ShownVersion, type Step, shownVersions } from "./shown-versions.ts";

/** Versions of one article that are kept: the newest ones. */
const mostVersions = 100;

/** Articles whose texts are held in memory at a time. */
const atATime = 100;

type Row = { seq: number; at: number; author: string; typo: string | null; blob: string | null };
type Owned = { slug: string; rows: Row[] };

/** Works out which versions of articles readers may see, and keeps their texts. */
export class VersionWriter {
  readonly repository: Repository | undefined;
  readonly #archive: Archive;
  readonly #zone: string;
  readonly #bumps: Bumps;
  readonly #fresh: boolean;

  constructor(
    archive: Archive,
    context: { repository: Repository | undefined; zone: string; bumps: Bumps; fresh: boolean },
  ) {
    this.#archive = archive;
    this.repository = context.repository;
    this.#zone = context.zone;
    this.#bumps = context.bumps;
    this.#fresh = context.fresh;
  }

  readonly slugOfFile = (file: string): string[] => {
    const place = articlePlace(file);
    return place.ok ? [place.at.slug] : [];
  };

  /** The slugs of which there may be more to tell than that their article came: it was touched again, or had another slug. */
  slugsWithPast(): string[] {
    return this.#slugs(
      `SELECT slug FROM revisions GROUP BY slug HAVING count(*) > 1
       UNION SELECT slug FROM revisions r WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.slug = r.slug)
       UNION SELECT slug FROM versions`,
    );
  }

  /** Articles that keep versions which a redaction hides, or whose redaction was lifted. */
  redactedAnew(): string[] {
    return this.#slugs(
      `SELECT slug FROM records WHERE kind = 'redaction' AND data <> coalesce((SELECT value FROM meta WHERE key = 'redacted:' || slug), '')
       UNION SELECT substr(key, 10) FROM meta WHERE key LIKE 'redacted:%'
         AND NOT EXISTS (SELECT 1 FROM records WHERE kind = 'redaction' AND slug = substr(key, 10))`,
    );
  }

  /** Works out anew what readers may see of these articles, by any slug that they ever had. */
  write(slugs: readonly string[]): void {
    const owners = [...new Set(slugs.flatMap((slug) => this.#ownerOf(slug) ?? []))];
    for (let start = 0; start < owners.length; start += atATime) {
      const batch = owners.slice(start, start + atATime).map((slug) => this.#owned(slug));
      if (this.repository) this.#writeBatch(batch, this.repository);
      else for (const { slug } of batch) this.#hideStored(slug);
    }
  }

  #writeBatch(batch: Owned[], repository: Repository): void {
    const many = batch.filter(({ rows }) => rows.length > 1);
    const contents = repository.blobs(many.flatMap(({ rows }) => rows.flatMap(({ blob }) => blob ?? [])));
    for (const { slug, rows } of batch) {
      const steps = rows.map(({ blob, typo, ...row }): Step => {
        const bytes = blob === null ? undefined : contents.get(blob);
        const copy = bytes && readPast(bytes, this.#zone);
        return { ...row, ...(typo === null ? {} : { typo }), ...(copy ? { copy } : {}) };
      });
      // Of an article that was touched once, its revision says all.
      this.#store(slug, rows.length > 1 ? shownVersions(steps) : []);
    }
  }

  /** Without git, what the archive knows can only become less. */
  #hideStored(slug: string): void {
    const stored = prepared<[string], Pick<ShownVersion, "n" | "seq" | "at">>(
      this.#archive.db,
      "SELECT n, seq, at FROM versions WHERE slug = ? ORDER BY n",
    ).all(slug);
    const kept = new Set(this.#withoutHidden(slug, stored).map(({ n }) => n));
    for (const { n } of stored)
      if (!kept.has(n)) prepared(this.#archive.db, "DELETE FROM versions WHERE slug = ? AND n = ?").run(slug, n);
    this.#bumps.subject(subject.history(slug));
  }

  /** Keeps what is not hidden; of an article that has but one version, its own text is all there is to keep. */
  #store(slug: string, shown: ShownVersion[]): void {
    const { db } = this.#archive;
    const kept = this.#withoutHidden(slug, shown.slice(-mostVersions));
    const before = this.#last(slug);
    prepared(db, "DELETE FROM versions WHERE slug = ?").run(slug);
    const insert = prepared(
      db,
      "INSERT INTO versions (slug, n, seq, at, author, typo, corrections, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    );
    for (const { n, seq, at, author, typo, corrections, text } of kept)
      insert.run(
        slug,
        n,
        seq,
        at,
        author,
        typo ?? null,
        JSON.stringify(corrections),
        n === 1 && kept.length === 1 ? null : pack(text),
      );
    if (this.#fresh) return;
    this.#bumps.subject(subject.history(slug));
    // The article leads to its history as soon as there is one.
    if (before > 1 !== this.#last(slug) > 1) this.#bumps.subject(subject.article(slug));
  }

  #withoutHidden<V extends Pick<ShownVersion, "at" | "seq">>(slug: string, shown: V[]): V[] {
    const { db } = this.#archive;
    const key = `redacted:${slug}`;
    const data = prepared<[string], string>(db, "SELECT data FROM records WHERE kind = 'redaction' AND slug = ?")
      .pluck()
      .get(slug);
    if (data === undefined) {
      prepared(db, "DELETE FROM meta WHERE key = ?").run(key);
      return shown;
    }
    const { changes } = prepared(
      db,
      "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
    ).run(key, data);
    if (changes > 0) askForScrub(this.#archive);
    const redaction: Redaction = JSON.parse(data);
    const isHidden = this.#hides(redaction.before);
    const hidden = shown.filter((version, index) => index < shown.length - 1 && isHidden(version));
    if (hidden.length > 0) this.#forget(slug, hidden.at(-1)?.seq ?? 0);
    return shown.filter((version) => !hidden.includes(version));
  }

  /** The newest version is what the article shows. A commit that is not on the main line, or that nobody can look up, hides all others. */
  #hides(before: HistoryStart): (version: Pick<ShownVersion, "at" | "seq">) => boolean {
    if ("at" in before) return ({ at }) => at < before.at;
    const place = this.repository && placeOf(this.repository, before.commit);
    return place === undefined ? () => true : ({ seq }) => seq < place;
  }

  /** Commits say why a text was changed, and who changed it. */
  #forget(slug: string, upTo: number): void {
    for (const known of this.#slugsOf(slug))
      prepared(this.#archive.db, "UPDATE revisions SET typo = NULL, author = '' WHERE slug = ? AND seq <= ?").run(
        known,
        upTo,
      );
  }

  #owned(slug: string): Owned {
    const find = prepared<[string], Row>(
      this.#archive.db,
      "SELECT seq, at, author, typo, blob FROM revisions WHERE slug = ? ORDER BY seq",
    );
    const rows = this.#slugsOf(slug).flatMap((known) => find.all(known));
    // One commit renames a file: what it added comes after what it removed.
    return {
      slug,
      rows: rows.sort((one, other) => one.seq - other.seq || Number(one.blob !== null) - Number(other.blob !== null)),
    };
  }

  #slugsOf(slug: string): string[] {
    const prefix = paths.article("");
    const article = this.#article(slug);
    const aliases = article?.aliases.filter((path) => path.startsWith(prefix)) ?? [];
    return [slug, ...aliases.map((path) => path.slice(prefix.length))];
  }

  #ownerOf(slug: string): string | undefined {
    if (this.#article(slug)) return slug;
    const target = prepared<[string], string>(this.#archive.db, "SELECT target FROM redirects WHERE path = ?")
      .pluck()
      .get(paths.article(slug));
    return target?.slice(paths.article("").length);
  }

  #article(slug: string): Article | undefined {
    const data = prepared<[string], string>(this.#archive.db, "SELECT article FROM articles WHERE slug = ?")
      .pluck()
      .get(slug);
    return data === undefined ? undefined : JSON.parse(data);
  }

  #last(slug: string): number {
    return (
      prepared<[string], number | null>(this.#archive.db, "SELECT max(n) FROM versions WHERE slug = ?")
        .pluck()
        .get(slug) ?? 0
    );
  }

  #slugs(sql: string): string[] {
    return prepared<[], string>(this.#archive.db, sql).pluck().all();
  }
}

function pack(text: ShownVersion["text"]): Buffer {
  return deflateRawSync(JSON.stringify(text));
}
