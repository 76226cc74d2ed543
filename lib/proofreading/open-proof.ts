import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "#lib/archive/archive.ts";
import { copyKind } from "#lib/archive/copy-kinds.ts";
import type { Article } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Paper } from "./paper.ts";
import { Proof, type ProofKind, proofKinds } from "./proof.ts";

/** The proof of a file as it lies in the content folder; nothing for files that are not proofread, not there, or not readable. */
export function openProof(archive: Archive, paper: Paper, file: string): Proof | undefined {
  const kind = proofKind(file);
  const bytes = kind === undefined ? undefined : bytesOf(join(paper.folder, file));
  if (kind === undefined || bytes === undefined) return undefined;
  return Proof.open({ file, kind, bytes }, paper, () => soundArticle(archive, file));
}

/** The kind of a file that is proofread. */
export function proofKind(file: string): ProofKind | undefined {
  const kind = copyKind(file);
  return proofKinds.find((known) => known === kind);
}

/** What the archive holds of a file with problems is older than the file. */
function soundArticle({ db }: Archive, file: string): Article | undefined {
  const data = prepared<[string], string>(
    db,
    "SELECT article FROM articles a WHERE a.file = ? AND NOT EXISTS (SELECT 1 FROM problems p WHERE p.file = a.file)",
  )
    .pluck()
    .get(file);
  return data === undefined ? undefined : JSON.parse(data);
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
