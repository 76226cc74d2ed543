import type { Article, Instant } from "#lib/content/article.ts";
import type { Place } from "#lib/content/findings.ts";
import type { Newsroom } from "#lib/content/newsroom.ts";
import type { ParsedArticle } from "#lib/content/parse.ts";
import type { Problem } from "#lib/content/problem.ts";
import { type ProblemLanguage, problemLanguage, tellAll } from "#lib/content/problem-messages.ts";
import type { Site } from "#lib/content/site.ts";
import { translationFindings } from "#lib/content/translations.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Image } from "#lib/media/image.ts";
import { writeNames } from "#lib/search/write-names.ts";
import type { Archive } from "./archive.ts";
import type { Bumps } from "./bumps.ts";
import type { ChangeLog } from "./change-log.ts";
import type { Change, Mark } from "./changes.ts";
import { conflictsOf } from "./conflicts-of.ts";
import type { CopyKind } from "./copy-kinds.ts";
import type { CopySource } from "./copy-source.ts";
import { Edition } from "./edition.ts";
import { forever, keptAt, overdueFiles } from "./expiry.ts";
import type { Unreadable } from "./measure-images.ts";
import { imagePaths, newsroomOf } from "./newsroom-of.ts";
import { type Parsed, parseEach, type Reader, type Unparsed } from "./parsing.ts";
import { ProblemBook } from "./problem-book.ts";
import { prepareQueries } from "./queries.ts";
import { ArticleWriter } from "./write-article.ts";
import { ImageWriter } from "./write-images.ts";
import { PolicyWriter, policyFile } from "./write-policy.ts";
import { RecordWriter } from "./write-records.ts";

export type RunContext = {
  source: CopySource;
  now: Instant;
  bumps: Bumps;
  log: ChangeLog | undefined;
  images: Map<string, Image | Unreadable>;
  /** Nothing was in the archive before: no page can be stale. */
  fresh: boolean;
  /** Whether readers are served from the archive: only then articles are put into the index of the search, which is a third of the work. */
  served: boolean;
  /** In what language problems are told, where it is not that of the paper. */
  language: ProblemLanguage | undefined;
  /** Threads that help with many articles, and what they do with each. */
  crew: Crew | undefined;
  reader: Reader;
};

export type RunOutcome = {
  added: string[];
  changed: string[];
  removed: string[];
  problems: Problem[];
  kept: string[];
  /** Whether the files were taken in at all. */
  taken: boolean;
  /** Of the files that were not read before. */
  marks: ReadonlyMap<string, Mark>;
};

/** An article that was taken in, and where its file names its translations. */
type Translated = { article: Article; translationPlaces: Place[] };

/** In this order each kind finds what it refers to: articles need companies, the front page needs articles. */
const order: CopyKind[] = [
  "image",
  "site",
  "moderation",
  "author",
  "company",
  "tag",
  "page",
  "article",
  "front",
  "gone",
  "redactions",
];

/** What readers may name when they search. */
const named = new Set<CopyKind>(["site", "author", "company", "tag"]);

/** One update: takes changed files in, kind by kind. */
export class UpdateRun {
  readonly #archive: Archive;
  readonly #context: RunContext;
  readonly #problems: ProblemBook;
  readonly #records: RecordWriter;
  readonly #policy: PolicyWriter;
  readonly #images: ImageWriter;
  /** Everything that the archive holds by now, whatever its date: an embargoed article has neighbours before it is out. */
  readonly #edition: () => Edition;
  readonly #outcome = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  readonly #marks = new Map<string, Mark>();

  constructor(archive: Archive, context: RunContext) {
    this.#archive = archive;
    this.#context = context;
    this.#problems = new ProblemBook(archive);
    this.#images = new ImageWriter(archive, context.images);
    const statements = prepareQueries(archive);
    this.#edition = () => new Edition(statements, forever);
    this.#policy = new PolicyWriter(archive, { ...context, problems: this.#problems });
    this.#records = new RecordWriter(archive, { ...context, problems: this.#problems, edition: this.#edition });
  }

