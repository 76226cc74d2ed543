import type { Kysely, Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { recordOfSystem } from "./desk/audit.ts";
import { forgetProofs } from "./proof-of-work.ts";

const day = 24 * 60 * 60_000;

/** Rows that are changed in one transaction, so that nobody who writes waits long. */
const batch = 500;

/** How many rows lost what was kept too long. */
export type Forgotten = { addresses: number; networks: number; reports: number; blocks: number };

/**
 * Deletes what the policy keeps no longer: the addresses of writers and of those who reported, with the keys that were made from them,
 * after its months; the keys of networks after its days; blocks as long after they ended. What was said and decided stays. Running
 * it again does nothing more; one line of the audit log says how much was deleted.
 */
export async function runRetention(
  store: Store,
  { retention }: Pick<ModerationPolicy, "retention">,
  now: Instant,
): Promise<Forgotten> {
  await forgetProofs(store, now);
  const emails = monthsBefore(now, retention.emailMonths);
  const networks = now - retention.networkDays * day;
  const forgotten: Forgotten = {
    addresses: (await forgetWriters(store, emails)) + (await forgetSubscriptions(store, emails)),
    networks: await forgetNetworks(store, networks),
    reports: await forgetReporters(store, { emails, networks }),
    blocks: await forgetBlocks(store, { emails, networks }),
  };
  if (Object.values(forgotten).some((count) => count > 0)) {
    const note = JSON.stringify(forgotten);
    await transaction(store, (trx) => recordOfSystem(trx, { at: now, action: "retention", note }));
  }
  return forgotten;
}

/** The same day of an earlier month, or its last day. */
function monthsBefore(now: Instant, months: number): Instant {
  const date = new Date(now);
  const target = new Date(now);
  target.setUTCDate(1);
  target.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return target.getTime();
}

function forgetWriters(store: Store, before: Instant): Promise<number> {
  return inBatches(store, async (trx) => {
    const due = trx
      .selectFrom("comments")
      .select("id")
      .where("postedAt", "<", before)
      .where((eb) => eb.or([eb("email", "is not", null), eb("emailKey", "is not", null), eb("wantsAnswers", "=", 1)]))
      .orderBy("id")
      .limit(batch);
    const forgotten = { email: null, emailKey: null, wantsAnswers: 0 } as const;
    return trx.updateTable("comments").set(forgotten).where("id", "in", due).executeTakeFirst();
  });
}

function forgetNetworks(store: Store, before: Instant): Promise<number> {
  return inBatches(store, async (trx) => {
    const due = trx
      .selectFrom("comments")
      .select("id")
      .where("postedAt", "<", before)
      .where("networkKey", "is not", null)
      .orderBy("id")
      .limit(batch);
    return trx.updateTable("comments").set({ networkKey: null }).where("id", "in", due).executeTakeFirst();
  });
}

/** Those of addresses with which nobody wrote since. */
async function forgetSubscriptions({ db }: Store, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("addresses")
    .where("askedAt", "<", before)
    .where("key", "not in", keysInUse(db))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function keysInUse(db: Kysely<Tables>) {
  return db
    .selectFrom("comments")
    .select("emailKey")
    .distinct()
    .where("emailKey", "is not", null)
    .$castTo<{ emailKey: string }>();
}

function forgetReporters(store: Store, { emails, networks }: { emails: Instant; networks: Instant }): Promise<number> {
  return inBatches(store, async (trx) => {
    const due = trx
      .selectFrom("reports")
      .select("id")
      .where((eb) =>
        eb.or([
          eb.and([eb("at", "<", emails), eb.or([eb("email", "is not", null), eb("name", "is not", null)])]),
          eb.and([eb("at", "<", networks), eb("networkKey", "is not", null)]),
        ]),
      )
      .limit(batch);
    return trx
      .updateTable("reports")
      .set((eb) => ({
        networkKey: null,
        email: eb.case().when("at", "<", emails).then(null).else(eb.ref("email")).end(),
        name: eb.case().when("at", "<", emails).then(null).else(eb.ref("name")).end(),
      }))
      .where("id", "in", due)
      .executeTakeFirst();
  });
}

async function forgetBlocks(
  { db }: Store,
  { emails, networks }: { emails: Instant; networks: Instant },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("blocks")
    .where((eb) =>
      eb.or([
        eb.and([eb("kind", "=", "email"), eb(eb.fn.coalesce("liftedAt", "until"), "<", emails)]),
        eb.and([eb("kind", "=", "network"), eb(eb.fn.coalesce("liftedAt", "until"), "<", networks)]),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function inBatches(
  store: Store,
  forget: (trx: Transaction<Tables>) => Promise<{ numUpdatedRows: bigint }>,
): Promise<number> {
  let total = 0;
  for (;;) {
    const { numUpdatedRows } = await transaction(store, forget);
    total += Number(numUpdatedRows);
    if (numUpdatedRows < batch) return total;
  }
}
