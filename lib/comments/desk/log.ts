import type { Selectable } from "kysely";
import type { Store } from "#lib/database/store.ts";
import type { DecisionRow } from "#lib/database/tables.ts";

/** Entries on a page of the log. */
export const logPage = 50;

/** Which part of the audit log. `before` is the place after which the page begins, since the newest come first. */
export type LogFilter = { action?: string; actor?: string; article?: string; comment?: string; before?: number };

export type LogEntry = Selectable<DecisionRow>;

export type LogPage = { entries: LogEntry[]; next?: number };

/** A page of the audit log, the newest first. */
export async function logOf({ db }: Store, filter: LogFilter): Promise<LogPage> {
  const { action, actor, article, comment, before } = filter;
  const rows = await db
    .selectFrom("decisions")
    .selectAll()
    .$if(action !== undefined, (query) => query.where("action", "=", action ?? ""))
    .$if(actor !== undefined, (query) => query.where("actor", "=", actor ?? ""))
    .$if(article !== undefined, (query) => query.where("article", "=", article ?? ""))
    .$if(comment !== undefined, (query) => query.where("comment", "=", comment ?? ""))
    .$if(before !== undefined, (query) => query.where("seq", "<", before ?? 0))
    .orderBy("seq", "desc")
    .limit(logPage + 1)
    .execute();
  const entries = rows.slice(0, logPage);
  const last = entries.at(-1);
  return rows.length > logPage && last ? { entries, next: last.seq } : { entries };
}

/** All that ever happened to a comment, in order; of a comment that a bot tossed about, the last 200. */
export async function historyOf({ db }: Store, comment: string): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom("decisions")
    .selectAll()
    .where("comment", "=", comment)
    .orderBy("seq", "desc")
    .limit(200)
    .execute();
  return rows.reverse();
}

/** Everybody of the newsroom whom the log names, for its filter. */
export async function peopleInLog({ db }: Store): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom("decisions")
    .select(["actor", ({ fn }) => fn.max("actorName").as("name")])
    .where("actorKind", "=", "staff")
    .where("actor", "is not", null)
    .groupBy("actor")
    .execute();
  return rows
    .flatMap(({ actor, name }) => (actor === null ? [] : [{ id: actor, name: name ?? actor }]))
    .sort((one, other) => one.name.localeCompare(other.name));
}
