import type Database from "better-sqlite3";
import { parseRedactions } from "#lib/content/parse-site.ts";
import type { Redaction, Site } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Bumps } from "./bumps.ts";
import { subject } from "./generations.ts";
import type { ProblemBook } from "./problem-book.ts";

type Context = { bumps: Bumps; problems: ProblemBook; site: Site };

/** Takes `redactions.yaml` in; where the file is gone, nothing is hidden. */
export function takeRedactions(
  db: Database.Database,
  copy: { file: string; bytes: Uint8Array },
  gone: boolean,
  { bumps, problems, site }: Context,
): void {
  const article = prepared<[string], number>(db, "SELECT 1 FROM articles WHERE slug = ?").pluck();
  const parsed = gone
    ? { ok: true as const, redactions: [] satisfies Redaction[] }
    : parseRedactions(copy, site, (slug) => article.get(slug) !== undefined);
  if (!parsed.ok) {
    problems.set(copy.file, parsed.problems);
    return;
  }
  problems.clear(copy.file);
  const before = new Map(
    prepared<[], { slug: string; data: string }>(db, "SELECT slug, data FROM records WHERE kind = 'redaction'")
      .all()
      .map(({ slug, data }) => [slug, data]),
  );
  prepared(db, "DELETE FROM records WHERE kind = 'redaction'").run();
  const write = prepared(
    db,
    "INSERT INTO records (kind, slug, name, file, data) VALUES ('redaction', ?, 'redaction', ?, ?)",
  );
  const after = new Map(parsed.redactions.map((redaction) => [redaction.article, JSON.stringify(redaction)]));
  for (const [slug, data] of after) write.run(slug, copy.file, data);
  for (const slug of new Set([...before.keys(), ...after.keys()]))
    if (before.get(slug) !== after.get(slug)) bumps.subject(subject.history(slug));
}
