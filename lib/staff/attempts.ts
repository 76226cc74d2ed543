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
  /** Codes by mail asked for by one network, for one address, and for one account by a browser that has signed in to it. */
  mailedNetwork: { most: 20, within: 60 * minute },
  mailedAddress: { most: 3, within: 15 * minute },
  mailedDevice: { most: 3, within: 15 * minute },
  /** What is typed for one code, and how often it opens: both count for longer than it lives (`mailed-code.ts`). */
  mailedTries: { most: 5, within: 15 * minute },
  mailedUse: { most: 1, within: 15 * minute },
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

/** Counts an attempt by several counters, up to the first that turns it away. */
export async function countAll(store: Store, counters: Counter[], now: Instant): Promise<Counted> {
  for (const counter of counters) {
    const counted = await countAttempt(store, counter, now);
    if (!counted.ok) return counted;
  }
  return { ok: true };
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
