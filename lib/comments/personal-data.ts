import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { AppealRow, CommentRow, ReportRow, Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { recordOf, recordOfSystem } from "./desk/audit.ts";

/** A comment with all that is held about it, for its writer (GDPR, article 15). Moments are ISO 8601. */
export type CommentExport = {
  id: string;
  article: string;
  answers: string | null;
  name: string;
  email: string | null;
  addressKey: string | null;
  networkKey: string | null;
  text: string;
  state: string;
  rule: string | null;
  detail: string | null;
  wantsAnswers: boolean;
  postedAt: string;
  editedAt: string | null;
  publishedAt: string | null;
  decidedAt: string | null;
  appeal: { text: string; at: string; state: string; decidedAt: string | null; note: string | null } | null;
  /** What was decided, and by what kind of actor: the newsroom answers for its people, who are not named. */
  history: { at: string; by: string; action: string; state: string | null; rule: string | null; note: string | null }[];
};

/** Everything that is held under an address. */
export type AddressExport = {
  email: string;
  exportedAt: string;
  subscription: { askedAt: string; confirmedAt: string | null; unsubscribedAt: string | null } | null;
  comments: CommentExport[];
  reports: {
    comment: string;
    reason: string;
    explanation: string;
    name: string | null;
    email: string | null;
    networkKey: string | null;
    at: string;
    state: string;
    decidedAt: string | null;
    note: string | null;
  }[];
  blocks: { at: string; until: string; liftedAt: string | null; reason: string }[];
  waitingMail: { at: string; kind: string; subject: string; text: string }[];
};

/** One comment, for whoever holds its link: nothing of what else the address that was typed there is known for. */
export async function exportComment({ db }: Store, id: string): Promise<CommentExport | undefined> {
  const row = await db.selectFrom("comments").selectAll().where("id", "=", id).executeTakeFirst();
  return row && exported(db, row);
}

/** Everything under an address, for whoever has shown that it is theirs. */
export async function exportByAddress({ db }: Store, email: string, now: Instant): Promise<AddressExport> {
  const key = emailKey(email);
  const rows = await db.selectFrom("comments").selectAll().where("emailKey", "=", key).orderBy("id").execute();
  const comments: CommentExport[] = [];
  for (const row of rows) comments.push(await exported(db, row));
  const [subscription, reports, blocks, mail] = await Promise.all([
    db.selectFrom("addresses").selectAll().where("key", "=", key).executeTakeFirst(),
    reportsFrom(db, email),
    db.selectFrom("blocks").selectAll().where("kind", "=", "email").where("key", "=", key).orderBy("at").execute(),
    mailTo(db, email),
  ]);
  return {
    email,
    exportedAt: iso(now),
    subscription: subscription
      ? {
          askedAt: iso(subscription.askedAt),
          confirmedAt: isoOrNull(subscription.confirmedAt),
          unsubscribedAt: isoOrNull(subscription.unsubscribedAt),
        }
      : null,
    comments,
    reports: reports.map(exportedReport),
    blocks: blocks.map(({ at, until, liftedAt, reason }) => ({
      at: iso(at),
      until: iso(until),
      liftedAt: isoOrNull(liftedAt),
      reason,
    })),
    waitingMail: mail.map(({ at, kind, subject, text }) => ({ at: iso(at), kind, subject, text })),
  };
}

/** The same, written down in the audit log: data were handed over, by whom and when, and not whose. */
export async function handOver(
  store: Store,
  { email, by }: { email: string; by?: { id: string; name: string } },
  now: Instant,
): Promise<AddressExport> {
  const data = await exportByAddress(store, email, now);
  const said = { at: now, action: "export" };
  await transaction(store, (trx) => (by ? recordOf(trx, by, said) : recordOfSystem(trx, said)));
  return data;
}

/** The reports that came with an address. They have no key, since nobody is recognised by what they reported. */
function reportsFrom(db: Kysely<Tables>, email: string): Promise<ReportRow[]> {
  return db
    .selectFrom("reports")
    .selectAll()
    .where(({ fn, eb }) => eb(fn<string>("lower", ["email"]), "=", email.trim().toLowerCase()))
    .orderBy("at")
    .execute();
}

function mailTo(db: Kysely<Tables>, email: string) {
  return db
    .selectFrom("outbox")
    .select(["at", "kind", "subject", "text"])
    .where(({ fn, eb }) => eb(fn<string>("lower", ["recipient"]), "=", email.trim().toLowerCase()))
    .orderBy("at")
    .execute();
}

async function exported(db: Kysely<Tables>, row: CommentRow): Promise<CommentExport> {
  const appeal = await db.selectFrom("appeals").selectAll().where("comment", "=", row.id).executeTakeFirst();
  const history = await db
    .selectFrom("decisions")
    .select(["at", "actorKind", "action", "toState", "rule", "note"])
    .where("comment", "=", row.id)
    .orderBy("seq")
    .execute();
  const { id, article, parent, name, email, body, state, rule, detail } = row;
  return {
    id,
    article,
    answers: parent,
    name,
    email,
    addressKey: row.emailKey,
    networkKey: row.networkKey,
    text: body,
    state,
    rule,
    detail,
    wantsAnswers: row.wantsAnswers === 1,
    postedAt: iso(row.postedAt),
    editedAt: isoOrNull(row.editedAt),
    publishedAt: isoOrNull(row.publishedAt),
    decidedAt: isoOrNull(row.decidedAt),
    appeal: appeal ? exportedAppeal(appeal) : null,
    history: history.map(({ at, actorKind, action, toState, rule: by, note }) => ({
      at: iso(at),
      by: actorKind,
      action,
      state: toState,
      rule: by,
      note,
    })),
  };
}

function exportedAppeal({ text, at, state, decidedAt, note }: AppealRow): CommentExport["appeal"] {
  return { text, at: iso(at), state, decidedAt: isoOrNull(decidedAt), note };
}

function exportedReport(report: ReportRow): AddressExport["reports"][number] {
  const { comment, reason, explanation, name, email, networkKey, at, state, decidedAt, note } = report;
  return {
    comment,
    reason,
    explanation,
    name,
    email,
    networkKey,
    at: iso(at),
    state,
    decidedAt: isoOrNull(decidedAt),
    note,
  };
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : iso(instant);
}
