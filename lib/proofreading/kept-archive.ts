import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { type Archive, lastUpdate, openArchive } from "#lib/archive/archive.ts";
import { type UpdateReport, updateArchive } from "#lib/archive/update.ts";
import type { Instant } from "#lib/content/article.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Repository } from "#lib/history/git.ts";
import { stateFolder } from "#lib/site/folders.ts";

type Desk = {
  content: string;
  state?: string | undefined;
  now: Instant;
  /** Of problems, where it is not the paper's. */
  language: ProblemLanguage | undefined;
  repository: Repository | undefined;
  crew?: Crew | undefined;
};

/** What the copy was when the archive was last brought up to date: a commit, and the files that differed from it. */
type Position = { commit: string; differing: string[] };

/** Files whose change may be felt in files that were not touched: the paper and its records. */
const felt = /^(?:[^/]+\.yaml|(?:authors|companies|tags|pages)\/[^/]+\.md)$/;

/** The archive of the checks: kept in the state folder, so that only what changed since the last check is read. */
export class KeptArchive {
  readonly #folder: string;
  readonly #desk: Desk;
  #archive: Archive | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    const told = desk.language ?? "paper";
    this.#folder = join(desk.state ?? stateFolder(), "check", `${programMark()}-${hashOf(desk.content)}-${told}`);
  }

  get archive(): Archive {
    this.#archive ??= openArchive(this.#folder);
    return this.#archive;
  }

  /** Brings it up to date with the whole copy; from nothing where the paper itself or a record changed. */
  async readAll(position = this.#stand()): Promise<void> {
    const before = lastUpdate(this.archive);
    if (before === 0) this.#forgetOthers();
    const report = await this.#update();
    const touched = [...report.added, ...report.changed, ...report.removed];
    if (before > 0 && touched.some((path) => felt.test(path))) {
      this.close();
      rmSync(this.#folder, { recursive: true, force: true });
      await this.#update();
    }
    this.#note(position);
  }

  /** Brings it up to date with what git knows to have changed, without a look at all other files; with the whole copy where git cannot say. */
  async readChanged(): Promise<void> {
    const { repository } = this.#desk;
    const before = lastUpdate(this.archive) === 0 ? undefined : this.#position();
    const differing = before && repository ? differingOrNone(repository, before.commit) : undefined;
    if (!before || !differing) return this.readAll();
    const position = repository?.commitOf("HEAD") === before.commit ? { ...before, differing } : this.#stand();
    const only = [...new Set([...before.differing, ...differing])];
    if (only.length > 0) await this.#update(only);
    this.#note(position);
  }

  /** Every file of the copy that it knows. */
  files(): string[] {
    return prepared<[], string>(this.archive.db, "SELECT path FROM files ORDER BY path").pluck().all();
  }

  close(): void {
    this.#archive?.db.close();
    this.#archive = undefined;
  }

  #update(only?: string[]): Promise<UpdateReport> {
    const { content: folder, now, language, crew } = this.#desk;
    return updateArchive(this.archive, { now, folder, language, crew, searched: false, ...(only ? { only } : {}) });
  }

  #position(): Position | undefined {
    try {
      return JSON.parse(readFileSync(this.#positionFile, "utf8"));
    } catch {
      return undefined;
    }
  }

  /** Where the copy stands, taken before it is read: what changes meanwhile differs from it. */
  #stand(): Position | undefined {
    const { repository } = this.#desk;
    const commit = repository?.commitOf("HEAD");
    return repository && commit !== undefined ? { commit, differing: repository.differingFrom(commit) } : undefined;
  }

  #note(position: Position | undefined): void {
    if (!position) return;
    writeFileSync(`${this.#positionFile}.new`, JSON.stringify(position));
    renameSync(`${this.#positionFile}.new`, this.#positionFile);
  }

  /** Archives of other programs are of no use any more. */
  #forgetOthers(): void {
    const { dir, base } = parse(this.#folder);
    const own = base.split("-")[0] ?? base;
    for (const name of readdirSync(dir).filter((name) => !name.startsWith(own))) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  }

  get #positionFile(): string {
    return join(this.#folder, "position.json");
  }
}

/** The commit may have gone, by a rebase and a clean-up. */
function differingOrNone(repository: Repository, commit: string): string[] | undefined {
  try {
    return repository.differingFrom(commit);
  } catch {
    return undefined;
  }
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
