import type { Kysely, Transaction } from "kysely";
import { editMinutes } from "#lib/comments/comment.ts";
import { commentOfStatus } from "#lib/comments/links.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { AppealRow, CommentRow, Tables } from "#lib/database/tables.ts";

/** A comment as its writer may see it, and what may still be done. */
export type OwnComment = {
  comment: CommentRow;
  /** What the log says of how it came to stand as it does: by a rule, or by a moderator with a note. */
  decision: { by: "rule" | "staff"; rule: string | null; note: string | null } | undefined;
  appeal: AppealRow | undefined;
  /** Until when it may be changed; absent when it may not. Without end where a moderator asked for it. */
  editableUntil?: Instant;
  mayWithdraw: boolean;
  mayAppeal: boolean;
};

/** The comment of a status link; nothing when the link is forged, or there is no such comment. */
export async function ownComment(store: Store, token: string, now: Instant): Promise<OwnComment | undefined> {
  const id = commentOfStatus(token);
  const comment = id === undefined ? undefined : await commentOf(store.db, id);
  if (!comment) return undefined;
  const appeal = await store.db.selectFrom("appeals").selectAll().where("comment", "=", comment.id).executeTakeFirst();
  const until = editableUntil(comment);
  return {
    comment,
    decision: await lastDecision(store.db, comment),
    appeal,
    ...(until !== undefined && now < until ? { editableUntil: until } : {}),
    mayWithdraw: comment.state !== "withdrawn",
    mayAppeal: isRefused(comment) && appeal === undefined,
  };
}

/** Until when a writer may change a comment: minutes after posting, or whenever a moderator asked for it. */
export function editableUntil({ state, postedAt }: CommentRow): Instant | undefined {
  if (state === "returned") return Number.POSITIVE_INFINITY;
  return state === "pending" || state === "published" ? postedAt + editMinutes * 60_000 : undefined;
}

/** What was taken for spam is told as a refusal: its writer may say that it was a mistake. */
export function isRefused({ state }: Pick<CommentRow, "state">): boolean {
  return state === "refused" || state === "spam";
}

/** The comment of a status link inside a transaction, kept from others until its end. */
export async function holdOwn(trx: Transaction<Tables>, token: string, store: Store): Promise<CommentRow | undefined> {
  const id = commentOfStatus(token);
  if (id === undefined) return undefined;
  const query = trx.selectFrom("comments").selectAll().where("id", "=", id);
  return (store.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
}

function commentOf(db: Kysely<Tables>, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom("comments").selectAll().where("id", "=", id).executeTakeFirst();
}

async function lastDecision(db: Kysely<Tables>, { id, state }: CommentRow): Promise<OwnComment["decision"]> {
  const entry = await db
    .selectFrom("decisions")
    .select(["actorKind", "rule", "note"])
    .where("comment", "=", id)
    .where("toState", "=", state)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  if (entry?.actorKind !== "rule" && entry?.actorKind !== "staff") return undefined;
  return { by: entry.actorKind, rule: entry.rule, note: entry.note };
}
