import type { Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, DecisionRow, Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { forgetAddress } from "#lib/mail/addresses.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { withdrawMail } from "#lib/mail/outbox.ts";

/** Who erases: the writer by the link of their comment, an administrator, or the command line. */
type Eraser = Pick<DecisionRow, "actorKind" | "actor" | "actorName">;

const writer: Eraser = { actorKind: "writer", actor: null, actorName: null };
const commandLine: Eraser = { actorKind: "system", actor: null, actorName: null };

/**
 * Forgets the writer of one comment (GDPR, article 17): text and name are emptied, and all by which somebody could be recognised is
 * deleted. Where it was answered, the answers keep their place. Its link proves the right to this comment alone, so others from the
 * same address stay.
 *
 * @returns false where there is no such comment.
 */
export function eraseWriter(store: Store, comment: string, now: Instant): Promise<boolean> {
  return transaction(store, async (trx) => {
    const rows = await hold(trx, [comment]);
    await emptyAll(trx, rows, writer, now);
    return rows.length > 0;
  });
}

/**
 * Forgets everything that came with an address: comments, reports, the subscription, mail that waits. A block of the address stands
 * until it ends, since asking to be forgotten would otherwise lift it; `retention.ts` deletes it then.
 *
 * @param command.by Nobody from the command line.
 * @returns how much there was.
 */
export function eraseByAddress(
  store: Store,
  { email, by }: { email: string; by?: { id: string; name: string } },
  now: Instant,
): Promise<{ comments: number; reports: number }> {
  const eraser: Eraser = by ? { actorKind: "staff", actor: by.id, actorName: by.name } : commandLine;
  return transaction(store, async (trx) => {
    const theirs = await trx.selectFrom("comments").select("id").where("emailKey", "=", emailKey(email)).execute();
    const rows = await hold(
      trx,
      theirs.map(({ id }) => id),
    );
    const reports = await emptyReports(trx, email);
    await forgetAddress(trx, email.trim());
    await emptyAll(trx, rows, eraser, now);
    return { comments: rows.length, reports };
  });
}

/** In the order of ids, as bulk decisions hold theirs. */
async function hold(trx: Transaction<Tables>, ids: string[]): Promise<CommentRow[]> {
  const rows: CommentRow[] = [];
  for (const id of ids.toSorted()) {
    const row = await trx
      .updateTable("comments")
      .set((eb) => ({ version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst();
    if (row) rows.push(row);
  }
  return rows;
}

async function emptyAll(trx: Transaction<Tables>, rows: CommentRow[], eraser: Eraser, now: Instant): Promise<void> {
  for (const { id, article, state } of rows) {
    await trx.updateTable("comments").set(emptied).where("id", "=", id).execute();
    await trx.deleteFrom("appeals").where("comment", "=", id).execute();
    await withdrawMail(trx, id);
    const toState = "withdrawn" as const;
    const said = { at: now, action: "erase", comment: id, article, fromState: state, toState };
    await trx
      .insertInto("decisions")
      .values({ ...eraser, ...said, rule: null, note: null, undoes: null })
      .execute();
  }
  for (const { id, article, state } of rows) if (state === "published") await nextChange(trx, article, id);
}

const emptied = {
  state: "withdrawn",
  name: "",
  body: "",
  email: null,
  emailKey: null,
  networkKey: null,
  detail: null,
  staff: null,
  pinnedAt: null,
  wantsAnswers: 0,
} as const;

/** What was reported stays, without whoever did. */
async function emptyReports(trx: Transaction<Tables>, email: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("reports")
    .set({ name: null, email: null, networkKey: null, explanation: "" })
    .where(({ fn, eb }) => eb(fn<string>("lower", ["email"]), "=", email.trim().toLowerCase()))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
