import { searchTables } from "#lib/search/tables.ts";

/**
 * The tables of the archive. The archive is derived from the copy and may be deleted at any time; a change of this text makes
 * the next update build it anew.
 *
 * `listings` says on which lists an article stands, and when it may be seen there: it answers every list, count and page number.
 * `generations` says when what a page shows last changed. `dues` says when it will change by the clock alone. `changes` tells those who
 * mirror the paper what happened to which article: `moment` is when it may be told, `seq` is never used twice. `revisions` holds what commits did to
 * the file of each article; `versions` the texts that readers could read, of articles that had more than one, packed.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL, blob TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE problems (
  file TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL, rule TEXT NOT NULL, message TEXT NOT NULL, hint TEXT NOT NULL
);
CREATE INDEX problems_by_place ON problems (file, line, "column");
CREATE TABLE records (
  kind TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, slug)
) WITHOUT ROWID;
CREATE INDEX records_by_file ON records (file);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, file TEXT NOT NULL UNIQUE, published_at INTEGER NOT NULL,
  draft INTEGER NOT NULL, expires_at INTEGER, article TEXT NOT NULL
);
CREATE INDEX articles_by_expiry ON articles (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX articles_by_date ON articles (published_at) WHERE draft = 0;
CREATE INDEX drafts_by_date ON articles (draft, published_at) WHERE draft = 1;
CREATE TABLE bodies (id INTEGER PRIMARY KEY, first_line INTEGER NOT NULL, markdown TEXT NOT NULL);
CREATE TABLE listings (
  list TEXT NOT NULL, published_at INTEGER NOT NULL, id INTEGER NOT NULL, modified_at INTEGER NOT NULL,
  PRIMARY KEY (list, published_at, id)
) WITHOUT ROWID;
CREATE INDEX listings_by_article ON listings (id, list);
CREATE TABLE redirects (path TEXT PRIMARY KEY, target TEXT NOT NULL, file TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX redirects_by_file ON redirects (file);
CREATE TABLE withdrawals (path TEXT PRIMARY KEY, date TEXT, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE images (
  path TEXT PRIMARY KEY, hash TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, vector INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX images_by_hash ON images (hash);
CREATE TABLE uses (image TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (image, file)) WITHOUT ROWID;
CREATE INDEX uses_by_file ON uses (file);
CREATE TABLE generations (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE dues (name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (name, at)) WITHOUT ROWID;
CREATE INDEX dues_by_time ON dues (at);
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, moment INTEGER NOT NULL, kind TEXT NOT NULL, article TEXT NOT NULL, path TEXT NOT NULL,
  before TEXT, modified_at INTEGER NOT NULL
);
CREATE INDEX changes_by_moment ON changes (moment, seq);
CREATE INDEX changes_by_article ON changes (article);
CREATE TABLE revisions (
  slug TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, typo TEXT, blob TEXT, PRIMARY KEY (slug, seq)
) WITHOUT ROWID;
CREATE TABLE versions (
  slug TEXT NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, typo TEXT,
  corrections TEXT NOT NULL, text BLOB, PRIMARY KEY (slug, n)
) WITHOUT ROWID;
${searchTables}`;
