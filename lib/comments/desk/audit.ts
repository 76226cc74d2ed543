import type { ExpressionBuilder, Insertable, Selectable, Transaction } from "kysely";
import type { DecisionRow, Tables } from "#lib/database/tables.ts";
import type { Moderator } from "./decision.ts";

/** An entry of the audit log as it is read. */
export type Entry = Selectable<DecisionRow>;

type Said = Pick<Insertable<DecisionRow>, "at" | "action"> &
  Partial<Pick<DecisionRow, "comment" | "article" | "fromState" | "toState" | "rule" | "note" | "undoes">>;

/** Adds what somebody of the newsroom did to the audit log. Returns its place. */
export function recordOf(trx: Transaction<Tables>, by: Moderator, said: Said): Promise<number> {
  return record(trx, { actorKind: "staff", actor: by.id, actorName: by.name }, said);
}

/** Adds what the site did by itself. */
export function recordOfSystem(trx: Transaction<Tables>, said: Said): Promise<number> {
  return record(trx, { actorKind: "system", actor: null, actorName: null }, said);
}

/** Of the log of a comment, what its moderator must have seen: reports and blocks change nothing about how it stands. */
export function changesStanding(eb: ExpressionBuilder<Tables, "decisions">) {
  return eb.or([eb("toState", "is not", null), eb("actorKind", "=", "writer")]);
}

async function record(
  trx: Transaction<Tables>,
  actor: Pick<DecisionRow, "actorKind" | "actor" | "actorName">,
  said: Said,
): Promise<number> {
  const nothing = {
    comment: null,
    article: null,
    fromState: null,
    toState: null,
    rule: null,
    note: null,
    undoes: null,
  };
  const { seq } = await trx
    .insertInto("decisions")
    .values({ ...nothing, ...actor, ...said })
    .returning("seq")
    .executeTakeFirstOrThrow();
  return seq;
}
