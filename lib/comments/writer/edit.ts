import type { Transaction } from "kysely";
import { circumstancesOf } from "#lib/comments/circumstances.ts";
import { stateAfter, unkept } from "#lib/comments/post.ts";
import type { Article, Instant } from "#lib/content/article.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { judge } from "#lib/moderation/judge.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { Submission, Verdict } from "#lib/moderation/verdict.ts";
import { logWriter } from "./log.ts";
import { editableUntil, holdOwn } from "./own-comment.ts";

export type Editing = {
  token: string;
  body: string;
  /** The version that the writer had before them. */
  version: number;
  article: Article;
  slugs: readonly string[];
  policy: ModerationPolicy;
  network: string;
  now: Instant;
};

export type Edited =
  | { ok: true; published: boolean }
  | { ok: false; problem: "missing" | "too-late" | "changed-meanwhile" }
  | { ok: false; problem: "refused"; verdict: Verdict };

/**
 * Changes the text of a comment in the minutes after it was posted, or after a moderator asked for it. It is judged as if it were new:
 * what had appeared stays only if it would appear, and what a moderator returned waits for one.
 */
export function editComment(store: Store, editing: Editing): Promise<Edited> {
  return transaction<Edited>(store, async (trx) => {
    const { token, body, version, now } = editing;
    const comment = await holdOwn(trx, token, store);
    if (!comment) return { ok: false, problem: "missing" };
    if (comment.body === body && comment.state !== "returned")
      return { ok: true, published: comment.state === "published" };
    if (now >= (editableUntil(comment) ?? Number.NEGATIVE_INFINITY)) return { ok: false, problem: "too-late" };
    if (comment.version !== version) return { ok: false, problem: "changed-meanwhile" };
    const verdict = await verdictOn(trx, comment, editing);
    if (verdict.decision === "refuse" && unkept.includes(verdict.rule))
      return { ok: false, problem: "refused", verdict };
    const state = stateOf(comment, verdict);
    const detail = verdict.detail === undefined ? null : JSON.stringify(verdict.detail);
    await trx
      .updateTable("comments")
      .set({
        body,
        state,
        rule: verdict.rule,
        detail,
        editedAt: now,
        decidedAt: state === "pending" ? null : now,
        version: comment.version + 1,
      })
      .where("id", "=", comment.id)
      .execute();
    await logWriter(trx, comment, { at: now, action: "edit", toState: state, rule: verdict.rule, note: detail });
    const visible = comment.state === "published" || state === "published";
    if (visible) await nextChange(trx, comment.article, comment.id);
    return { ok: true, published: state === "published" };
  });
}

function stateOf(comment: CommentRow, verdict: Verdict): CommentRow["state"] {
  if (comment.state === "returned" && verdict.decision === "publish") return "pending";
  return stateAfter(verdict);
}

/** Nobody is asked twice to put something differently, and what a form lacked it does not get by an edit. */
async function verdictOn(trx: Transaction<Tables>, comment: CommentRow, editing: Editing): Promise<Verdict> {
  const { body, network } = editing;
  const submission: Submission = {
    name: comment.name,
    body,
    ...(comment.email === null ? {} : { email: comment.email }),
    honeypot: "",
    ...(comment.rule === "forged-form" ? {} : { formMadeAt: comment.postedAt }),
    nudged: true,
    // Only what was published, or what a moderator has read, is known to have been proven or to need no proof.
    proven: comment.state === "published" || comment.state === "returned",
  };
  const writer = {
    network,
    staff: comment.staff !== null,
    ...(comment.emailKey === null ? {} : { emailKey: comment.emailKey }),
  };
  return judge(submission, await circumstancesOf(trx, { ...editing, writer, except: comment.id }));
}
