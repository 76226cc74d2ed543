import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Newsroom } from "#lib/content/newsroom.ts";
import { type ParsedArticle, parseArticle } from "#lib/content/parse.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import type { Task } from "#lib/crew/task.ts";
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
type Setup = { newsroom: Omit<Newsroom, "imageExists">; images: ReadonlySet<string>; folder: string | undefined };

/** The parsing of articles, which leans on nothing that an update changes while it takes them in. */
export const parsing: Task<Setup, Unparsed[], Parsed[]> = {
  name: "parsing",
  begin: ({ newsroom, images, folder }) => {
    const desk = { newsroom: { ...newsroom, imageExists: (path: string) => images.has(path) }, folder };
    return { one: (articles) => [...parseEach(articles, desk)] };
  },
};

/** A file that is gone since it was seen is passed over, as if it had never been there. */
export function* parseEach(articles: Iterable<Unparsed>, { newsroom, folder }: Desk): Generator<Parsed> {
  for (const { file, bytes } of articles) {
    const read = bytes ?? (folder === undefined ? undefined : bytesAt(join(folder, file)));
    if (!read) continue;
    const parsed = parseArticle({ file, bytes: read }, newsroom);
    yield { file, parsed, ...(bytes ? {} : { mark: markOf(read) }) };
  }
}

/** The same, with the help of a crew. */
export function* parseTogether(crew: Crew, articles: Iterable<Unparsed>, setup: Setup): Generator<Parsed> {
  for (const parsed of shareOut(crew, parsing, { setup, pieces: piecesOf(articles) })) yield* parsed;
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
