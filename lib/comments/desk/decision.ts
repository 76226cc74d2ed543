import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { CommentState, DecisionRow } from "#lib/database/tables.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";

/** Somebody of the newsroom, as the audit log names them. */
export type Moderator = { id: string; name: string };

/** What mail about a decision says of the paper and of its articles, by the slug of whose thread it is. */
export type Paper = { site: Site; titleOf: (article: string) => string };

/** A comment as the moderator saw it: whoever decides says which version. */
export type Seen = { comment: string; version: number };

/** Why a comment is refused: a reason of the policy, in its permanent code and in the reader's words. */
export type Reason = ModerationPolicy["reasons"][number];

/** What a moderator may decide about a comment. Its text is never among it: a newsroom does not rewrite its readers. */
export type Decision =
  | { kind: "publish" }
  /** Upholds every open report. `note` goes to the writer. */
  | { kind: "refuse"; reason: Reason; note?: string }
  /** As a refusal, without a word to the writer. */
  | { kind: "mark-as-spam" }
  /** Asks the writer to put it differently: an edit makes it pending again. */
  | { kind: "return-to-writer"; note: string }
  | { kind: "pin" }
  | { kind: "unpin" }
  /** Keeps the comment; answers those of its open reports that the moderator saw. */
  | { kind: "dismiss-reports"; reports: string[]; note?: string }
  | { kind: "grant-appeal"; note?: string }
  | { kind: "reject-appeal"; note: string };

export type DecisionKind = Decision["kind"];

/** What the first decided, for the second who comes too late. */
export type Conflict = {
  byKind: DecisionRow["actorKind"];
  /** Of staff. */
  by?: string;
  action: string;
  at: Instant;
  /** How the comment stands now. */
  state: CommentState;
  version: number;
};

/** What became of one decision. `seq` is its place in the audit log, by which it can be undone. */
export type Decided = { comment: string } & (
  | { ok: true; seq: number; state: CommentState }
  | { ok: false; problem: "conflict"; conflict: Conflict }
  /** Such a comment does not exist, or cannot be decided upon in this way as it stands. */
  | { ok: false; problem: "missing" | "not-possible" }
);
