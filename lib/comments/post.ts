import type { Transaction } from "kysely";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { judge } from "#lib/moderation/judge.ts";
import { shouldNudge } from "#lib/moderation/nudge.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { RuleName, Submission, Verdict } from "#lib/moderation/verdict.ts";
import { keyed } from "#lib/seal/seal.ts";
import { circumstancesOf } from "./circumstances.ts";
import { newId } from "./comment-id.ts";
import { type Entry, madeAt } from "./entry.ts";
import { networkKey } from "./network-key.ts";
import { type Proof, spendProof } from "./proof-of-work.ts";
import { announceAnswer, confirmReceipt } from "./receipt.ts";

/** A comment to be posted: an entry without problems, on an article that readers see. */
export type Posting = {
  site: Site;
  entry: Entry;
  article: Article;
  /** All the slugs that the article ever had, the present one first. */
  slugs: readonly string[];
  policy: ModerationPolicy;
  /** As `clientNetwork` writes it. */
  network: string;
  staff?: { id: string; name: string };
  /** The proof of work that came with it. */
  proof?: Proof | undefined;
  now: Instant;
};

export type Posted =
  /** It is on the disk. `repeated`: it was already, sent by the same form. */
  | { ok: true; id: string; published: boolean; repeated: boolean }
  /** Refused without being kept: the writer has the text back, and may change it. */
  | { ok: false; problem: "refused"; verdict: Verdict }
  /** Borderline words: the writer is asked once whether to put it differently. */
  | { ok: false; problem: "nudge"; word: string }
  /** The comment that it answers is not there any more. */
  | { ok: false; problem: "parent-gone" };

/** What a writer can see and mend at once is not kept; a refusal of what was said is, so that it can be appealed. */
export const unkept: readonly RuleName[] = [
  "comments-closed",
  "thread-closed",
  "closed-by-age",
  "length",
  "links",
  "network-rate",
];

/**
 * Posts a comment: judges it, and writes it together with the decision and the mail about it in one transaction. The same form sent
 * twice is one comment, which the second answer finds.
 */
export function postComment(store: Store, posting: Posting): Promise<Posted> {
  return transaction<Posted>(store, async (trx) => {
    const formKey = formKeyOf(posting);
    const earlier = await sentBefore(trx, formKey);
    if (earlier) return earlier;
    const parent = await parentOf(trx, posting);
    if (parent === "gone") return { ok: false, problem: "parent-gone" };
    const judged = await judgeEntry(trx, posting);
    if ("ok" in judged) return judged;
    const row = rowOf(posting, formKey, parent, judged);
    return write(trx, row, judged, posting);
  });
}

async function sentBefore(trx: Transaction<Tables>, formKey: string): Promise<Posted | undefined> {
  const row = await trx
    .selectFrom("comments")
    .select(["id", "state"])
    .where("formKey", "=", formKey)
    .executeTakeFirst();
  return row && { ok: true, id: row.id, published: row.state === "published", repeated: true };
}

async function judgeEntry(trx: Transaction<Tables>, posting: Posting): Promise<Verdict | Posted> {
  const { entry, proof } = posting;
  const proven = proof !== undefined && (await spendProof(trx, proof));
  const submission = submissionOf(entry, proven);
  const circumstances = await circumstancesOf(trx, { ...posting, body: entry.body, writer: writerOf(posting) });
  const nudge = shouldNudge(submission, circumstances);
  if (nudge) return { ok: false, problem: "nudge", word: nudge.word };
  const verdict = judge(submission, circumstances);
  const kept = verdict.decision !== "refuse" || !unkept.includes(verdict.rule);
  return kept ? verdict : { ok: false, problem: "refused", verdict };
}

