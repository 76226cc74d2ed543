import type { Instant } from "#lib/content/article.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import { transaction } from "#lib/database/transaction.ts";
import { recordOf } from "./audit.ts";
import type { Moderator } from "./decision.ts";

export type ThreadCommand = { article: string; by: Moderator; note?: string };

/** Whether it was done: false where somebody else did it before. */
export type ThreadDecided = { ok: true; seq: number } | { ok: false };

/** Closes the thread of an article: nobody can comment there any more. What was published stays. */
export function closeThread(store: Store, command: ThreadCommand, now: Instant): Promise<ThreadDecided> {
  const { article, by, note } = command;
  return transaction(store, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("threads")
      .values({ article, closedAt: now, closedBy: by.id })
      .onConflict((conflict) => conflict.column("article").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return { ok: false };
    const seq = await recordOf(trx, by, { at: now, action: "close-thread", article, note: note ?? null });
    await nextChange(trx, article, "");
    return { ok: true, seq };
  });
}

/** Takes back a closing. What else closes threads (the copy, their age, the policy) is not touched. */
export function openThread(store: Store, command: ThreadCommand, now: Instant): Promise<ThreadDecided> {
  const { article, by, note } = command;
  return transaction(store, async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom("threads").where("article", "=", article).executeTakeFirst();
    if (numDeletedRows !== 1n) return { ok: false };
    const seq = await recordOf(trx, by, { at: now, action: "open-thread", article, note: note ?? null });
    await nextChange(trx, article, "");
    return { ok: true, seq };
  });
}

/** Who closed a thread by hand, and when; nothing for one that is open or closed by other means. */
export async function closingOf({ db }: Store, article: string): Promise<{ at: Instant; by?: string } | undefined> {
  const row = await db.selectFrom("threads").selectAll().where("article", "=", article).executeTakeFirst();
  if (!row) return undefined;
  const said = await db
    .selectFrom("decisions")
    .select("actorName")
    .where("article", "=", article)
    .where("action", "=", "close-thread")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const by = said?.actorName ?? undefined;
  return { at: row.closedAt, ...(by === undefined ? {} : { by }) };
}
