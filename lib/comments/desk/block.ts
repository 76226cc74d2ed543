import { randomBytes } from "node:crypto";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { BlockRow } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { recordOf } from "./audit.ts";
import type { Moderator } from "./decision.ts";

/** Blocks the writer of a comment, known by their address or by their network of that day. */
export type BlockCommand = {
  comment: string;
  kind: BlockRow["kind"];
  until: Instant;
  reason: string;
  by: Moderator;
};

export type Blocked =
  | { ok: true; id: string }
  /** The comment has no such key: nothing was given, or it has been deleted since; or the block would end before it begins. */
  | { ok: false; problem: "missing" | "unknown" | "over" };

/** Until then, whatever comes from that address or network is refused (`lib/moderation`). The key is shown to nobody. */
export function block(store: Store, command: BlockCommand, now: Instant): Promise<Blocked> {
  const { comment, kind, until, reason, by } = command;
  return transaction(store, async (trx) => {
    const row = await trx
      .selectFrom("comments")
      .select(["emailKey", "networkKey", "article"])
      .where("id", "=", comment)
      .executeTakeFirst();
    if (!row) return { ok: false, problem: "missing" };
    const key = kind === "email" ? row.emailKey : row.networkKey;
    if (key === null) return { ok: false, problem: "unknown" };
    if (until <= now) return { ok: false, problem: "over" };
    const id = `${now.toString(36).padStart(9, "0")}${randomBytes(6).toString("hex")}`;
    await trx
      .insertInto("blocks")
      .values({ id, kind, key, until, reason, at: now, by: by.id, liftedAt: null })
      .execute();
    const { article } = row;
    await recordOf(trx, by, {
      at: now,
      action: "block",
      comment,
      article,
      rule: kind,
      note: reason === "" ? null : reason,
    });
    return { ok: true, id };
  });
}

/** Ends a block before its time. False where it has ended already. */
export function liftBlock(store: Store, { id, by }: { id: string; by: Moderator }, now: Instant): Promise<boolean> {
  return transaction(store, async (trx) => {
    const lifted = await trx
      .updateTable("blocks")
      .set({ liftedAt: now })
      .where("id", "=", id)
      .where("liftedAt", "is", null)
      .where("until", ">", now)
      .returning("kind")
      .executeTakeFirst();
    if (!lifted) return false;
    await recordOf(trx, by, { at: now, action: "lift-block", rule: lifted.kind });
    return true;
  });
}

/** A block as the desk shows it: never its key. */
export type BlockView = Pick<BlockRow, "id" | "kind" | "until" | "reason" | "at">;

/** The blocks that hold now, the newest first; at most 200. */
export function blocksInForce({ db }: Store, now: Instant): Promise<BlockView[]> {
  return db
    .selectFrom("blocks")
    .select(["id", "kind", "until", "reason", "at"])
    .where("liftedAt", "is", null)
    .where("until", ">", now)
    .orderBy("at", "desc")
    .limit(200)
    .execute();
}
