import { createHash } from "node:crypto";
import { z } from "zod";
import type { Instant } from "#lib/content/article.ts";
import { linesOfGzip } from "./gzip-lines.ts";

/**
 * A backup is gzip over lines of JSON, each `[kind, value]`: one `head`, one `row` for each row, one `end`. Rows hold what both databases
 * understand, so that a backup of one can be restored into the other.
 */
export type Head = z.infer<typeof head>;

/** Rows by table. */
export type Counts = Record<string, number>;

export type Row = z.infer<typeof row>;

const format = 1;
/** `version` is that of the tables: how many migrations they had taken. */
const head = z.object({ format: z.literal(format), version: z.int().positive(), madeAt: z.int() });
const row = z.object({ table: z.string(), values: z.record(z.string(), z.unknown()) });
const end = z.object({ counts: z.record(z.string(), z.int()), sha256: z.string() });
const anyLine = z.union([
  z.tuple([z.literal("head"), head]),
  z.tuple([z.literal("row"), row]),
  z.tuple([z.literal("end"), end]),
]);

/** The lines of a backup; `counts` is filled on the way. */
export async function* writeLines(
  about: { version: number; madeAt: Instant },
  rows: AsyncIterable<Row>,
  counts: Counts,
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (kind: string, value: unknown) => {
    const text = JSON.stringify([kind, value]);
    hash.update(text);
    return `${text}\n`;
  };
  yield line("head", { format, ...about });
  for await (const one of rows) {
    counts[one.table] = (counts[one.table] ?? 0) + 1;
    yield line("row", one);
  }
  yield `${JSON.stringify(["end", { counts, sha256: hash.digest("hex") }])}\n`;
}

/**
 * Opens a backup. Its rows throw at their end when the file was cut or changed: keep nothing of them before that.
 *
 * @throws {Error} when the file is no backup.
 */
export async function readBackup(file: string): Promise<{ head: Head; rows: AsyncGenerator<Row> }> {
  const hash = createHash("sha256");
  const lines = linesOfGzip(file);
  const first = await lines.next().catch((error: unknown) => {
    throw new Error(`${file} cannot be read as a backup.`, { cause: error });
  });
  const text = first.value ?? "";
  const [kind, value] = parse(text) ?? [];
  if (kind !== "head") throw new Error(`${file} is no backup of this program, or of a newer one.`);
  hash.update(text);
  return { head: value, rows: readRows(file, lines, hash) };
}

async function* readRows(
  file: string,
  lines: AsyncGenerator<string>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Row> {
  const damaged = `${file} is damaged: it was cut or changed after it was written. Nothing of it was kept.`;
  try {
    for await (const text of lines) {
      const line = parse(text);
      if (line?.[0] === "end" && line[1].sha256 === hash.digest("hex")) return;
      if (line?.[0] !== "row") break;
      hash.update(text);
      yield line[1];
    }
  } catch (error) {
    throw new Error(damaged, { cause: error });
  }
  throw new Error(damaged);
}

function parse(text: string): z.infer<typeof anyLine> | undefined {
  try {
    return anyLine.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
