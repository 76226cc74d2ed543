import { setImmediate as turn } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { Tables } from "#lib/database/tables.ts";

/** Months that are told. */
const told = 12;

/** Decisions from which the usual delay is told. */
const sample = 1000;

/** What the newsroom did, month by month. Every list of counts has one number for each of `months`. */
export type ModerationFigures = {
  /** Of UTC, newest first; `month` counts from 1. From the first month in which anything happened, and at most twelve. */
  months: { year: number; month: number }[];
  received: number[];
  published: number[];
  /** Spam among them. */
  refused: number[];
  reports: number[];
  appeals: number[];
  granted: number[];
  /** Decisions by the rule or the reason that they name, the most frequent first. */
  byRule: { code: string; counts: number[] }[];
  /** Minutes from posting to the decision of a person, of the last thousand within these months; absent while there was none. */
  medianDelay?: number;
};

/** An account of moderation for everybody. Decisions that were taken back, and what took them back, are left out. */
export async function moderationFigures({ db }: Store, now: Instant): Promise<ModerationFigures> {
  const months = lastMonths(now);
  const counted: Counted[][] = [];
  for (const { from, until } of months) {
    counted.push(await countMonth(db, from, until));
    // SQLite answers in this very thread: between two months whoever waits has a turn.
    await turn();
  }
  const happened = counted.findLastIndex((rows) => rows.length > 0) + 1;
  const rows = counted.slice(0, happened);
  const sum = (of: (row: Counted) => boolean) =>
    rows.map((month) => month.filter(of).reduce((total, { count }) => total + count, 0));
  const became = (row: Counted, ...states: string[]) =>
    row.toState !== row.fromState && states.some((state) => state === row.toState);
  const medianDelay = await medianMinutes(db, months[told - 1]?.from ?? now, now);
  return {
    months: months.slice(0, happened).map(({ year, month }) => ({ year, month })),
    received: sum(({ action }) => action === "post"),
    published: sum((row) => became(row, "published")),
    refused: sum((row) => became(row, "refused", "spam")),
    reports: sum(({ action }) => action === "report"),
    appeals: sum(({ action }) => action === "appeal"),
    granted: sum(({ action }) => action === "grant-appeal"),
    byRule: byRule(rows, (code) => sum((row) => decides(row) && row.rule === code)),
    ...(medianDelay === undefined ? {} : { medianDelay }),
  };
}

type Month = { year: number; month: number; from: Instant; until: Instant };

function lastMonths(now: Instant): Month[] {
  const date = new Date(now);
  return Array.from({ length: told }, (_, back) => {
    const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1);
    const first = new Date(from);
    const month = first.getUTCMonth() + 1;
    return { year: first.getUTCFullYear(), month, from, until: Date.UTC(first.getUTCFullYear(), month, 1) };
  });
}

type Counted = {
  actorKind: string;
  action: string;
  fromState: string | null;
  toState: string | null;
  rule: string | null;
  count: number;
};

async function countMonth(db: Kysely<Tables>, from: Instant, until: Instant): Promise<Counted[]> {
  const rows = await db
    .selectFrom("decisions")
    .select(["actorKind", "action", "fromState", "toState", "rule", ({ fn }) => fn.countAll<number>().as("count")])
    .where("at", ">=", from)
    .where("at", "<", until)
    .where("comment", "is not", null)
    .where("undoes", "is", null)
    .where("seq", "not in", undone(db, from))
    .groupBy(["actorKind", "action", "fromState", "toState", "rule"])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** What was taken back since; nothing is taken back before it was decided. */
function undone(db: Kysely<Tables>, since: Instant) {
  return db
    .selectFrom("decisions as later")
    .select("later.undoes")
    .where("later.at", ">=", since)
    .where("later.undoes", "is not", null)
    .$castTo<{ undoes: number }>();
}

/** A report, a block or a pin is no decision about whether something stands. */
function decides({ toState, fromState, rule, actorKind }: Counted): boolean {
  return rule !== null && toState !== null && toState !== fromState && (actorKind === "rule" || actorKind === "staff");
}

function byRule(rows: Counted[][], countsOf: (code: string) => number[]): ModerationFigures["byRule"] {
  const codes = new Set(rows.flat().flatMap((row) => (decides(row) && row.rule !== null ? [row.rule] : [])));
  const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
  return [...codes]
    .map((code) => ({ code, counts: countsOf(code) }))
    .sort((one, other) => total(other.counts) - total(one.counts) || (one.code < other.code ? -1 : 1));
}

/** Of comments that waited: from posting to the time that somebody of the newsroom decided. */
async function medianMinutes(db: Kysely<Tables>, from: Instant, now: Instant): Promise<number | undefined> {
  const decided = await db
    .selectFrom("decisions")
    .innerJoin("comments", "comments.id", "decisions.comment")
    .select(["decisions.at", "comments.postedAt"])
    .where("decisions.at", ">=", from)
    .where("decisions.at", "<=", now)
    .where("decisions.actorKind", "=", "staff")
    .where("decisions.fromState", "=", "pending")
    .where("decisions.toState", "in", ["published", "refused", "spam", "returned"])
    .where("decisions.undoes", "is", null)
    .where("decisions.seq", "not in", undone(db, from))
    .orderBy("decisions.at", "desc")
    .limit(sample)
    .execute();
  const delays = decided.map(({ at, postedAt }) => at - postedAt).sort((one, other) => one - other);
  const middle = delays[Math.floor((delays.length - 1) / 2)];
  return middle === undefined ? undefined : Math.round(middle / 60_000);
}
