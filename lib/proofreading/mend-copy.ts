import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { Edition } from "#lib/archive/edition.ts";
import { forever } from "#lib/archive/expiry.ts";
import { newsroomOf } from "#lib/archive/newsroom-of.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { readCopy } from "#lib/content/copy.ts";
import { problemLanguage } from "#lib/content/problem-messages.ts";
import { Repository } from "#lib/history/git.ts";
import { KeptArchive } from "./kept-archive.ts";
import { dressAs } from "./line-ends.ts";
import { mend } from "./mend.ts";
import { proofKind } from "./open-proof.ts";
import type { Rule } from "./rule.ts";
import { rules as allRules } from "./rules.ts";

/** A file that can be mended: what would change, and what is to be written over what was read. */
export type Mending = { file: string; patch: string; read: string; written: string };

export type MendOptions = {
  content: string;
  state?: string | undefined;
  now: Instant;
  /** Paths from the content folder; without them, all of the copy. */
  files?: readonly string[] | undefined;
  rules?: readonly Rule[];
};

/** What is safe to mend in the copy. Nothing is written. */
export async function findMendings({ content, state, now, files, rules = allRules }: MendOptions): Promise<Mending[]> {
  const kept = new KeptArchive({ content, state, now, language: undefined });
  try {
    await kept.readAll(await Repository.standing(content, "HEAD"));
    const edition = new Edition(prepareQueries(kept.archive), forever);
    if (!edition.record("site", "site")) return [];
    const paper = { edition, now, language: problemLanguage(edition.site), folder: content };
    const desk = { paper, newsroom: newsroomOf(edition), rules };
    const all = files ?? kept.files();
    return all.flatMap((file) => {
      const kind = proofKind(file);
      const bytes = kind && readFileSync(join(content, file));
      const copy = bytes && readCopy(bytes);
      if (!kind || !copy?.ok) return [];
      const mended = mend(file, kind, copy.text, desk);
      if (mended === copy.text) return [];
      const read = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, copy.text, mended, "", "", {
        context: 1,
        headerOptions: FILE_HEADERS_ONLY,
      });
      return [{ file, patch, read, written: dressAs(mended, read) }];
    });
  } finally {
    kept.close();
  }
}

/**
 * Writes a mended file in one step: whoever reads it meanwhile sees the one or the other, whole. Its mode and a link to it stay.
 *
 * @returns false where the file is not as it was read any more; it is left alone then.
 */
export function writeMending({ file, read, written }: Mending, content: string): boolean {
  const path = realpathSync(join(content, file));
  if (readFileSync(path, "utf8") !== read) return false;
  const { mode } = statSync(path);
  const unsaved = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const descriptor = openSync(unsaved, "wx", mode);
    try {
      writeSync(descriptor, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    chmodSync(unsaved, mode);
    renameSync(unsaved, path);
    return true;
  } finally {
    rmSync(unsaved, { force: true });
  }
}
