import type { Statement } from "better-sqlite3";
import type { Instant } from "#lib/content/article.ts";
import type { Archive } from "./archive.ts";

export type WritingStatements = ReturnType<typeof prepareWriting>;

/** What an article is written into the archive with. */
export function prepareWriting({ db }: Archive) {
  const run = (sql: string): Statement<unknown[]> => db.prepare(sql);
  return {
    ofFile: db.prepare<[string], string>("SELECT article FROM articles WHERE file = ?").pluck(),
    fileOfSlug: db.prepare<[string], string>("SELECT file FROM articles WHERE slug = ?").pluck(),
    fileOfAlias: db
      .prepare<[string], string>("SELECT file FROM redirects WHERE path = ? AND file LIKE 'articles/%'")
      .pluck(),
    idOf: db.prepare<[string], number>("SELECT id FROM articles WHERE slug = ?").pluck(),
    upsert: db
      .prepare<[string, string, number, number, Instant | null, string], number>(
        `INSERT INTO articles (slug, file, published_at, draft, expires_at, article) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (slug) DO UPDATE SET file = excluded.file, published_at = excluded.published_at, draft = excluded.draft,
           expires_at = excluded.expires_at, article = excluded.article
         RETURNING id`,
      )
      .pluck(),
    upsertBody: run(
      "INSERT INTO bodies (id, first_line, markdown) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET first_line = excluded.first_line, markdown = excluded.markdown",
    ),
    // All lists of an article at once: one statement for each would take twice as long.
    list: run(
      "INSERT OR IGNORE INTO listings (list, published_at, id, modified_at) SELECT value, ?, ?, ? FROM json_each(?)",
    ),
    unlist: run("DELETE FROM listings WHERE id = ? AND list >= ''"),
    redirect: run("INSERT OR REPLACE INTO redirects (path, target, file) VALUES (?, ?, ?)"),
    removeRedirects: run("DELETE FROM redirects WHERE file = ?"),
    use: run("INSERT OR IGNORE INTO uses (image, file) VALUES (?, ?)"),
    removeUses: run("DELETE FROM uses WHERE file = ?"),
    removeBody: run("DELETE FROM bodies WHERE id = ?"),
    removeArticle: run("DELETE FROM articles WHERE slug = ?"),
    since: db.prepare<[Instant], string>("SELECT article FROM articles WHERE draft = 0 AND published_at > ?").pluck(),
    due: run("INSERT OR IGNORE INTO dues (name, at) VALUES (?, ?)"),
  };
}
