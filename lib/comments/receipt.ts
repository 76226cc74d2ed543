import type { Transaction } from "kysely";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { askToConfirm } from "#lib/mail/addresses.ts";
import { receivedLetter, refusedLetter } from "#lib/mail/letters/to-writer.ts";
import { tellOfAnswer, tellWriter } from "#lib/mail/tell.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import { statusToken } from "./links.ts";
import { reasonOf } from "./reason.ts";

type Matter = { site: Site; article: Article; policy: ModerationPolicy; now: Instant };

/**
 * Writes to whoever has just posted with an address: the status link, or before that the question whether the address is theirs.
 * What was taken for spam gets no mail.
 */
export async function confirmReceipt(trx: Transaction<Tables>, comment: CommentRow, matter: Matter): Promise<void> {
  const { site, article, now } = matter;
  if (comment.email === null || comment.state === "spam") return;
  const statusPath = paths.commentStatus(statusToken(comment.id));
  const letter = letterAbout(comment, matter, statusPath);
  if (await tellWriter(trx, { comment, ...letter, now })) return;
  const { email, networkKey } = comment;
  await askToConfirm(trx, { site, email, now, networkKey, article, statusPath });
}

/** A refusal by a rule is a statement of reasons too (Digital Services Act, article 17). */
function letterAbout(comment: CommentRow, { site, article, policy }: Matter, statusPath: string) {
  const about = { article, comment, statusPath };
  if (comment.state === "refused") {
    const detail = comment.detail === null ? {} : JSON.parse(comment.detail);
    const reason = reasonOf(comment.rule ?? "", policy, site, detail);
    const letter = refusedLetter(site, { ...about, reason, automatic: true, removed: false });
    return { kind: "refused" as const, letter };
  }
  return {
    kind: "received" as const,
    letter: receivedLetter(site, { ...about, waits: comment.state !== "published" }),
  };
}

/** Tells the writer of the comment that a published one answers. */
export async function announceAnswer(trx: Transaction<Tables>, answer: CommentRow, matter: Matter): Promise<void> {
  if (answer.parent === null) return;
  const answered = await trx.selectFrom("comments").selectAll().where("id", "=", answer.parent).executeTakeFirst();
  if (answered) await tellOfAnswer(trx, { ...matter, answered, answer });
}
