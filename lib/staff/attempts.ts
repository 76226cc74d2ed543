import { sql } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { keyed } from "#lib/seal/seal.ts";

const minute = 60_000;

/** How many attempts of each kind count before the next is turned away, and for how long they count, in milliseconds. */
export const limits = {
  /** Signing in, from one network: an office has many people. */
  network: { most: 50, within: 15 * minute },
  /** Signing in to one account, from all browsers that have never signed in to it. */
  account: { most: 10, within: 15 * minute },
  /** Signing in to one account from one browser that has. */
  device: { most: 10, within: 15 * minute },
  /** Confirming something with one's password, while signed in. */
  confirmation: { most: 10, within: 15 * minute },
  /** Links asked for by one network, and for one address. */
  linkNetwork: { most: 20, within: 60 * minute },
  linkAddress: { most: 3, within: 60 * minute },
};

/** What attempts are counted by: a network, the address that was typed, a browser. Kept as a keyed hash. */
export type Counter = { kind: keyof typeof limits; of: string };

export type Counted = { ok: true } | { ok: false; until: Instant };

/**
 * Counts an attempt before it is made, so that many at once are not one. The window begins with the first attempt and is not drawn
 * out by those that are turned away: whoever is locked out knows until when.
 */
export async function countAttempt({ db }: Store, counter: Counter, now: Instant): Promise<Counted> {
  const { most, within } = limits[counter.kind];
  const over = sql<boolean>`attempts.until <= ${now}`;
  const { count, until } = await db
    .insertInto("attempts")
    .values({ key: keyOf(counter), count: 1, until: now + within })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        count: sql<number>`case when ${over} then 1 when attempts.count > ${most} then attempts.count else attempts.count + 1 end`,
        until: sql<number>`case when ${over} then excluded.until else attempts.until end`,
      }),
    )
    .returning(["count", "until"])
    .executeTakeFirstOrThrow();
  if (count === 1) await db.deleteFrom("attempts").where("until", "<=", now).execute();
  return count <= most ? { ok: true } : { ok: false, until };
}

/** Forgets the attempts of a counter: the last one succeeded. */
export async function forgetAttempts({ db }: Store, counter: Counter): Promise<void> {
  await db.deleteFrom("attempts").where("key", "=", keyOf(counter)).execute();
}

/** Takes one attempt back: it succeeded, but those before it may have been somebody else's. */
export async function takeBackAttempt({ db }: Store, counter: Counter): Promise<void> {
  await db
    .updateTable("attempts")
    .set({ count: sql<number>`count - 1` })
    .where("key", "=", keyOf(counter))
    .where("count", ">", 0)
    .execute();
}

function keyOf({ kind, of }: Counter): string {
  return keyed("attempts", `${kind} ${of}`);
}
