import type { Transaction } from "kysely";
import type { Tables } from "#lib/database/tables.ts";
import { changesStanding } from "./audit.ts";
import type { Conflict, Decided } from "./decision.ts";

/** What is said of a comment that is not as its moderator saw it: what was decided in between, by whom, or that it does not exist. */
export async function missed(trx: Transaction<Tables>, comment: string): Promise<Decided> {
  const conflict = await conflictOf(trx, comment);
  return conflict ? { comment, ok: false, problem: "conflict", conflict } : { comment, ok: false, problem: "missing" };
}

/** The last that happened to a comment; nothing for a comment that does not exist. */
async function conflictOf(trx: Transaction<Tables>, comment: string): Promise<Conflict | undefined> {
  const row = await trx
    .selectFrom("comments")
    .select(["state", "version", "postedAt"])
    .where("id", "=", comment)
    .executeTakeFirst();
  if (!row) return undefined;
  const last = await trx
    .selectFrom("decisions")
    .select(["actorKind", "actorName", "action", "at"])
    .where("comment", "=", comment)
    .where(changesStanding)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const { state, version } = row;
  if (!last) return { byKind: "system", action: "post", at: row.postedAt, state, version };
  const { actorKind, actorName, action, at } = last;
  return { byKind: actorKind, ...(actorName === null ? {} : { by: actorName }), action, at, state, version };
}
