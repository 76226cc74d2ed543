import type { Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { recordOf } from "./audit.ts";
import { type Change, changeOf } from "./change.ts";
import { missed } from "./conflict.ts";
import type { Decided, Decision, Moderator, Paper, Seen } from "./decision.ts";
import { settle } from "./settle.ts";

export type DecideCommand = { decision: Decision; comments: Seen[]; by: Moderator; paper: Paper };

/**
 * Takes one decision about one comment or several, in one transaction: each of them as its moderator saw it, or not at all. Those
 * that somebody else decided in between stay as they are, and say what the first decided.
 */
export function decide(store: Store, command: DecideCommand, now: Instant): Promise<Decided[]> {
  const seen = [...new Map(command.comments.map((one) => [one.comment, one])).values()];
  return transaction(store, async (trx) => {
    const comments = await lock(trx, seen);
    const decided: Decided[] = [];
    const shown: CommentRow[] = [];
    for (const { comment } of seen) {
      const row = comments.get(comment);
      const change = row && changeOf(command.decision, row, now);
      decided.push(row ? await decideOne(trx, command, { row, change }, now) : await missed(trx, comment));
      if (row && change && decided.at(-1)?.ok && isSeen(row, change)) shown.push(row);
    }
    for (const { article, id } of shown) await nextChange(trx, article, id);
    return decided;
  });
}

/**
 * Writes nothing to the comments, and holds them: whoever comes second waits here, and then finds another version. All are held, in
 * the order of their ids, before anything else is: two bulk decisions never wait for each other.
 */
async function lock(trx: Transaction<Tables>, seen: Seen[]): Promise<Map<string, CommentRow>> {
  const held = new Map<string, CommentRow>();
  for (const { comment, version } of seen.toSorted((a, b) => (a.comment < b.comment ? -1 : 1))) {
    const row = await trx
      .updateTable("comments")
      .set({ version })
      .where("id", "=", comment)
      .where("version", "=", version)
      .returningAll()
      .executeTakeFirst();
    if (row) held.set(comment, row);
  }
  return held;
}

async function decideOne(
  trx: Transaction<Tables>,
  { decision, by, paper }: DecideCommand,
  { row: comment, change }: { row: CommentRow; change: Change | undefined },
  now: Instant,
): Promise<Decided> {
  const settled = change && (await settle(trx, { decision, comment, by, paper, now }));
  if (!change || !settled) return { comment: comment.id, ok: false, problem: "not-possible" };
  await trx
    .updateTable("comments")
    .set({ ...change.set, version: comment.version + 1 })
    .where("id", "=", comment.id)
    .execute();
  const state = change.set.state ?? comment.state;
  const seq = await recordOf(trx, by, {
    at: now,
    action: decision.kind,
    comment: comment.id,
    article: comment.article,
    fromState: comment.state,
    toState: state,
    rule: change.rule,
    note: change.note,
  });
  return { comment: comment.id, ok: true, seq, state };
}

/** Whether readers see the difference. */
function isSeen(before: CommentRow, { set }: Change): boolean {
  const states = [before.state, set.state ?? before.state];
  return states.includes("published") && (states[0] !== states[1] || set.pinnedAt !== undefined);
}
