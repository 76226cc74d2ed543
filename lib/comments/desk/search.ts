import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, CommentState, Tables } from "#lib/database/tables.ts";
import { fold } from "#lib/text/fold.ts";

/** Comments on a page of results. */
const page = 25;
/** Candidates read at a time, and the most times: beyond that the search says that it goes on from there. */
const batch = 200;
const batches = 10;

/** Characters of a question that are looked at. */
export const longestQuestion = 200;

export const states = ["pending", "published", "refused", "spam", "returned", "withdrawn"] as const;

export type Question = {
  /** Found in texts, names and slugs of articles; case and accents make no difference. Empty finds everything. */
  text: string;
  article?: string;
  state?: CommentState;
  /** Only what the writer of this comment wrote. */
  writerOf?: string;
  /** The place after which the page begins. */
  after?: string;
};

/** `next` is the place after which to look on; there may or may not be more. */
export type Found = { comments: CommentRow[]; next?: string };

/** Looks for comments, the newest first. The database finds candidates; what matches is decided here, the same for both. */
export async function search(store: Store, question: Question): Promise<Found> {
  const wanted = folded(question.text.slice(0, longestQuestion)).trim();
  const found: CommentRow[] = [];
  let after = question.after;
  for (let round = 0; round < batches; round++) {
    const candidates = await candidatesOf(store, question, after);
    for (const comment of candidates) {
      if (found.length === page) return { comments: found, ...(after === undefined ? {} : { next: after }) };
      if (matches(comment, wanted)) found.push(comment);
      after = comment.id;
    }
    if (candidates.length < batch) return { comments: found };
  }
  return { comments: found, ...(after === undefined ? {} : { next: after }) };
}

export function isState(name: string): name is CommentState {
  return states.some((state) => state === name);
}

function matches({ body, name, article }: CommentRow, wanted: string): boolean {
  return [body, name, article].some((text) => folded(text).includes(wanted));
}

function folded(text: string): string {
  return fold(text).toLowerCase().replace(/\s+/g, " ");
}

async function candidatesOf({ db, dialect }: Store, question: Question, after?: string): Promise<CommentRow[]> {
  const { article, state, writerOf } = question;
  const patterns = patternsOf(folded(question.text.slice(0, longestQuestion)).trim());
  const like = dialect === "postgres" ? "ilike" : "like";
  const contains = (eb: ExpressionBuilder<Tables, "comments">): Expression<SqlBool> =>
    eb.or((["body", "name", "article"] as const).flatMap((column) => patterns.map((text) => eb(column, like, text))));
  return db
    .selectFrom("comments")
    .selectAll()
    .$if(patterns.length > 0, (query) => query.where(contains))
    .$if(article !== undefined, (query) => query.where("article", "=", article ?? ""))
    .$if(state !== undefined, (query) => query.where("state", "=", state ?? "pending"))
    .$if(writerOf !== undefined, (query) => query.where(isByWriterOf(writerOf ?? "")))
    .$if(after !== undefined, (query) => query.where("id", "<", after ?? ""))
    .orderBy("id", "desc")
    .limit(batch)
    .execute();
}

/** By the address, or by the network of that day where the comment came without one; or that comment alone. */
function isByWriterOf(id: string) {
  return (eb: ExpressionBuilder<Tables, "comments">): Expression<SqlBool> => {
    const one = eb.selectFrom("comments as one").where("one.id", "=", id);
    return eb.or([
      eb("id", "=", id),
      eb("emailKey", "=", one.select("one.emailKey")),
      eb("networkKey", "=", one.where("one.emailKey", "is", null).select("one.networkKey")),
    ]);
  };
}

/**
 * Patterns of LIKE that match wherever the folded text is found: a letter that often bears an accent may be any character, and
 * whatever is neither letter nor digit any number of them, since it may be folded from several (white space, emoji, other scripts);
 * two letters that may be one (œ) are tried both ways. So nothing of the question has a meaning of its own in a pattern.
 */
function patternsOf(text: string): string[] {
  if (text === "") return [];
  const ways = ["_", "__"].map((ligature) =>
    text
      .replace(/oe|ae|ss/g, ligature)
      .replace(/[^a-z0-9_]+/g, "%")
      .replace(/[aceinouy]/g, "_"),
  );
  return [...new Set(ways)].map((way) => `%${way}%`);
}
