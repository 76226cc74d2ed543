import { randomUUID } from "node:crypto";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import type { Chance } from "./chance.ts";
import type { Paper } from "./paper.ts";

/** Rows that one statement carries: PostgreSQL takes 65,535 values. */
const batch = 500;

export type MadeUpComments = {
  articles: readonly string[];
  count: number;
  state?: "published" | "pending";
  chance: Chance;
  paper: Pick<Paper, "phrases">;
  /** The moment of the last; each of the others is a minute before the next. */
  now: number;
};

/**
 * Writes made-up comments into a database as if they had been posted and decided upon: one to three sentences, one in three an answer
 * to one of the last comments of its article, and of a published one the change that readers are told of.
 *
 * @returns their ids, from the oldest to the newest.
 */
export async function writeComments(store: Store, made: MadeUpComments): Promise<string[]> {
  const last = new Map<string, CommentRow>();
  const rows: CommentRow[] = [];
  for (let index = 0; index < made.count; index++) {
    const article = made.articles[index % made.articles.length] ?? "";
    const parent = made.chance.falls(1 / 3) ? last.get(article) : undefined;
    const row = makeComment(made, index, article, parent);
    if (!parent || made.chance.falls(1 / 2)) last.set(article, row);
    rows.push(row);
  }
  for (let from = 0; from < rows.length; from += batch) await take(store, rows.slice(from, from + batch));
  return rows.map(({ id }) => id);
}

function makeComment(made: MadeUpComments, index: number, article: string, parent?: CommentRow): CommentRow {
  const { chance, paper, count, now, state = "published" } = made;
  const at = now - (count - index) * 60_000;
  const id =
    at.toString(36).padStart(9, "0") +
    chance
      .between(0, 36 ** 5 - 1)
      .toString(36)
      .padStart(5, "0");
  const sentences = Array.from({ length: chance.between(1, 3) }, () => chance.pick(paper.phrases.sentences));
  return {
    id,
    article,
    parent: parent?.id ?? null,
    root: parent?.root ?? id,
    name: `Lectrice ${chance.between(1, 5000)}`,
    email: null,
    emailKey: null,
    body: sentences.join(" "),
    state,
    rule: "first-time-writer",
    detail: null,
    postedAt: at,
    editedAt: null,
    publishedAt: state === "published" ? at : null,
    decidedAt: state === "published" ? at : null,
    pinnedAt: null,
    staff: null,
    wantsAnswers: 0,
    formKey: randomUUID(),
    networkKey: null,
    version: 1,
  };
}

async function take(store: Store, rows: CommentRow[]): Promise<void> {
  await transaction(store, async (trx) => {
    await trx.insertInto("comments").values(rows).execute();
    await trx.insertInto("decisions").values(rows.map(decisionOf)).execute();
    const published = rows.filter(({ state }) => state === "published");
    if (published.length === 0) return;
    const { seq } = await trx
      .updateTable("publication")
      .set(({ eb }) => ({ seq: eb("seq", "+", published.length) }))
      .returning("seq")
      .executeTakeFirstOrThrow();
    const first = seq - published.length + 1;
    await trx
      .insertInto("changes")
      .values(published.map(({ id, article }, index) => ({ seq: first + index, article, comment: id })))
      .execute();
  });
}

function decisionOf({ id, article, state, rule, postedAt }: CommentRow) {
  const who = { actorKind: "rule", actor: rule ?? "", actorName: null } as const;
  const what = { at: postedAt, action: "post", comment: id, article, fromState: null, toState: state } as const;
  return { ...who, ...what, rule, note: null, undoes: null };
}
