import type { Instant } from "#lib/content/article.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import { transaction } from "#lib/database/transaction.ts";
import { logWriter } from "./log.ts";
import { holdOwn } from "./own-comment.ts";

/**
 * Takes a comment back: nobody reads it any more, and it cannot come back. Its text stays with the newsroom until it is erased.
 *
 * @returns false where there is no such comment. Doing it twice is doing it once.
 */
export function withdrawComment(store: Store, token: string, now: Instant): Promise<boolean> {
  return transaction(store, async (trx) => {
    const comment = await holdOwn(trx, token, store);
    if (!comment) return false;
    if (comment.state === "withdrawn") return true;
    await trx
      .updateTable("comments")
      .set({ state: "withdrawn", decidedAt: now, pinnedAt: null, version: comment.version + 1 })
      .where("id", "=", comment.id)
      .execute();
    await logWriter(trx, comment, { at: now, action: "withdraw", toState: "withdrawn" });
    if (comment.state === "published") await nextChange(trx, comment.article, comment.id);
    return true;
  });
}
