import type { Newsroom } from "#lib/content/newsroom.ts";
import { type ParsedArticle, parseArticle } from "#lib/content/parse.ts";
import type { Copy } from "#lib/content/read-file.ts";
import type { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import type { Task } from "#lib/crew/task.ts";

/** How many are one piece: a thread has them done in some ten milliseconds. */
const pieceSize = 32;

type Parsed = { file: string; parsed: ParsedArticle };

/** A newsroom as plain data. */
type Setup = Omit<Newsroom, "imageExists"> & { images: ReadonlySet<string> };

/** The parsing of articles, which leans on nothing that an update changes while it takes them in. */
export const parsing: Task<Setup, Copy[], Parsed[]> = {
  name: "parsing",
  begin: ({ images, ...said }) => {
    const newsroom = { ...said, imageExists: (path: string) => images.has(path) };
    return { one: (copies) => [...parseEach(copies, newsroom)] };
  },
};

export function* parseEach(copies: Iterable<Copy>, newsroom: Newsroom): Generator<Parsed> {
  for (const copy of copies) yield { file: copy.file, parsed: parseArticle(copy, newsroom) };
}

/** The same, with the help of a crew. */
export function* parseTogether(crew: Crew, copies: Iterable<Copy>, setup: Setup): Generator<Parsed> {
  for (const parsed of shareOut(crew, parsing, { setup, pieces: piecesOf(copies) })) yield* parsed;
}

function* piecesOf(copies: Iterable<Copy>): Generator<Copy[]> {
  let piece: Copy[] = [];
  for (const { file, bytes } of copies) {
    // A small file that was read is a part of a larger buffer, all of which would be sent.
    piece.push({ file, bytes: new Uint8Array(bytes) });
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
