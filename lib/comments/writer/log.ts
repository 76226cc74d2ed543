import type { Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { CommentRow, CommentState, Tables } from "#lib/database/tables.ts";

/** Adds what a writer did with their own comment to the audit log. */
export async function logWriter(
  trx: Transaction<Tables>,
  comment: Pick<CommentRow, "id" | "article" | "state">,
  entry: { at: Instant; action: string; toState: CommentState | null; rule?: string; note?: string | null },
): Promise<void> {
  const { at, action, toState, rule = null, note = null } = entry;
  await trx
    .insertInto("decisions")
    .values({
      at,
      actorKind: rule === null ? "writer" : "rule",
      actor: rule,
      actorName: null,
      action,
      comment: comment.id,
      article: comment.article,
      fromState: comment.state,
      toState,
      rule,
      note,
      undoes: null,
    })
    .execute();
}
