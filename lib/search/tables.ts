/**
 * The tables of the search, in the archive. The indexes keep no text, only where tokens stand (contentless FTS5), and their rows are numbered
 * by the moment of publication: what is not out yet lies beyond the last row that a reader may reach, and « newest first » is
 * the order of the index itself.
 *
 * `search_texts` holds all words, and finds; `search_heads` is small, `search_headlines` smaller still, and they rank: FTS5 reads all places of a
 * word to tell one column from another, so that titles have a table of their own. `search_titles` holds words as written, and suggests. `lists` names the lists of `listings`, so that a filter is one more token. A change of how text becomes tokens
 * asks for another number here, so that every archive builds itself anew: tokens 2.
 *
 * `search_keys.lists` has one sign for each list (`list-signs.ts`): what a search found is sorted into a thousand articles' lists, and no name is read.
 */
export const searchTables = `
CREATE TABLE search_keys (key INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, lists TEXT NOT NULL);
CREATE TABLE search_lists (id INTEGER PRIMARY KEY, list TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE search_heads USING fts5(
  title, lead, salient, lists, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '-:_'"
);
CREATE VIRTUAL TABLE search_headlines USING fts5(
  title, lists, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '-:_'"
);
CREATE VIRTUAL TABLE search_texts USING fts5(
  words, lists, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '-:_'"
);
CREATE VIRTUAL TABLE search_titles USING fts5(
  title, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '-:_'"
);
CREATE TABLE search_words (word TEXT PRIMARY KEY, skeleton TEXT NOT NULL, tail TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX search_words_by_skeleton ON search_words (skeleton);
CREATE INDEX search_words_by_tail ON search_words (tail);
CREATE TABLE search_names (
  name TEXT NOT NULL, kind TEXT NOT NULL, slug TEXT NOT NULL, shown TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (name, kind, slug)
) WITHOUT ROWID;
CREATE INDEX search_names_by_start ON search_names (folded);
`;
