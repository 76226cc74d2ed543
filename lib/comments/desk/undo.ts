import type { Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, CommentState, Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { changesStanding, type Entry, recordOf } from "./audit.ts";
import { missed } from "./conflict.ts";
import type { Decided, DecisionKind, Moderator } from "./decision.ts";
import { callBackMail } from "./tell.ts";

const undoable: DecisionKind[] = [
  "publish",
  "refuse",
  "mark-as-spam",
  "return-to-writer",
  "pin",
  "unpin",
  "dismiss-reports",
  "grant-appeal",
  "reject-appeal",
];

/**
 * Takes back a decision, with all that were taken in the same act: each comment returns to how it stood before, unless something
 * happened to it in between. Answered reports and appeals are open again; mail that has not left does not leave.
 *
 * @returns nothing where the log has no such decision, or not one that can be undone.
 */
export function undo(
  store: Store,
  { seq, by }: { seq: number; by: Moderator },
  now: Instant,
): Promise<Decided[] | undefined> {
  return transaction(store, async (trx) => {
    const entries = await actOf(trx, seq);
    if (entries.length === 0) return undefined;
    const comments = await lock(trx, entries);
    const decided: Decided[] = [];
    const shown: CommentRow[] = [];
    for (const entry of entries) {
      const comment = comments.get(entry.comment);
      const before = comment && (await standingBefore(trx, entry, comment));
      if (!before || (await hasFollowers(trx, entry))) {
        decided.push(await missed(trx, entry.comment));
        continue;
      }
      decided.push(await undoOne(trx, { entry, comment, before, by }, now));
      if (isSeen(comment, before)) shown.push(comment);
    }
    for (const { article, id } of shown) await nextChange(trx, article, id);
    return decided;
  });
}

type CommentEntry = Entry & { comment: string };

/** The decisions of one act: those that the same person took at the same moment. */
async function actOf(trx: Transaction<Tables>, seq: number): Promise<CommentEntry[]> {
  const first = await trx.selectFrom("decisions").selectAll().where("seq", "=", seq).executeTakeFirst();
  if (first?.actorKind !== "staff" || !undoable.some((kind) => kind === first.action)) return [];
  const act = await trx
    .selectFrom("decisions")
    .selectAll()
    .where("at", "=", first.at)
    .where("actor", "=", first.actor)
    .where("action", "=", first.action)
    .where("undoes", "is", null)
    .orderBy("seq")
    .execute();
  return act.flatMap((entry) => (entry.comment === null ? [] : [{ ...entry, comment: entry.comment }]));
}

/** In the order of ids, as every bulk decision. */
async function lock(trx: Transaction<Tables>, entries: CommentEntry[]): Promise<Map<string, CommentRow>> {
  const held = new Map<string, CommentRow>();
  for (const id of entries.map(({ comment }) => comment).toSorted()) {
    const row = await trx
      .updateTable("comments")
      .set((eb) => ({ version: eb.ref("version") }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst();
    if (row) held.set(id, row);
  }
  return held;
}

type Undoing = { entry: CommentEntry; comment: CommentRow; before: Standing; by: Moderator };

async function undoOne(
  trx: Transaction<Tables>,
  { entry, comment, before, by }: Undoing,
  now: Instant,
): Promise<Decided> {
  await trx
    .updateTable("comments")
    .set({ ...before, version: comment.version + 1 })
    .where("id", "=", comment.id)
    .execute();
  await reopen(trx, entry);
  await callBackMail(trx, { comment: comment.id, at: entry.at });
  const seq = await recordOf(trx, by, {
    at: now,
    action: "undo",
    comment: comment.id,
    article: comment.article,
    fromState: comment.state,
    toState: before.state,
    rule: before.rule,
    note: before.detail,
    undoes: entry.seq,
  });
  return { comment: comment.id, ok: true, seq, state: before.state };
}

/** Whether readers see the difference. */
function isSeen(comment: CommentRow, before: Standing): boolean {
  const differs = comment.state !== before.state || comment.pinnedAt !== before.pinnedAt;
  return differs && [comment.state, before.state].includes("published");
}

/** Whether anything happened to the comment since. */
async function hasFollowers(trx: Transaction<Tables>, entry: CommentEntry): Promise<boolean> {
  const later = await trx
    .selectFrom("decisions")
    .select("seq")
    .where("comment", "=", entry.comment)
    .where("seq", ">", entry.seq)
    .where(changesStanding)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

type Standing = Pick<CommentRow, "state" | "rule" | "detail" | "publishedAt" | "decidedAt" | "pinnedAt">;

/** How the comment stood before a decision: as the decision before it left it. */
async function standingBefore(trx: Transaction<Tables>, entry: CommentEntry, comment: CommentRow): Promise<Standing> {
  const { state, rule, detail, publishedAt, decidedAt } = comment;
  const pinnedAt = pinnedBefore(entry, comment);
  const from: CommentState = entry.fromState ?? state;
  if (from === entry.toState) return { state, rule, detail, publishedAt, decidedAt, pinnedAt };
  const earlier = await earlierDecision(trx, entry);
  return {
    state: from,
    rule: earlier?.rule ?? null,
    detail: earlier?.note ?? null,
    publishedAt: entry.toState === "published" && publishedAt === entry.at ? null : publishedAt,
    decidedAt: earlier?.actorKind === "staff" ? earlier.at : null,
    pinnedAt,
  };
}

function pinnedBefore(entry: CommentEntry, comment: CommentRow): Instant | null {
  if (entry.action === "pin") return null;
  return entry.action === "unpin" ? entry.at : comment.pinnedAt;
}

/** The one by which the comment came into the state that is to be restored. */
function earlierDecision(trx: Transaction<Tables>, { comment, seq, fromState }: CommentEntry) {
  return trx
    .selectFrom("decisions")
    .select(["rule", "note", "at", "actorKind"])
    .where("comment", "=", comment)
    .where("seq", "<", seq)
    .where("toState", "=", fromState)
    .where((eb) => eb.or([eb("fromState", "is", null), eb("fromState", "<>", eb.ref("toState"))]))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function reopen(trx: Transaction<Tables>, { comment, at, actor }: CommentEntry): Promise<void> {
  const open = { state: "open", decidedAt: null, decidedBy: null, note: null } as const;
  for (const table of ["reports", "appeals"] as const) {
    await trx
      .updateTable(table)
      .set(open)
      .where("comment", "=", comment)
      .where("decidedAt", "=", at)
      .where("decidedBy", "=", actor)
      .execute();
  }
}
