import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Notes that what readers see of a comment has changed, and returns the number of that change.
 *
 * Whoever follows the changes remembers the last number seen and asks for those above it. That loses nothing only if numbers become visible
 * in their order, which those of a sequence do not: it gives 7 to one transaction and 8 to the next, and the second may commit first. Here
 * the number comes from one row, which stays locked from this call until the transaction ends; the next caller waits, and reads the row as
 * the transaction before it left it. So numbers are committed in order, without gaps, and one that was rolled back is given again.
 *
 * Everybody who publishes waits for that row: call it last.
 */
export async function nextChange(trx: Transaction<Tables>, article: string, comment: string): Promise<number> {
  const { seq } = await trx
    .updateTable("publication")
    .set(({ eb }) => ({ seq: eb("seq", "+", 1) }))
    .where("id", "=", 1)
    .returning("seq")
    .executeTakeFirstOrThrow();
  await trx.insertInto("changes").values({ seq, article, comment }).execute();
  return seq;
}