/** Of two transactions that write the same form at once, the second waits for the first, and finds its comment. */
async function write(trx: Transaction<Tables>, row: CommentRow, verdict: Verdict, posting: Posting): Promise<Posted> {
  const insertion = trx
    .insertInto("comments")
    .values(row)
    .onConflict((conflict) => conflict.column("formKey").doNothing());
  const written = await insertion.returning("id").executeTakeFirst();
  if (!written) return (await sentBefore(trx, row.formKey)) ?? fail(row.formKey);
  await trx.insertInto("decisions").values(decisionOf(row, verdict)).execute();
  await confirmReceipt(trx, row, posting);
  const published = row.state === "published";
  if (published) {
    await announceAnswer(trx, row, posting);
    await nextChange(trx, row.article, row.id);
  }
  return { ok: true, id: row.id, published, repeated: false };
}

function fail(formKey: string): never {
  throw new Error(`The form ${formKey} was sent before, and what it wrote cannot be found.`);
}

/**
 * A form that was made for one reader has a key of its own. One on a kept page has none, and is known by what was typed and where
 * from; with either, other words are another comment.
 */
function formKeyOf({ entry, network, now }: Posting): string {
  const { article, parent, name, email, body, key } = entry;
  const sender = key === "" ? networkKey(network, now) : key;
  return keyed("form key", JSON.stringify([sender, article, parent, name, email, body]));
}

type Place = { parent: string | null; root: string | undefined };

async function parentOf(trx: Transaction<Tables>, { entry, slugs }: Posting): Promise<Place | "gone"> {
  if (entry.parent === "") return { parent: null, root: undefined };
  const parent = await trx
    .selectFrom("comments")
    .select(["id", "root", "article", "state"])
    .where("id", "=", entry.parent)
    .executeTakeFirst();
  if (parent?.state !== "published" || !slugs.includes(parent.article)) return "gone";
  return { parent: parent.id, root: parent.root };
}

function writerOf({ entry, network, staff }: Posting) {
  const email = entry.email.trim();
  return { network, staff: staff !== undefined, ...(email === "" ? {} : { emailKey: emailKey(email) }) };
}

function submissionOf(entry: Entry, proven: boolean): Submission {
  const formMadeAt = madeAt(entry);
  const email = entry.email.trim();
  return {
    name: entry.name.trim().normalize("NFC"),
    body: entry.body,
    ...(email === "" ? {} : { email }),
    honeypot: entry.honeypot,
    ...(formMadeAt === undefined ? {} : { formMadeAt }),
    nudged: entry.nudged,
    proven,
  };
}

function rowOf(posting: Posting, formKey: string, place: Place, verdict: Verdict): CommentRow {
  const { entry, article, network, staff, now } = posting;
  const id = newId(now);
  const email = entry.email.trim();
  const state = stateAfter(verdict);
  return {
    id,
    article: article.slug,
    parent: place.parent,
    root: place.root ?? id,
    name: staff?.name ?? entry.name.trim(),
    email: email === "" ? null : email,
    emailKey: email === "" ? null : emailKey(email),
    body: entry.body,
    state,
    rule: verdict.rule,
    detail: verdict.detail === undefined ? null : JSON.stringify(verdict.detail),
    postedAt: now,
    editedAt: null,
    publishedAt: state === "published" ? now : null,
    decidedAt: state === "pending" ? null : now,
    pinnedAt: null,
    staff: staff?.id ?? null,
    wantsAnswers: entry.wantsAnswers ? 1 : 0,
    formKey,
    networkKey: networkKey(network, now),
    version: 1,
  };
}

/** The state in which a verdict leaves a comment. What only a machine fills in is spam. */
export function stateAfter({ decision, rule }: Verdict): CommentRow["state"] {
  if (decision === "publish") return "published";
  if (decision === "hold") return "pending";
  return rule === "honeypot" ? "spam" : "refused";
}

function decisionOf(row: CommentRow, verdict: Verdict) {
  return {
    at: row.postedAt,
    actorKind: "rule" as const,
    actor: verdict.rule,
    actorName: null,
    action: "post",
    comment: row.id,
    article: row.article,
    fromState: null,
    toState: row.state,
    rule: verdict.rule,
    note: row.detail,
    undoes: null,
  };
}
