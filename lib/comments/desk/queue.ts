import type { Kysely } from "kysely";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, CommentState, Tables } from "#lib/database/tables.ts";

/** Comments on a page of a queue. */
export const queuePage = 25;

/** What waits for the newsroom, and what was decided. */
export const queues = ["pending", "reported", "appeals", "returned", "published", "refused", "spam"] as const;

export type Queue = (typeof queues)[number];

export function isQueue(name: string): name is Queue {
  return queues.some((queue) => queue === name);
}

/** A page of a queue. `next` is the place after which the next page begins; absent on the last. */
export type QueuePage = { comments: CommentRow[]; next?: string };

type Rows = { place: string; comment: CommentRow }[];

/**
 * A page of a queue after a place. What waits comes oldest first, what was decided newest first; comments that arrive meanwhile
 * neither repeat nor hide any.
 */
export async function queueOf({ db }: Store, queue: Queue, after?: string): Promise<QueuePage> {
  const rows = await rowsOf(db, queue, after);
  const shown = rows.slice(0, queuePage);
  const last = shown.at(-1);
  const comments = shown.map(({ comment }) => comment);
  return rows.length > queuePage && last ? { comments, next: last.place } : { comments };
}

function rowsOf(db: Kysely<Tables>, queue: Queue, after: string | undefined): Promise<Rows> {
  switch (queue) {
    case "reported":
      return reported(db, after);
    case "appeals":
      return appealed(db, after);
    case "pending":
      return inState(db, { state: queue, after, order: "asc" });
    default:
      return inState(db, { state: queue, after, order: "desc" });
  }
}

/** Ids are in the order of posting. */
async function inState(
  db: Kysely<Tables>,
  { state, after, order }: { state: CommentState; after: string | undefined; order: "asc" | "desc" },
): Promise<Rows> {
  const comments = await db
    .selectFrom("comments")
    .selectAll()
    .where("state", "=", state)
    .$if(after !== undefined, (query) => query.where("id", order === "asc" ? ">" : "<", after ?? ""))
    .orderBy("id", order)
    .limit(queuePage + 1)
    .execute();
  return comments.map((comment) => ({ place: comment.id, comment }));
}

/** By the comment's id: all its open reports are shown together, and a new one moves nothing. */
async function reported(db: Kysely<Tables>, after: string | undefined): Promise<Rows> {
  const comments = await db
    .selectFrom("comments")
    .selectAll()
    .where("id", "in", (reports) =>
      reports
        .selectFrom("reports")
        .select("comment")
        .distinct()
        .where("state", "=", "open")
        .$if(after !== undefined, (query) => query.where("comment", ">", after ?? ""))
        .orderBy("comment")
        .limit(queuePage + 1),
    )
    .orderBy("id")
    .execute();
  return comments.map((comment) => ({ place: comment.id, comment }));
}

async function appealed(db: Kysely<Tables>, after: string | undefined): Promise<Rows> {
  const comments = await db
    .selectFrom("appeals")
    .innerJoin("comments", "comments.id", "appeals.comment")
    .selectAll("comments")
    .where("appeals.state", "=", "open")
    .$if(after !== undefined, (query) => query.where("appeals.comment", ">", after ?? ""))
    .orderBy("appeals.comment")
    .limit(queuePage + 1)
    .execute();
  return comments.map((comment) => ({ place: comment.id, comment }));
}