  take(changes: Change[]): RunOutcome {
    const overdue = overdueFiles(this.#archive.db, this.#context.now);
    if (changes.length > 0 || overdue.length > 0) this.#takeAll(this.#withQueued(changes), overdue);
    return {
      ...this.#outcome,
      problems: this.#problems.all(),
      kept: this.#problems.kept(),
      taken: this.#records.hasSite,
      marks: this.#marks,
    };
  }

  /** @param overdue Files of articles that are to leave their lists because their time is over. */
  #takeAll(changes: Change[], overdue: string[]): void {
    for (const kind of order) {
      const ofKind = changes.filter((change) => change.kind === kind);
      if (kind === "article") this.#takeArticles([...ofKind, ...this.#dependants(changes)], overdue);
      else if (kind === "image") for (const change of ofKind) this.#images.take(change);
      else if (kind === "moderation") for (const change of ofKind) this.#takePolicy(change);
      else for (const change of ofKind) this.#records.take(kind, change, this.#bytes(change));
      for (const change of ofKind) this.#note(change);
      if (kind === "site" && !this.#records.hasSite) return;
    }
    const { site } = this.#records;
    const { served, log } = this.#context;
    if (served && site && changes.some(({ kind }) => named.has(kind))) writeNames(this.#archive.db, site);
    this.#images.touchUsers(this.#context.bumps);
    log?.settle();
  }

  /**
   * Files with problems are looked at again whenever anything changes: what was wrong with them may have been elsewhere. So is the policy
   * whenever the paper itself changes, even if there is none: it names sections, and its absence is a problem.
   */
  #withQueued(changes: Change[]): Change[] {
    const known = new Set(changes.map((change) => change.path));
    const policy: Change[] = known.has("site.yaml") ? [{ path: policyFile, kind: "moderation" }] : [];
    const queued = new Map([...this.#problems.files(), ...policy].map((change) => [change.path, change]));
    return [...changes, ...[...queued.values()].filter(({ path }) => !known.has(path))];
  }

  #takePolicy(change: Change): void {
    const { site } = this.#records;
    if (site) this.#policy.take(this.#isGone(change) ? undefined : this.#bytes(change), site);
  }

  /** Articles to be read again because of what they name: an image that came, went or changed, a record that went. */
  #dependants(changes: Change[]): Change[] {
    const known = new Set(changes.map((change) => change.path));
    const files = new Set(
      [...this.#images.users(), ...this.#records.orphans()].filter((path) => path.startsWith("articles/")),
    );
    return [...files].filter((path) => !known.has(path)).map((path) => ({ path, kind: "article" }));
  }

  #takeArticles(changes: Change[], overdue: string[]): void {
    const { site } = this.#records;
    if (!site || changes.length + overdue.length === 0) return;
    const edition = this.#edition();
    const writer = new ArticleWriter(this.#archive, { ...this.#context, edition, timeZone: site.timeZone });
    const newsroom = newsroomOf(edition);
    const gone = new Set(changes.filter((change) => this.#isGone(change)));
    const there = changes.filter((change) => !gone.has(change));
    for (const { path } of gone) {
      const article = writer.ofFile(path);
      if (article) writer.remove(article);
      this.#problems.clear(path);
    }
    for (const file of overdue) this.#retire(file, writer, edition);
    const repainted = new Set(this.#images.users());
    const translated: Translated[] = [];
    for (const { file, parsed, mark } of this.#parsed(there, newsroom, edition)) {
      if (mark) this.#marks.set(file, mark);
      const taken = this.#takeArticle(file, parsed, writer, edition);
      if (taken && repainted.has(file)) writer.repaint(taken.article);
      if (taken?.article.translations) translated.push(taken);
    }
    writer.finish();
    this.#tellTranslations(translated, writer, site);
  }

  /** What the archive holds is enough: a file that was broken meanwhile keeps no article beyond its time. */
  #retire(file: string, writer: ArticleWriter, { statements }: Edition): void {
    const article = writer.ofFile(file);
    const body = article && statements.body.get(article.slug);
    if (article && body) writer.write(keptAt(article, this.#context.now), body);
  }

  #tellTranslations(translated: Translated[], writer: ArticleWriter, site: Site): void {
    const find = (slug: string) => {
      const file = writer.fileOfSlug(slug);
      return file === undefined ? undefined : writer.ofFile(file);
    };
    for (const { article, translationPlaces } of translated) {
      const findings = translationFindings(article, translationPlaces, find);
      const problems = tellAll(findings, article.file, problemLanguage(site));
      if (problems.length > 0) this.#problems.set(article.file, problems);
    }
  }

  /** In the same order with a crew and without. Nothing that parsing leans on changes until all of it is done. */
  #parsed(changes: Change[], newsroom: Newsroom, edition: Edition): Iterable<Parsed> {
    const { crew, reader, source } = this.#context;
    const { folder } = source;
    const articles = Iterator.from(changes).map((change): Unparsed => {
      const unread = folder !== undefined && change.seen && !change.mark;
      return { file: change.path, ...(unread ? {} : { bytes: this.#bytes(change) }) };
    });
    if (!crew?.isWorth(changes.length)) return parseEach(articles, { newsroom, folder });
    const { imageExists: _, ...said } = newsroom;
    const setup = { newsroom: said, images: imagePaths(edition), folder };
    return reader.read(crew, articles, { setup, archive: this.#archive, of: changes.length });
  }

  #takeArticle(file: string, parsed: ParsedArticle, writer: ArticleWriter, edition: Edition): Translated | undefined {
    const conflicts = parsed.ok ? conflictsOf(parsed, writer, edition) : [];
    if (parsed.ok && conflicts.length === 0) {
      writer.write(keptAt(parsed.article, this.#context.now), parsed.body);
      this.#problems.clear(file);
      return parsed;
    }
    this.#problems.set(file, parsed.ok ? conflicts : parsed.problems);
    return undefined;
  }

  #isGone({ path, seen }: Change): boolean {
    return !seen && !this.#context.source.has(path);
  }

  #bytes(change: Change): Uint8Array {
    if (change.bytes) return change.bytes;
    return this.#isGone(change) || change.kind === "image" ? new Uint8Array() : this.#context.source.read(change.path);
  }

  #note(change: Change): void {
    const { db } = this.#archive;
    const known = prepared(db, "SELECT 1 FROM files WHERE path = ?").get(change.path) !== undefined;
    if (!change.seen && this.#isGone(change)) {
      prepared(db, "DELETE FROM files WHERE path = ?").run(change.path);
      if (known) this.#outcome.removed.push(change.path);
    } else if (change.mark || this.#marks.has(change.path)) {
      (known ? this.#outcome.changed : this.#outcome.added).push(change.path);
    }
  }
}
