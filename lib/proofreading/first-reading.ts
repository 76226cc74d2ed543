import Database from "better-sqlite3";
import type { Archive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { forever, keptAt } from "#lib/archive/expiry.ts";
import {
  deskOf,
  type Parsed,
  type Reader,
  readTogether,
  readUnparsed,
  type Setup,
  type Unparsed,
} from "#lib/archive/parsing.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { parseArticle } from "#lib/content/parse.ts";
import { problemLanguage } from "#lib/content/problem-messages.ts";
import { type Copy, openMarkdown } from "#lib/content/read-file.ts";
import type { Task } from "#lib/crew/task.ts";
import { fateOf } from "./fate.ts";
import { type Judgement, judgeProof } from "./judgement.ts";
import type { Concerned } from "./judging.ts";
import type { Paper } from "./paper.ts";
import { Proof } from "./proof.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * What was found in an article when it was parsed, before the archive had any other article. It stands if the archive takes the article as it was
 * parsed, and if each of the addresses that it links to has its page.
 */
export type FirstReading = Judgement & {
  /** Whether the pipeline had nothing against it by itself. */
  sound: boolean;
  /** Addresses that were taken to have their page. */
  assumed: string[];
  /** The rules of the paper that may have something to say of it. */
  concerned: string[];
};

/** The files of which each rule of the paper may have something to say; all where none was read at first. */
export function concernedBy(readings: ReadonlyMap<string, FirstReading>, files: readonly string[]): Concerned {
  if (readings.size === 0) return new Map();
  const mayConcern = (name: string, file: string) => readings.get(file)?.concerned.includes(name) ?? true;
  const choosing = rules.filter((rule) => rule.reads === "paper" && rule.concerns);
  return new Map(choosing.map(({ name }) => [name, new Set(files.filter((file) => mayConcern(name, file)))]));
}

/** Whether what was found when an article was parsed is what would be found in it once the archive is whole. */
export function stands({ sound, assumed }: FirstReading, hasProblems: boolean, paper: Paper): boolean {
  return sound !== hasProblems && assumed.every((path) => fateOf(path, paper).kind === "page");
}

/** So many files are read from one word of progress to the next. */
const often = 100;

type Read = Parsed & { first?: FirstReading };

/** `records` is the archive before it has articles. */
type Given = Setup & { records: Uint8Array; folder: string; now: Instant };

/** The parsing of articles with a first reading of each: so no file is read twice. */
export const reading: Task<Given, Unparsed[], Read[]> = {
  name: "reading",
  begin: (given) => {
    const desk = deskOf(given);
    const paper = new EarlyPaper(given);
    return {
      one: (articles) =>
        articles.flatMap((article): Read[] => {
          const read = readUnparsed(article, given.folder);
          if (!read) return [];
          const { mark, ...copy } = read;
          const opened = { ...copy, opened: openMarkdown(copy.bytes) };
          const parsed = parseArticle(opened, desk.newsroom);
          const first = paper.read(opened, parsed);
          return [{ file: copy.file, parsed, ...(mark ? { mark } : {}), ...(first ? { first } : {}) }];
        }),
    };
  },
};

type FirstDesk = {
  folder: string;
  now: Instant;
  /** Told how many articles were read of how many, now and then. */
  progress?: ((done: number, of: number) => void) | undefined;
};

/** Has articles judged as they are read, and keeps what was found by the file. */
export function firstReader({ folder, now, progress }: FirstDesk, readings: Map<string, FirstReading>): Reader {
  return {
    task: reading.name,
    *read(crew, articles, { setup, archive, of }) {
      const given = { ...setup, records: archive.db.serialize(), folder, now };
      let done = 0;
      for (const read of readTogether(crew, reading, articles, given)) {
        if (read.first) readings.set(read.file, read.first);
        yield read;
        done += 1;
        if (done % often === 0 || done === of) progress?.(done, of);
      }
    },
  };
}

/** The paper as it is known before its articles. */
class EarlyPaper implements Paper {
  readonly edition: EarlyEdition;
  readonly now: Instant;
  readonly language: Paper["language"];
  readonly folder: string;
  readonly #assumed = new Set<string>();

  constructor({ records, folder, now }: Given) {
    this.edition = new EarlyEdition(prepareQueries(archiveOf(records)), forever);
    this.now = now;
    this.language = problemLanguage(this.edition.site);
    this.folder = folder;
  }

  /** Every address has its page, until it turns out otherwise. */
  readonly assume = (path: string): void => {
    this.#assumed.add(path);
  };

  /** Nothing where it cannot be said before the articles are known. */
  read(copy: Copy, parsed: Parsed["parsed"]): FirstReading | undefined {
    this.#assumed.clear();
    this.edition.wasAsked = false;
    const article = () => (parsed.ok ? keptAt(parsed.article, this.now) : undefined);
    const proof = Proof.open({ ...copy, kind: "article" }, this, article);
    const found = proof ? judgeProof(proof, rules) : { faults: [], silent: [] };
    const concerned = proof ? rules.flatMap((rule) => (isConcerned(rule, proof) ? [rule.name] : [])) : [];
    return this.edition.wasAsked ? undefined : { ...found, sound: parsed.ok, assumed: [...this.#assumed], concerned };
  }
}

function archiveOf(records: Uint8Array): Archive {
  const db = new Database(Buffer.from(records));
  db.exec("BEGIN");
  return { db, id: "" };
}

function isConcerned(rule: Rule, proof: Proof): boolean {
  return rule.reads === "paper" && rule.concerns !== undefined && rule.concerns(proof);
}

/** Remembers that it was asked for what it cannot know. */
class EarlyEdition extends Edition {
  wasAsked = false;

  override article(): undefined {
    this.wasAsked = true;
  }

  override unpublished(): undefined {
    this.wasAsked = true;
  }

  override body(): undefined {
    this.wasAsked = true;
  }

  override redirect(): undefined {
    this.wasAsked = true;
  }

  override withdrawal(): undefined {
    this.wasAsked = true;
  }

  override count(): number {
    this.wasAsked = true;
    return 0;
  }

  override newest(): [] {
    this.wasAsked = true;
    return [];
  }

  override before(): [] {
    return this.newest();
  }

  override after(): [] {
    return this.newest();
  }
}
