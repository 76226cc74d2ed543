import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { paths } from "#lib/site/paths.ts";
import { isConfirmed, wantsAnswers } from "./addresses.ts";
import { emailKey } from "./email-address.ts";
import { answerLetter } from "./letters/answer.ts";
import type { Story } from "./letters/layout.ts";
import { unsubscribeToken } from "./links.ts";
import type { Letter, MailKind } from "./mail.ts";
import { queueMail } from "./outbox.ts";

const day = 24 * 60 * 60_000;

/** Mails that an address which nobody confirmed may get in a day about reports. */
const mostToReporter = 3;

type Writer = Pick<CommentRow, "id" | "email">;

/** Tells the writer of a comment something about it, if they gave an address and have confirmed it. Returns whether it was queued. */
export async function tellWriter(
  trx: Kysely<Tables>,
  { comment, kind, letter, now }: { comment: Writer; kind: MailKind; letter: Letter; now: Instant },
): Promise<boolean> {
  const { id, email } = comment;
  if (email === null || !(await isConfirmed(trx, email))) return false;
  await queueMail(trx, { kind, recipient: email, letter, comment: id }, now);
  return true;
}

/**
 * Tells the writer of a comment that somebody answered it, once the answer is published: if they asked for that, confirmed their
 * address, want answers at all, and did not write the answer themselves. Returns whether it was queued.
 */
export async function tellOfAnswer(
  trx: Kysely<Tables>,
  matter: {
    site: Site;
    article: Story;
    answered: Pick<CommentRow, "article" | "email" | "wantsAnswers" | "state">;
    answer: Pick<CommentRow, "id" | "root" | "name" | "body" | "emailKey">;
    now: Instant;
  },
): Promise<boolean> {
  const { site, article, answered, answer, now } = matter;
  const { email } = answered;
  if (email === null || answered.wantsAnswers === 0 || answered.state === "withdrawn") return false;
  const key = emailKey(email);
  if (key === answer.emailKey || !(await wantsAnswers(trx, email))) return false;
  const unsubscribePath = paths.unsubscribe(unsubscribeToken({ key, article: answered.article }));
  const letter = answerLetter(site, { article, answer, unsubscribePath });
  await queueMail(trx, { kind: "answer", recipient: email, letter, comment: answer.id }, now);
  return true;
}

/**
 * Tells whoever reported a comment something about that report, if they gave an address. The law asks for that without a
 * confirmation, so an address gets few a day, whoever typed it. Returns whether it was queued.
 */
export async function tellReporter(
  trx: Kysely<Tables>,
  {
    report,
    kind,
    letter,
    now,
  }: {
    report: { comment: string; email: string | null };
    kind: "report-receipt" | "report-decision";
    letter: Letter;
    now: Instant;
  },
): Promise<boolean> {
  const { email, comment } = report;
  if (email === null || (await countReports(trx, email, now)) > mostToReporter) return false;
  await queueMail(trx, { kind, recipient: email, letter, comment }, now);
  return true;
}

async function countReports(trx: Kysely<Tables>, email: string, now: Instant): Promise<number> {
  const { reports } = await trx
    .selectFrom("reports")
    .select(({ fn }) => fn.countAll().as("reports"))
    .where(({ fn, eb }) => eb(fn<string>("lower", ["email"]), "=", email.toLowerCase()))
    .where("at", ">", now - day)
    .executeTakeFirstOrThrow();
  return Number(reports);
}
