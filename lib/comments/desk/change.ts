import type { Instant } from "#lib/content/article.ts";
import type { CommentRow, CommentState } from "#lib/database/tables.ts";
import type { Decision, DecisionKind } from "./decision.ts";

/** What a decision does to a comment, and what the audit log says of it. */
export type Change = {
  set: Partial<Pick<CommentRow, "state" | "rule" | "detail" | "publishedAt" | "decidedAt" | "pinnedAt">>;
  rule: string | null;
  note: string | null;
};

/** The states in which each decision can be taken. What its writer took back only has its reports and its appeal closed. */
const from: Record<DecisionKind, CommentState[]> = {
  publish: ["pending", "refused", "spam", "returned"],
  refuse: ["pending", "published", "returned", "spam"],
  "mark-as-spam": ["pending", "published", "returned", "refused"],
  "return-to-writer": ["pending", "published"],
  pin: ["published"],
  unpin: ["published"],
  "dismiss-reports": ["pending", "published", "refused", "spam", "returned", "withdrawn"],
  "grant-appeal": ["refused", "spam"],
  "reject-appeal": ["refused", "spam", "withdrawn"],
};

export function isPossible(kind: DecisionKind, state: CommentState): boolean {
  return from[kind].includes(state);
}

/** What a decision does to a comment; nothing where it cannot be taken as the comment stands. */
export function changeOf(decision: Decision, comment: CommentRow, now: Instant): Change | undefined {
  if (!isPossible(decision.kind, comment.state)) return undefined;
  switch (decision.kind) {
    case "publish":
      return { set: published(comment, now), rule: null, note: null };
    case "grant-appeal":
      return { set: published(comment, now), rule: null, note: noteOf(decision) };
    case "refuse":
      return stands("refused", decision.reason.code, noteOf(decision), now);
    case "mark-as-spam":
      return stands("spam", "spam", null, now);
    case "return-to-writer":
      return stands("returned", null, decision.note, now);
    case "pin":
      return comment.pinnedAt === null ? { set: { pinnedAt: now }, rule: null, note: null } : undefined;
    case "unpin":
      return comment.pinnedAt === null ? undefined : { set: { pinnedAt: null }, rule: null, note: null };
    case "dismiss-reports":
    case "reject-appeal":
      return { set: {}, rule: comment.rule, note: noteOf(decision) };
  }
}

/** A comment that comes back keeps the date and the place that it had. */
function published(comment: CommentRow, now: Instant): Change["set"] {
  return {
    state: "published",
    rule: null,
    detail: null,
    publishedAt: comment.publishedAt ?? now,
    decidedAt: now,
  };
}

function stands(state: CommentState, rule: string | null, note: string | null, now: Instant): Change {
  return { set: { state, rule, detail: note, decidedAt: now }, rule, note };
}

function noteOf({ note }: { note?: string }): string | null {
  return note === undefined || note === "" ? null : note;
}
