import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Tables } from "#lib/database/tables.ts";
import { readUnsubscribeToken } from "./links.ts";

/**
 * What the holder of a link is still told of: answers on the article of the link (when it is of one), and on any. An address that is not
 * confirmed is told of nothing anyway, and may at most be asked.
 */
export type SubscriptionState = { thread: boolean | undefined; all: boolean; confirmed: boolean };

/** Nothing when the link is forged. Who is unknown to us, because they were erased, is told of nothing. */
export async function subscriptionState(db: Kysely<Tables>, token: string): Promise<SubscriptionState | undefined> {
  const subscription = readUnsubscribeToken(token);
  if (subscription === undefined) return undefined;
  const { key, article } = subscription;
  const address = await db.selectFrom("addresses").selectAll().where("key", "=", key).executeTakeFirst();
  const all = address !== undefined && address.unsubscribedAt === null;
  const confirmed = address !== undefined && address.confirmedAt !== null;
  if (article === undefined) return { thread: undefined, all, confirmed };
  const wanting = await db
    .selectFrom("comments")
    .select("id")
    .where("emailKey", "=", key)
    .where("article", "=", article)
    .where("wantsAnswers", "=", 1)
    .limit(1)
    .executeTakeFirst();
  return { thread: all && wanting !== undefined, all, confirmed };
}

/**
 * Ends answers to the holder of a link, on its article or on all; doing it again changes nothing. Answers that have not left yet do not
 * leave.
 *
 * @param scope `thread` means all where the link is of no article.
 * @returns false when the link is forged.
 */
export async function unsubscribe(
  trx: Kysely<Tables>,
  token: string,
  { scope, now }: { scope: "thread" | "all"; now: Instant },
): Promise<boolean> {
  const subscription = readUnsubscribeToken(token);
  if (subscription === undefined) return false;
  const { key, article } = subscription;
  if (scope === "thread" && article !== undefined) await endThread(trx, key, article);
  else await endAll(trx, key, now);
  return true;
}

async function endThread(trx: Kysely<Tables>, key: string, article: string): Promise<void> {
  const theirs = trx.updateTable("comments").set({ wantsAnswers: 0 }).where("emailKey", "=", key);
  await theirs.where("article", "=", article).where("wantsAnswers", "=", 1).execute();
  const about = trx.selectFrom("comments").select("id").where("article", "=", article);
  await queuedAnswers(trx, key).where("comment", "in", about).execute();
}

async function endAll(trx: Kysely<Tables>, key: string, now: Instant): Promise<void> {
  const address = trx.updateTable("addresses").set({ unsubscribedAt: now }).where("key", "=", key);
  await address.where("unsubscribedAt", "is", null).execute();
  await queuedAnswers(trx, key).execute();
}

function queuedAnswers(trx: Kysely<Tables>, key: string) {
  const recipients = trx
    .selectFrom("comments")
    .select(({ ref }) => ref("email").$notNull().as("email"))
    .where("emailKey", "=", key)
    .where("email", "is not", null);
  return trx.deleteFrom("outbox").where("kind", "=", "answer").where("recipient", "in", recipients);
}
