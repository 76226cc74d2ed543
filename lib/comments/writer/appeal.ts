import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { transaction } from "#lib/database/transaction.ts";
import { logWriter } from "./log.ts";
import { holdOwn, isRefused } from "./own-comment.ts";

export type Appealed = { ok: true } | { ok: false; problem: "missing" | "not-refused" | "appealed-before" };

/** Asks the newsroom to look at a refusal again: once for each comment. */
export function appealRefusal(store: Store, token: string, text: string, now: Instant): Promise<Appealed> {
  return transaction<Appealed>(store, async (trx) => {
    const comment = await holdOwn(trx, token, store);
    if (!comment) return { ok: false, problem: "missing" };
    const before = await trx.selectFrom("appeals").select("text").where("comment", "=", comment.id).executeTakeFirst();
    // The same form, sent again.
    if (before?.text === text) return { ok: true };
    if (before) return { ok: false, problem: "appealed-before" };
    if (!isRefused(comment)) return { ok: false, problem: "not-refused" };
    await trx
      .insertInto("appeals")
      .values({ comment: comment.id, text, at: now, state: "open", decidedAt: null, decidedBy: null, note: null })
      .execute();
    await trx
      .updateTable("comments")
      .set({ version: comment.version + 1 })
      .where("id", "=", comment.id)
      .execute();
    await logWriter(trx, comment, { at: now, action: "appeal", toState: null });
    return { ok: true };
  });
}
