import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { Store } from "#lib/database/store.ts";
import type { ReportRow } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { field } from "#lib/forms/read-form.ts";
import { isEmail } from "#lib/mail/email-address.ts";
import { reportReceiptLetter } from "#lib/mail/letters/to-reporter.ts";
import { tellReporter } from "#lib/mail/tell.ts";
import { keyed } from "#lib/seal/seal.ts";
import { paths } from "#lib/site/paths.ts";
import { isUnprintable } from "#lib/text/printable.ts";
import { newId } from "./comment-id.ts";
import { receiptToken, reportOfReceipt } from "./links.ts";
import { networkKey } from "./network-key.ts";

/**
 * Why a comment can be reported. `illegal` asks for what a notice must hold (Digital Services Act, article 16, 2); `child-abuse` is
 * illegal too, and the one case in which nobody must say who they are.
 */
export const reportReasons = ["insult", "hate", "false", "spam", "privacy", "illegal", "child-abuse"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** A report as it was typed. */
export type ReportEntry = {
  reason: string;
  explanation: string;
  name: string;
  email: string;
  goodFaith: boolean;
  key: string;
};

export type ReportProblem =
  | { field: "reason"; fault: "missing" }
  | { field: "explanation"; fault: "missing" | "unprintable" }
  | { field: "explanation"; fault: "long"; most: number }
  | { field: "name"; fault: "missing" | "unprintable" }
  | { field: "email"; fault: "missing" | "malformed" }
  | { field: "good-faith"; fault: "missing" };

/** Characters. */
const longestExplanation = 4000;

/** Reports that one network may send in a day. */
const mostFromNetwork = 20;

const day = 24 * 60 * 60_000;

export function readReport(form: URLSearchParams): ReportEntry {
  return {
    reason: field(form, "reason"),
    explanation: field(form, "explanation"),
    name: field(form, "name"),
    email: field(form, "email"),
    goodFaith: form.has("good-faith"),
    key: field(form, "key"),
  };
}

/** All that is wrong with a report, in the order of its fields. */
export function reportProblems(entry: ReportEntry): ReportProblem[] {
  const legal = entry.reason === "illegal" || entry.reason === "child-abuse";
  const named = entry.reason === "illegal";
  const email = entry.email.trim();
  return [
    ...(isReportReason(entry.reason) ? [] : [{ field: "reason", fault: "missing" } as const]),
    ...explanationProblems(entry.explanation, legal),
    ...(isUnprintable(entry.name) ? [{ field: "name", fault: "unprintable" } as const] : []),
    ...(named && entry.name.trim() === "" ? [{ field: "name", fault: "missing" } as const] : []),
    ...(named && email === "" ? [{ field: "email", fault: "missing" } as const] : []),
    ...(email !== "" && !isEmail(email) ? [{ field: "email", fault: "malformed" } as const] : []),
    ...(legal && !entry.goodFaith ? [{ field: "good-faith", fault: "missing" } as const] : []),
  ];
}

export type Reported = { ok: true; id: string } | { ok: false; problem: "missing" | "too-many" };

/** Keeps a report without problems on a published comment, and sends the receipt. The same form sent twice is one report. */
export function reportComment(
  store: Store,
  reporting: {
    site: Site;
    comment: string;
    /** Its article, and what the chosen reason is called. */
    matter: { article: { title: string }; reason: string };
    entry: ReportEntry;
    network: string;
    now: Instant;
  },
): Promise<Reported> {
  const { site, comment, matter, entry, network, now } = reporting;
  return transaction<Reported>(store, async (trx) => {
    const sender = networkKey(network, now);
    const formKey = keyed("report", JSON.stringify([entry.key || sender, comment, entry.reason, entry.explanation]));
    const before = () => trx.selectFrom("reports").select("id").where("formKey", "=", formKey).executeTakeFirst();
    const earlier = await before();
    if (earlier) return { ok: true, id: earlier.id };
    const target = await trx
      .selectFrom("comments")
      .select(["state", "article"])
      .where("id", "=", comment)
      .executeTakeFirst();
    if (target?.state !== "published") return { ok: false, problem: "missing" };
    const { count } = await trx
      .selectFrom("reports")
      .select(({ fn }) => fn.countAll().as("count"))
      .where("networkKey", "=", sender)
      .where("at", ">", now - day)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostFromNetwork) return { ok: false, problem: "too-many" };
    const row = rowOf(entry, { id: newId(now), comment, at: now, networkKey: sender, formKey });
    const insertion = trx
      .insertInto("reports")
      .values(row)
      .onConflict((conflict) => conflict.column("formKey").doNothing());
    if (!(await insertion.returning("id").executeTakeFirst())) {
      return { ok: true, id: (await before())?.id ?? row.id };
    }
    await trx
      .insertInto("decisions")
      .values({
        at: now,
        actorKind: "reader",
        actor: null,
        actorName: null,
        action: "report",
        comment,
        article: target.article,
        fromState: null,
        toState: null,
        rule: row.reason,
        note: null,
        undoes: null,
      })
      .execute();
    const letter = reportReceiptLetter(site, { ...matter, receiptPath: paths.receipt(receiptToken(row.id)) });
    await tellReporter(trx, { report: row, kind: "report-receipt", letter, now });
    return { ok: true, id: row.id };
  });
}

/** The report of a receipt's link; nothing when it is forged. */
export async function reportOf(store: Store, token: string): Promise<ReportRow | undefined> {
  const id = reportOfReceipt(token);
  if (id === undefined) return undefined;
  return store.db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
}

function rowOf(
  entry: ReportEntry,
  about: Pick<ReportRow, "id" | "comment" | "at" | "networkKey" | "formKey">,
): ReportRow {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    ...about,
    reason: entry.reason,
    explanation: entry.explanation,
    name: orNull(entry.name),
    email: orNull(entry.email),
    goodFaith: entry.goodFaith ? 1 : 0,
    state: "open",
    decidedAt: null,
    decidedBy: null,
    note: null,
  };
}

export function isReportReason(text: string): text is ReportReason {
  return reportReasons.some((reason) => reason === text);
}

function explanationProblems(text: string, needed: boolean): ReportProblem[] {
  if (isUnprintable(text)) return [{ field: "explanation", fault: "unprintable" }];
  if (text.trim() === "") return needed ? [{ field: "explanation", fault: "missing" }] : [];
  return [...text].length > longestExplanation
    ? [{ field: "explanation", fault: "long", most: longestExplanation }]
    : [];
}
