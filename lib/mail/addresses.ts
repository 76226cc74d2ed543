import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { Tables } from "#lib/database/tables.ts";
import { paths } from "#lib/site/paths.ts";
import { emailKey } from "./email-address.ts";
import { confirmationLetter } from "./letters/confirmation.ts";
import type { Story } from "./letters/layout.ts";
import { confirmationDays, confirmationToken, readConfirmationToken, unsubscribeToken } from "./links.ts";
import { queueMail } from "./outbox.ts";

const day = 24 * 60 * 60_000;

/** Milliseconds before an address is asked again: one that did not answer, and one that wants no mail. */
const silence = { unanswered: day, unwanted: 30 * day };

/** Addresses that one network may give in a day before they are asked nothing. */
const mostFromNetwork = 5;

export type Question = {
  site: Site;
  /** As it was typed; `isEmail` has passed it. */
  email: string;
  now: Instant;
  /** Where it came from: keyed, and that of the comments of a day. */
  networkKey?: string | null;
  article?: Story;
  /** The status page of the comment with which it came. */
  statusPath?: string;
};

/**
 * Asks an address whether it wants mail from us, in the transaction in which it was given. Nothing is sent to one that has confirmed, that
 * was asked within a day, that said within a month that it wants nothing, or that came from a network which gives many.
 */
export async function askToConfirm(
  trx: Kysely<Tables>,
  question: Question,
): Promise<"asked" | "confirmed" | "asked lately" | "too many"> {
  const { site, email, now, networkKey, article, statusPath } = question;
  const key = emailKey(email);
  if (await wantsAnswers(trx, email)) return "confirmed";
  if (networkKey && (await countAddresses(trx, networkKey, now)) > mostFromNetwork) return "too many";
  if (!(await recordQuestion(trx, { key, email, now }))) return "asked lately";
  const letter = confirmationLetter(site, {
    confirmPath: paths.confirmMail(confirmationToken(key, now)),
    refusePath: paths.unsubscribe(unsubscribeToken({ key })),
    days: confirmationDays,
    ...(article === undefined ? {} : { article }),
    ...(statusPath === undefined ? {} : { statusPath }),
  });
  await queueMail(trx, { kind: "confirmation", recipient: email, letter }, now);
  return "asked";
}

/** What the page behind the link of a question has to say. */
export type ConfirmationState = "asked" | "done" | "expired";

/** Whether a link can still confirm, or has. It is expired when it is forged or old, or its address was erased. */
export async function confirmationState(db: Kysely<Tables>, token: string, now: Instant): Promise<ConfirmationState> {
  const key = readConfirmationToken(token, now)?.key;
  if (key === undefined) return "expired";
  const row = await db.selectFrom("addresses").selectAll().where("key", "=", key).executeTakeFirst();
  if (row === undefined) return "expired";
  return row.confirmedAt !== null && row.unsubscribedAt === null ? "done" : "asked";
}

/** Confirms the address of a link; doing it again changes nothing. Somebody who wanted no mail, and confirms, wants it again. */
export async function confirmAddress(db: Kysely<Tables>, token: string, now: Instant): Promise<boolean> {
  const key = readConfirmationToken(token, now)?.key;
  if (key === undefined) return false;
  const { numUpdatedRows } = await db
    .updateTable("addresses")
    .set(({ fn, val }) => ({ confirmedAt: fn.coalesce("confirmedAt", val(now)), unsubscribedAt: null }))
    .where("key", "=", key)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether somebody has said that this address is theirs: then they are told what becomes of their own comments. */
export async function isConfirmed(db: Kysely<Tables>, email: string): Promise<boolean> {
  return (await confirmed(db, email)) !== undefined;
}

/** Whether they are told of what others answer, as far as no single thread is concerned. */
export async function wantsAnswers(db: Kysely<Tables>, email: string): Promise<boolean> {
  return (await confirmed(db, email))?.unsubscribedAt === null;
}

/** Forgets an address, and takes back what was to be sent to it. */
export async function forgetAddress(trx: Kysely<Tables>, email: string): Promise<void> {
  await trx.deleteFrom("addresses").where("key", "=", emailKey(email)).execute();
  const same = trx
    .deleteFrom("outbox")
    .where(({ fn, eb }) => eb(fn<string>("lower", ["recipient"]), "=", email.toLowerCase()));
  await same.execute();
}

function confirmed(db: Kysely<Tables>, email: string) {
  return db
    .selectFrom("addresses")
    .select("unsubscribedAt")
    .where("key", "=", emailKey(email))
    .where("confirmedAt", "is not", null)
    .executeTakeFirst();
}

/** Different addresses among the comments of a network. */
async function countAddresses(trx: Kysely<Tables>, networkKey: string, now: Instant): Promise<number> {
  const { addresses } = await trx
    .selectFrom("comments")
    .select(({ fn }) => fn.count("emailKey").distinct().as("addresses"))
    .where("networkKey", "=", networkKey)
    .where("postedAt", ">", now - day)
    .executeTakeFirstOrThrow();
  return Number(addresses);
}

/** One statement, so that of several who ask at once only one does. */
async function recordQuestion(
  trx: Kysely<Tables>,
  { key, email, now }: { key: string; email: string; now: Instant },
): Promise<boolean> {
  const rows = await trx
    .insertInto("addresses")
    .values({ key, email, askedAt: now, confirmedAt: null, unsubscribedAt: null })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet({ askedAt: now, email })
        .where("addresses.askedAt", "<=", now - silence.unanswered)
        .where(({ eb, or }) =>
          or([
            eb("addresses.unsubscribedAt", "is", null),
            eb("addresses.unsubscribedAt", "<=", now - silence.unwanted),
          ]),
        ),
    )
    .returning("key")
    .execute();
  return rows.length > 0;
}
