import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Instant } from "#lib/content/article.ts";
import type { OutboxRow, Tables } from "#lib/database/tables.ts";
import { isEmail } from "./email-address.ts";
import type { Mail, QueuedMail } from "./mail.ts";
import { mostAttempts } from "./patience.ts";

/** Milliseconds for which claimed mail is left to whoever claimed it: longer than sending a batch can take. */
const lease = 10 * 60_000;

/** Milliseconds for which mail that was given up is kept, so that somebody can look at why. */
const keptAfterFailure = 30 * 24 * 60 * 60_000;

/**
 * Writes mail into the outbox, in the transaction of what it tells: it is sent if and only if that is committed.
 *
 * @throws when the recipient is no address, or a header or the subject has line breaks: letters are made by `lib/mail/letters`.
 */
export async function queueMail(trx: Kysely<Tables>, mail: Mail, now: Instant): Promise<void> {
  const { kind, recipient, letter, comment } = mail;
  if (!isEmail(recipient)) throw new Error(`Mail (${kind}) was to go to something that is no address.`);
  for (const line of [letter.subject, ...Object.entries(letter.headers).flat()]) {
    if (/\p{Cc}/u.test(line)) throw new Error(`A header of mail (${kind}) has control characters.`);
  }
  await trx
    .insertInto("outbox")
    .values({
      id: `${now.toString(36).padStart(9, "0")}${randomBytes(8).toString("hex")}`,
      at: now,
      kind,
      comment: comment ?? null,
      recipient,
      subject: letter.subject,
      text: letter.text,
      headers: JSON.stringify(letter.headers),
      attempts: 0,
      nextAt: now,
      failedAt: null,
      error: null,
    })
    .execute();
}

/**
 * Takes mail that is due, oldest first, for this process alone: by one statement, which moves it out of the others' sight for the
 * time of a lease. Whoever crashes with it leaves it to be taken again.
 */
export async function claimMail(
  db: Kysely<Tables>,
  { now, most, dialect }: { now: Instant; most: number; dialect: "sqlite" | "postgres" },
): Promise<QueuedMail[]> {
  const rows = await db
    .updateTable("outbox")
    .set((column) => ({ nextAt: now + lease, attempts: column("attempts", "+", 1) }))
    .where("id", "in", (query) =>
      query
        .selectFrom("outbox")
        .select("id")
        .where("failedAt", "is", null)
        .where("nextAt", "<=", now)
        .where("attempts", "<", mostAttempts)
        .orderBy("nextAt")
        .orderBy("id")
        .limit(most)
        .$if(dialect === "postgres", (due) => due.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute();
  return rows.map(queuedMail).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Nothing is kept of mail that was sent. */
export async function deleteMail(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom("outbox").where("id", "=", id).execute();
}

/** Leaves claimed mail for another attempt, unless somebody else has claimed it since. */
export async function postponeMail(
  db: Kysely<Tables>,
  { id, attempts }: QueuedMail,
  { nextAt, error }: { nextAt: Instant; error: string },
): Promise<void> {
  await db.updateTable("outbox").set({ nextAt, error }).where("id", "=", id).where("attempts", "=", attempts).execute();
}

/** Gives claimed mail back as if it had not been taken. */
export async function releaseMail(db: Kysely<Tables>, { id, attempts }: QueuedMail, now: Instant): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ nextAt: now, attempts: attempts - 1 })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

/** Gives mail up: it is kept with the reason, and not sent any more. */
export async function failMail(
  db: Kysely<Tables>,
  { id, attempts }: QueuedMail,
  { now, error }: { now: Instant; error: string },
): Promise<void> {
  const row = db.updateTable("outbox").where("id", "=", id).where("attempts", "=", attempts);
  await row.set({ failedAt: now, error }).execute();
}

/** Gives up what no attempt ended, because each one ended its process, and forgets what was given up long ago. Returns the ids given up. */
export async function tidyOutbox(db: Kysely<Tables>, now: Instant): Promise<string[]> {
  await db
    .deleteFrom("outbox")
    .where("failedAt", "<", now - keptAfterFailure)
    .execute();
  const abandoned = await db
    .updateTable("outbox")
    .set({ failedAt: now, error: "Every attempt was interrupted." })
    .where("failedAt", "is", null)
    .where("attempts", ">=", mostAttempts)
    .where("nextAt", "<=", now)
    .returning("id")
    .execute();
  return abandoned.map(({ id }) => id);
}

/** How much mail waits to be sent. */
export async function countWaiting(db: Kysely<Tables>): Promise<number> {
  const { waiting } = await db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll().as("waiting"))
    .where("failedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/**
 * Takes back what has not been sent yet to the writer of a comment and to those whom it answers, in the transaction in which the comment
 * goes. Who reported it is still told what came of that.
 */
export async function withdrawMail(trx: Kysely<Tables>, comment: string): Promise<void> {
  const about = trx.deleteFrom("outbox").where("comment", "=", comment);
  await about.where("kind", "not in", ["report-receipt", "report-decision"]).execute();
}

const headersForm = z.record(z.string(), z.string());

function queuedMail({ id, at, kind, recipient, subject, text, headers, attempts }: OutboxRow): QueuedMail {
  return { id, at, kind, recipient, subject, text, headers: headersForm.parse(JSON.parse(headers)), attempts };
}
