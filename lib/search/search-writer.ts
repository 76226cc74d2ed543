import type Database from "better-sqlite3";
import type { Article } from "#lib/content/article.ts";
import { prepared } from "#lib/database/prepared.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { firstKey } from "./key.ts";
import { signsOf } from "./list-signs.ts";
import { isWorthKeeping, skeleton, tail } from "./skeleton.ts";
import { type Grammar, grammarOf, isStopWord } from "./stem.ts";
import { type Form, stemsOfForm, tokensOf, wordsIn } from "./tokens.ts";

/** A word that a text says this often is what the text is about. */
const salientFrom = 3;

const indexes = ["search_heads", "search_headlines", "search_texts", "search_titles"];

/** Keeps the index of the articles, inside the transaction of whoever writes them. */
export class SearchWriter {
  readonly #db: Database.Database;
  /** Words that are in the vocabulary for sure. */
  readonly #words = new Set<string>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /**
   * Takes an article in, in place of what was there under its id. A draft is not in the index at all.
   *
   * @param lists The lists on which it stands.
   */
  write(id: number, article: Article, markdown: string, lists: string[]): void {
    this.remove(id);
    if (article.draft) return;
    const grammar = grammarOf(article.lang);
    const key = this.#freeKey(article);
    const said = lists.join(" ");
    const title = `${article.kicker ?? ""} ${article.title}`;
    const body = this.#read(plainText(markdown), grammar);
    const heads = [tokensOf(title, grammar), tokensOf(article.standfirst, grammar)].map((tokens) => tokens.join(" "));
    this.#run("INSERT INTO search_keys (key, id, lists) VALUES (?, ?, ?)", key, id, signsOf(this.#db, lists));
    this.#run(
      "INSERT INTO search_heads (rowid, title, lead, salient, lists) VALUES (?, ?, ?, ?, ?)",
      key,
      ...heads,
      body.salient,
      said,
    );
    this.#run("INSERT INTO search_headlines (rowid, title, lists) VALUES (?, ?, ?)", key, heads[0], said);
    this.#run(
      "INSERT INTO search_texts (rowid, words, lists) VALUES (?, ?, ?)",
      key,
      `${heads.join(" ")} ${body.all}`,
      said,
    );
    this.#run("INSERT INTO search_titles (rowid, title) VALUES (?, ?)", key, tokensOf(title, "none").join(" "));
    for (const { form } of wordsIn(`${title} ${article.standfirst}`)) this.#keepWords(form, grammar);
  }

  remove(id: number): void {
    const key = prepared<[number], number>(this.#db, "SELECT key FROM search_keys WHERE id = ?").pluck().get(id);
    if (key === undefined) return;
    for (const table of indexes) this.#run(`DELETE FROM ${table} WHERE rowid = ?`, key);
    this.#run("DELETE FROM search_keys WHERE key = ?", key);
  }

  /** Takes out the tokens and words that only deleted texts had. It reads every article. */
  forgetDeleted(): void {
    for (const table of indexes) this.#run(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
    this.#run("DELETE FROM search_words");
    this.#words.clear();
    const texts = prepared<[], { article: string; markdown: string }>(
      this.#db,
      "SELECT a.article, b.markdown FROM articles a JOIN bodies b ON b.id = a.id WHERE a.draft = 0",
    ).all();
    for (const { article: data, markdown } of texts) {
      const article: Article = JSON.parse(data);
      const grammar = grammarOf(article.lang);
      const text = `${article.kicker ?? ""} ${article.title} ${article.standfirst} ${plainText(markdown)}`;
      for (const { form } of wordsIn(text)) this.#keepWords(form, grammar);
    }
  }

  /** One pass over a body: its tokens, and those that it says again and again. */
  #read(text: string, grammar: Grammar): { all: string; salient: string } {
    const counts = new Map<string, number>();
    const tokens: string[] = [];
    const together: string[] = [];
    for (const { form } of wordsIn(text)) {
      const { each, joined } = stemsOfForm(form, grammar);
      for (const token of each) {
        tokens.push(token);
        counts.set(token, (counts.get(token) ?? 0) + 1);
      }
      if (joined !== undefined) together.push(joined);
      this.#keepWords(form, grammar);
    }
    const salient = [...counts].filter(([, count]) => count >= salientFrom).map(([token]) => token);
    return { all: [...tokens, ...together].join(" "), salient: salient.join(" ") };
  }

  #keepWords({ parts }: Form, grammar: Grammar): void {
    for (const part of parts) if (!this.#words.has(part) && !isStopWord(part, grammar)) this.#keepWord(part);
  }

  #keepWord(word: string): void {
    if (!isWorthKeeping(word)) return;
    if (this.#words.size >= 100_000) this.#words.clear();
    this.#words.add(word);
    this.#run(
      "INSERT OR IGNORE INTO search_words (word, skeleton, tail) VALUES (?, ?, ?)",
      word,
      skeleton(word),
      tail(word),
    );
  }

  #freeKey({ publishedAt }: Article): number {
    const last = prepared<[number, number], number | null>(
      this.#db,
      "SELECT max(key) FROM search_keys WHERE key >= ? AND key < ?",
    )
      .pluck()
      .get(firstKey(publishedAt), firstKey(publishedAt + 1));
    return last === undefined || last === null ? firstKey(publishedAt) : last + 1;
  }

  #run(sql: string, ...values: (string | number | undefined)[]): void {
    prepared(this.#db, sql).run(...values);
  }
}
