import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Newsroom } from "#lib/content/newsroom.ts";
import { type ParsedArticle, parseArticle } from "#lib/content/parse.ts";
import type { Copy } from "#lib/content/read-file.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import type { Task } from "#lib/crew/task.ts";
import type { Archive } from "./archive.ts";
import { type Mark, markOf } from "./changes.ts";

/** How many are one piece: a thread has them done in some ten milliseconds. */
const pieceSize = 32;

/** An article to be parsed; without its bytes it is read from the content folder. */
export type Unparsed = { file: string; bytes?: Uint8Array };

/** `mark` of a file that was read here. */
export type Parsed = { file: string; parsed: ParsedArticle; mark?: Mark };

/** What articles lean on, and the content folder where there is one. */
type Desk = { newsroom: Newsroom; folder: string | undefined };

/** The same as plain data. */
export type Setup = {
  newsroom: Omit<Newsroom, "imageExists">;
  images: ReadonlySet<string>;
  folder: string | undefined;
};

/** The parsing of articles, which leans on nothing that an update changes while it takes them in. */
export const parsing: Task<Setup, Unparsed[], Parsed[]> = {
  name: "parsing",
  begin: (setup) => {
    const desk = deskOf(setup);
    return { one: (articles) => [...parseEach(articles, desk)] };
  },
};

export function deskOf({ newsroom, images, folder }: Setup): Desk {
  return { newsroom: { ...newsroom, imageExists: (path: string) => images.has(path) }, folder };
}

/** What reads the articles of an update with a crew; it may do more with each. */
export type Reader = {
  /** Its task, by the name under which hands know it. */
  task: string;
  read(
    crew: Crew,
    articles: Iterable<Unparsed>,
    update: { setup: Setup; archive: Archive; of: number },
  ): Iterable<Parsed>;
};

export const parser: Reader = {
  task: parsing.name,
  read: (crew, articles, { setup }) => readTogether(crew, parsing, articles, setup),
};

/** A file that is gone since it was seen is passed over, as if it had never been there. */
export function* parseEach(articles: Iterable<Unparsed>, { newsroom, folder }: Desk): Generator<Parsed> {
  for (const article of articles) {
    const copy = readUnparsed(article, folder);
    if (!copy) continue;
    const { mark, ...read } = copy;
    yield { file: read.file, parsed: parseArticle(read, newsroom), ...(mark ? { mark } : {}) };
  }
}

/** With its mark where it was not read before; nothing where it is gone. */
export function readUnparsed(
  { file, bytes }: Unparsed,
  folder: string | undefined,
): (Copy & { mark?: Mark }) | undefined {
  if (bytes) return { file, bytes };
  const read = folder === undefined ? undefined : bytesAt(join(folder, file));
  return read && { file, bytes: read, mark: markOf(read) };
}

/** With the help of a crew, in the order of the articles. */
export function* readTogether<Given extends Setup, Read extends Parsed>(
  crew: Crew,
  task: Task<Given, Unparsed[], Read[]>,
  articles: Iterable<Unparsed>,
  setup: Given,
): Generator<Read> {
  for (const read of shareOut(crew, task, { setup, pieces: piecesOf(articles) })) yield* read;
}

function* piecesOf(articles: Iterable<Unparsed>): Generator<Unparsed[]> {
  let piece: Unparsed[] = [];
  for (const { file, bytes } of articles) {
    // A small file that was read is a part of a larger buffer, all of which would be sent.
    piece.push({ file, ...(bytes ? { bytes: new Uint8Array(bytes) } : {}) });
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

function bytesAt(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
