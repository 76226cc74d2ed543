import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { type Archive, lastUpdate, openArchive } from "#lib/archive/archive.ts";
import type { Reader } from "#lib/archive/parsing.ts";
import { type UpdateReport, updateArchive } from "#lib/archive/update.ts";
import type { Instant } from "#lib/content/article.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Standing } from "#lib/history/git.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { type FirstReading, firstReader } from "./first-reading.ts";

type Desk = {
  content: string;
  state?: string | undefined;
  now: Instant;
  /** Of problems, where it is not the paper's. */
  language: ProblemLanguage | undefined;
  crew?: Crew | undefined;
  /** Told how many articles were read of how many, while the archive is built with a crew. */
  progress?: ((done: number, of: number) => void) | undefined;
};

/** What the copy was when the archive was last brought up to date: a commit, and the files that differed from it. `felt` when a change among them is not felt everywhere yet. */
type Position = { commit: string; differing: string[]; felt?: boolean };

/** Files whose change may be felt in files that were not touched: the paper and its records. */
const felt = /^(?:[^/]+\.yaml|(?:authors|companies|tags|pages)\/[^/]+\.md)$/;

/** The archive of the checks: kept in the state folder, so that only what changed since the last check is read. */
export class KeptArchive {
  /** What was found in articles while the archive was built with a crew. */
  readonly firstReadings = new Map<string, FirstReading>();
  readonly #folder: string;
  readonly #desk: Desk;
  #archive: Archive | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    const told = desk.language ?? "paper";
    this.#folder = join(desk.state ?? stateFolder(), "check", `${programMark()}-${hashOf(desk.content)}-${told}`);
  }

  get archive(): Archive {
    this.#archive ??= openWithIndex(this.#folder);
    return this.#archive;
  }

  /**
   * Brings it up to date with the whole copy; from nothing where the paper itself or a record changed. Take its standing first: what changes
   * meanwhile differs from it.
   */
  async readAll(standing: Standing | undefined): Promise<void> {
    if (lastUpdate(this.archive) === 0) {
      this.#forgetOthers();
      await this.#fill();
    } else {
      const touched = touchedBy(await this.#update());
      if (touched.some(isFelt) || this.#position()?.felt) await this.#fill();
    }
    if (standing) this.#note(standing);
  }

  /** Brings it up to date with what git knows to have changed, without a look at all other files; with the whole copy where git cannot say. */
  async readChanged(standing: Standing): Promise<void> {
    const before = lastUpdate(this.archive) === 0 ? undefined : this.#position();
    const between = before && filesBetween(before, standing);
    if (!before || !between) return this.readAll(standing);
    const only = [...new Set([...before.differing, ...between, ...standing.differing])];
    const touched = only.length > 0 ? touchedBy(await this.#update(only)) : [];
    this.#note(standing, before.felt || touched.some(isFelt));
  }

  /** Every file of the copy that it knows. */
  files(): string[] {
    return prepared<[], string>(this.archive.db, "SELECT path FROM files ORDER BY path").pluck().all();
  }

  close(): void {
    this.#archive?.db.close();
    this.#archive = undefined;
  }

  /** Builds it anew beside its place, without a journal, and puts it there when it is whole: what is ended in the middle is never read. */
  async #fill(): Promise<void> {
    const beside = `${this.#folder}.${process.pid}`;
    // Its index of headlines is made at once when it is next opened, not entry by entry.
    const archive = openArchive(beside);
    try {
      archive.db.pragma("journal_mode = MEMORY");
      await this.#update(undefined, archive).finally(() => archive.db.close());
      this.close();
      rmSync(this.#folder, { recursive: true, force: true });
      renameSync(beside, this.#folder);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  }

  #update(only?: string[], archive = this.archive): Promise<UpdateReport> {
    const { content: folder, now, language, crew } = this.#desk;
    const reader = lastUpdate(archive) === 0 ? this.#reader() : undefined;
    return updateArchive(archive, { now, folder, language, crew, reader, served: false, ...(only ? { only } : {}) });
  }

  #reader(): Reader {
    const { content: folder, now, progress } = this.#desk;
    this.firstReadings.clear();
    return firstReader({ folder, now, progress }, this.firstReadings);
  }

  #position(): Position | undefined {
    try {
      return JSON.parse(readFileSync(this.#positionFile, "utf8"));
    } catch {
      return undefined;
    }
  }

  #note({ commit, differing }: Omit<Position, "felt">, felt = false): void {
    const position: Position = { commit, differing, ...(felt ? { felt } : {}) };
    writeFileSync(`${this.#positionFile}.new`, JSON.stringify(position));
    renameSync(`${this.#positionFile}.new`, this.#positionFile);
  }

  /** Archives of other programs are of no use any more, nor is what a process left that ended while it built one. */
  #forgetOthers(): void {
    const { dir, base } = parse(this.#folder);
    const own = base.split("-")[0] ?? base;
    for (const name of readdirSync(dir).filter((name) => !name.startsWith(own) || isAbandoned(name))) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  }

  get #positionFile(): string {
    return join(this.#folder, "position.json");
  }
}

/** With the index of headlines that `same-headline` looks through. */
function openWithIndex(folder: string): Archive {
  const archive = openArchive(folder);
  archive.db.exec(`CREATE INDEX IF NOT EXISTS headlines ON articles (article ->> '$.title', file) WHERE draft = 0`);
  return archive;
}

/** The commit of the last check may have gone, by a rebase and a clean-up. */
function filesBetween({ commit }: Position, standing: Standing): string[] | undefined {
  return commit === standing.commit ? [] : standing.repository.filesBetween(commit, standing.commit);
}

function isAbandoned(name: string): boolean {
  const builder = /\.(\d+)$/.exec(name)?.[1];
  return builder !== undefined && !isRunning(Number(builder));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function touchedBy({ added, changed, removed }: UpdateReport): string[] {
  return [...added, ...changed, ...removed];
}

function isFelt(path: string): boolean {
  return felt.test(path);
}

/** Another program may judge the same copy otherwise: its archive is another. */
function programMark(): string {
  const folders = ["archive", "content", "content/markdown", "moderation", "moderation/rules"];
  const files = folders.flatMap((folder) => {
    const path = join(import.meta.dirname, "..", folder);
    return readdirSync(path)
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => `${folder}/${name} ${statSync(join(path, name)).size} ${statSync(join(path, name)).mtimeMs}`);
  });
  return hashOf(files.join("\n"));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
