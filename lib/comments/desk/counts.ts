import type { Kysely } from "kysely";
import type { Store } from "#lib/database/store.ts";
import type { Tables } from "#lib/database/tables.ts";
import { type Queue, queues } from "./queue.ts";

/** A queue is counted up to here, so that every page of the desk costs the same however much was ever decided. */
export const mostCounted = 10_000;

/** How many comments each queue holds; `mostCounted` means as many or more. */
export async function queueCounts({ db }: Store): Promise<Record<Queue, number>> {
  const counts = await Promise.all(queues.map(async (queue) => [queue, await countOf(db, queue)] as const));
  const all = { pending: 0, reported: 0, appeals: 0, returned: 0, published: 0, refused: 0, spam: 0 };
  for (const [queue, count] of counts) all[queue] = count;
  return all;
}

async function countOf(db: Kysely<Tables>, queue: Queue): Promise<number> {
  const { count } = await db
    .selectFrom(some(db, queue).as("some"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function some(db: Kysely<Tables>, queue: Queue) {
  switch (queue) {
    case "reported":
      return db.selectFrom("reports").select("comment as id").distinct().where("state", "=", "open").limit(mostCounted);
    case "appeals":
      return db.selectFrom("appeals").select("comment as id").where("state", "=", "open").limit(mostCounted);
    default:
      return db.selectFrom("comments").select("id").where("state", "=", queue).limit(mostCounted);
  }
}
