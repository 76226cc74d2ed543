import type { Generated } from "kysely";
import type { Instant } from "#lib/content/article.ts";

/**
 * What becomes of a comment:
 *
 * - `pending`: it waits for a moderator
 * - `published`: readers see it
 * - `refused`: a rule or a moderator refused it; its writer sees why, and may appeal once
 * - `spam`: as refused, and kept out of the way of the queues
 * - `returned`: a moderator asked the writer to put it differently; an edit makes it pending again
 * - `withdrawn`: its writer took it back, or asked to be forgotten
 */
export type CommentState = "pending" | "published" | "refused" | "spam" | "returned" | "withdrawn";

/** SQLite has no truth values. */
export type Flag = 0 | 1;

/**
 * What readers and moderators write, table by table; the same on SQLite and PostgreSQL. Moments are milliseconds since 1970,
 * identities of people are keyed hashes (`lib/comments/identity.ts`), and names of columns are the fields of the types.
 */
export type Tables = {
  meta: { key: string; value: string };
  comments: CommentRow;
  decisions: DecisionRow;
  reports: ReportRow;
  appeals: AppealRow;
  blocks: BlockRow;
  threads: ThreadRow;
  addresses: AddressRow;
  outbox: OutboxRow;
  publication: { id: 1; seq: number };
  changes: { seq: number; article: string; comment: string };
  proofs: ProofRow;
  attempts: AttemptRow;
  previewLinks: PreviewLinkRow;
};

export type CommentRow = {
  /** Lower-case letters and digits, in the order of posting. */
  id: string;
  /** The slug that the article had when the comment was posted. */
  article: string;
  parent: string | null;
  /** The comment that opened the conversation; its own id for that one. */
  root: string;
  name: string;
  email: string | null;
  /** Keyed hash of the address; stays when the address is deleted, until retention ends. */
  emailKey: string | null;
  body: string;
  state: CommentState;
  /** The rule (of the policy) or the reason code (of a moderator) by which it is in this state. */
  rule: string | null;
  /** What the rule saw, as JSON; or the moderator's words to the writer. */
  detail: string | null;
  postedAt: Instant;
  editedAt: Instant | null;
  publishedAt: Instant | null;
  decidedAt: Instant | null;
  pinnedAt: Instant | null;
  /** The member of staff who wrote it, signed in. */
  staff: string | null;
  wantsAnswers: Flag;
  /** Of the form that was sent: a retry finds the first one. */
  formKey: string;
  /** Keyed hash of the writer's network, of one day. */
  networkKey: string | null;
  /** Grows with each change: whoever decides says which version was seen. */
  version: number;
};

/** The audit log: rows are only ever added (a trigger refuses everything else). It names no reader. */
export type DecisionRow = {
  seq: Generated<number>;
  at: Instant;
  actorKind: "rule" | "staff" | "writer" | "reader" | "system";
  /** Of staff, the user's id; of a rule, its name. */
  actor: string | null;
  /** The name of staff at that moment: the log stands when an account goes. */
  actorName: string | null;
  action: string;
  comment: string | null;
  article: string | null;
  fromState: CommentState | null;
  toState: CommentState | null;
  rule: string | null;
  note: string | null;
  /** The decision that this one takes back. */
  undoes: number | null;
};

export type ReportRow = {
  id: string;
  comment: string;
  reason: string;
  explanation: string;
  name: string | null;
  email: string | null;
  goodFaith: Flag;
  at: Instant;
  networkKey: string | null;
  formKey: string;
  state: "open" | "upheld" | "dismissed";
  decidedAt: Instant | null;
  decidedBy: string | null;
  note: string | null;
};

export type AppealRow = {
  comment: string;
  text: string;
  at: Instant;
  state: "open" | "granted" | "rejected";
  decidedAt: Instant | null;
  decidedBy: string | null;
  note: string | null;
};

export type BlockRow = {
  id: string;
  kind: "email" | "network";
  key: string;
  until: Instant;
  reason: string;
  at: Instant;
  by: string | null;
  liftedAt: Instant | null;
};

/** A thread that somebody closed; threads that nobody closed have no row. */
export type ThreadRow = { article: string; closedAt: Instant; closedBy: string | null };

/** An address that asked to be written to. Nothing but the question is sent to it before it is confirmed. */
export type AddressRow = {
  key: string;
  email: string;
  askedAt: Instant;
  confirmedAt: Instant | null;
  unsubscribedAt: Instant | null;
};

/** Mail that is to be sent, written in the transaction of what it tells; deleted once sent. */
export type OutboxRow = {
  id: string;
  at: Instant;
  kind: string;
  comment: string | null;
  recipient: string;
  subject: string;
  text: string;
  /** More headers, as JSON. */
  headers: string;
  attempts: number;
  nextAt: Instant;
  /** When it was given up, and why. */
  failedAt: Instant | null;
  error: string | null;
};

/** A proof of work that was used (`lib/comments/proof-of-work.ts`), kept until it would not be taken any more. */
export type ProofRow = { key: string; until: Instant };

/** Attempts to sign in that count against one network, account or browser (`lib/staff/attempts.ts`). */
export type AttemptRow = {
  /** Keyed hash of what they are counted by. */
  key: string;
  count: number;
  /** When they are forgotten. */
  until: Instant;
};

/** A link by which a guest of the newsroom sees one article before it is out. Its address is sealed, and so is not in here. */
export type PreviewLinkRow = {
  id: string;
  /** The slug of the article. */
  article: string;
  at: Instant;
  until: Instant;
  /** Who made it: the user's id, and their name at that moment. */
  by: string;
  byName: string;
  revokedAt: Instant | null;
};
