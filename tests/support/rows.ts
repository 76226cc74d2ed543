import { randomUUID } from "node:crypto";
import type { CommentRow } from "#lib/database/tables.ts";

/** A comment as its table holds it: published, on its own, by Léa. */
export function commentRow(fields: Partial<CommentRow> = {}): CommentRow {
  const id = fields.id ?? randomUUID().replaceAll("-", "");
  return {
    id,
    article: "un-article",
    parent: null,
    root: id,
    name: "Léa",
    email: null,
    emailKey: null,
    body: "Bien vu.",
    state: "published",
    rule: null,
    detail: null,
    postedAt: 1_700_000_000_000,
    editedAt: null,
    publishedAt: 1_700_000_000_000,
    decidedAt: null,
    pinnedAt: null,
    staff: null,
    wantsAnswers: 0,
    formKey: randomUUID(),
    networkKey: null,
    version: 1,
    ...fields,
  };
}

/** What a decision must say; everything else is `null`. */
export const decisionRow = {
  at: 1_700_000_000_000,
  actorKind: "staff",
  actor: "u1",
  actorName: "Nadia",
  action: "publish",
  comment: "c1",
  article: "un-article",
  fromState: "pending",
  toState: "published",
  rule: null,
  note: null,
  undoes: null,
} as const;
