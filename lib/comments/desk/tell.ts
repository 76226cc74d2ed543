import type { Transaction } from "kysely";
import { receiptToken, statusToken } from "#lib/comments/links.ts";
import type { Instant } from "#lib/content/article.ts";
import type { ReportRow, Tables } from "#lib/database/tables.ts";
import { reportDecisionLetter } from "#lib/mail/letters/to-reporter.ts";
import {
  appealDecisionLetter,
  publishedLetter,
  refusedLetter,
  returnedLetter,
  type WriterMatter,
} from "#lib/mail/letters/to-writer.ts";
import type { Letter, MailKind } from "#lib/mail/mail.ts";
import { tellOfAnswer, tellReporter, tellWriter } from "#lib/mail/tell.ts";
import { paths } from "#lib/site/paths.ts";
import type { Settling } from "./settle.ts";

/** Tells the writer what was decided: a refusal is a statement of reasons (Digital Services Act, article 17). Spam gets no word. */
export async function tellWriterOf(
  trx: Transaction<Tables>,
  settling: Settling,
  appeal?: "granted" | "rejected",
): Promise<void> {
  const { comment, now } = settling;
  const mail = mailToWriter(settling, appeal);
  if (mail) await tellWriter(trx, { comment, now, ...mail });
}

function mailToWriter(
  { decision, comment, paper }: Settling,
  appeal: "granted" | "rejected" | undefined,
): { kind: MailKind; letter: Letter } | undefined {
  const { site } = paper;
  const matter: WriterMatter = {
    article: { title: paper.titleOf(comment.article) },
    comment,
    statusPath: paths.commentStatus(statusToken(comment.id)),
  };
  if (appeal !== undefined) {
    const note = "note" in decision && decision.note !== undefined ? { note: decision.note } : {};
    return { kind: "appeal-decision", letter: appealDecisionLetter(site, { ...matter, decision: appeal, ...note }) };
  }
  switch (decision.kind) {
    case "publish":
      return { kind: "published", letter: publishedLetter(site, matter) };
    case "refuse": {
      const { reason, note } = decision;
      const said = { reason, automatic: false, removed: comment.state === "published", ...(note ? { note } : {}) };
      return { kind: "refused", letter: refusedLetter(site, { ...matter, ...said }) };
    }
    case "return-to-writer":
      return { kind: "returned", letter: returnedLetter(site, { ...matter, note: decision.note }) };
    default:
      return undefined;
  }
}

/** Tells the writer of the comment that this one answers, when it appears for the first time. */
export async function tellParent(trx: Transaction<Tables>, { comment, paper, now }: Settling): Promise<void> {
  if (comment.parent === null) return;
  const answered = await trx.selectFrom("comments").selectAll().where("id", "=", comment.parent).executeTakeFirst();
  const article = { title: paper.titleOf(comment.article) };
  if (answered) await tellOfAnswer(trx, { site: paper.site, article, answered, answer: comment, now });
}

/** Tells whoever reported the comment what was decided about that (article 16, 5). */
export async function tellReporters(
  trx: Transaction<Tables>,
  { comment, paper, now }: Settling,
  reports: ReportRow[],
): Promise<void> {
  const article = { title: paper.titleOf(comment.article) };
  for (const report of reports) {
    const letter = reportDecisionLetter(paper.site, {
      article,
      decision: report.state === "upheld" ? "upheld" : "dismissed",
      receiptPath: paths.receipt(receiptToken(report.id)),
      ...(report.note === null ? {} : { note: report.note }),
    });
    await tellReporter(trx, { report, kind: "report-decision", letter, now });
  }
}

/** Takes back what was written at that moment about a comment and has not left yet. */
export async function callBackMail(
  trx: Transaction<Tables>,
  { comment, at }: { comment: string; at: Instant },
): Promise<void> {
  await trx.deleteFrom("outbox").where("comment", "=", comment).where("at", "=", at).execute();
}
