import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { AppealRow, CommentRow, CommentState, ReportRow, Tables } from "#lib/database/tables.ts";
import { historiesOf, type WriterHistory } from "./writer.ts";

/** A comment with all that its moderator should know. Addresses, keys and seals are not among it. */
export type DeskItem = {
  id: string;
  article: string;
  parent?: { id: string; name: string; body: string; state: CommentState };
  name: string;
  body: string;
  state: CommentState;
  /** See `CommentRow`. */
  rule?: string;
  detail?: string;
  postedAt: Instant;
  editedAt?: Instant;
  publishedAt?: Instant;
  pinned: boolean;
  /** Written by the newsroom, signed in. */
  staff: boolean;
  version: number;
  /** By what the writer can be blocked and written to. */
  knownBy: { email: boolean; network: boolean };
  history?: WriterHistory;
  reports: DeskReport[];
  appeal?: DeskAppeal;
  /** Who of the newsroom decided last. */
  decidedBy?: { id: string; name: string };
};

export type DeskReport = Pick<ReportRow, "id" | "reason" | "explanation" | "at" | "state"> & { named: boolean };

export type DeskAppeal = Pick<AppealRow, "text" | "at" | "state">;

/** Rows of comments, in the same order, with what belongs to them: four questions to the database, however many they are. */
export async function itemsOf({ db }: Store, comments: CommentRow[]): Promise<DeskItem[]> {
  if (comments.length === 0) return [];
  const ids = comments.map(({ id }) => id);
  const [parents, reports, appeals, deciders, histories] = await Promise.all([
    parentsOf(db, comments),
    reportsOn(db, ids),
    appealsOf(db, ids),
    decidersOf(db, ids),
    historiesOf(db, comments),
  ]);
  return comments.map((comment) => ({
    ...itemOf(comment),
    ...given("parent", parents.get(comment.parent ?? "")),
    ...given("history", histories.get(comment.id)),
    ...given("appeal", appeals.get(comment.id)),
    ...given("decidedBy", deciders.get(comment.id)),
    reports: reports.get(comment.id) ?? [],
  }));
}

/** One comment with what belongs to it; nothing where there is none. */
export async function itemById(store: Store, id: string): Promise<DeskItem | undefined> {
  const row = await store.db.selectFrom("comments").selectAll().where("id", "=", id).executeTakeFirst();
  const [item] = row ? await itemsOf(store, [row]) : [];
  return item;
}

function itemOf(row: CommentRow): Omit<DeskItem, "reports"> {
  const { id, article, name, body, state, postedAt, version } = row;
  return {
    id,
    article,
    name,
    body,
    state,
    ...given("rule", row.rule),
    ...given("detail", row.detail),
    postedAt,
    ...given("editedAt", row.editedAt),
    ...given("publishedAt", row.publishedAt),
    pinned: row.pinnedAt !== null,
    staff: row.staff !== null,
    version,
    knownBy: { email: row.emailKey !== null, network: row.networkKey !== null },
  };
}

function given<K extends string, V>(key: K, value: V | null | undefined): { [P in K]?: V } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

async function parentsOf(db: Kysely<Tables>, comments: CommentRow[]) {
  const ids = [...new Set(comments.flatMap(({ parent }) => parent ?? []))];
  if (ids.length === 0) return new Map<string, NonNullable<DeskItem["parent"]>>();
  const rows = await db.selectFrom("comments").select(["id", "name", "body", "state"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function reportsOn(db: Kysely<Tables>, ids: string[]): Promise<Map<string, DeskReport[]>> {
  const rows = await db.selectFrom("reports").selectAll().where("comment", "in", ids).orderBy("at").execute();
  const reports = rows.map(({ comment, id, reason, explanation, at, state, name }) => ({
    comment,
    report: { id, reason, explanation, at, state, named: name !== null },
  }));
  return new Map(ids.map((id) => [id, reports.flatMap(({ comment, report }) => (comment === id ? [report] : []))]));
}

async function appealsOf(db: Kysely<Tables>, ids: string[]): Promise<Map<string, DeskAppeal>> {
  const rows = await db
    .selectFrom("appeals")
    .select(["comment", "text", "at", "state"])
    .where("comment", "in", ids)
    .execute();
  return new Map(rows.map(({ comment, ...appeal }) => [comment, appeal]));
}

async function decidersOf(db: Kysely<Tables>, ids: string[]) {
  const last = db
    .selectFrom("decisions")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .where("comment", "in", ids)
    .where("actorKind", "=", "staff")
    .where("toState", "is not", null)
    .whereRef("fromState", "<>", "toState")
    .groupBy("comment");
  const rows = await db
    .selectFrom("decisions")
    .select(["comment", "actor", "actorName"])
    .where("seq", "in", last)
    .execute();
  return new Map(
    rows.flatMap(({ comment, actor, actorName }) =>
      comment === null || actor === null ? [] : [[comment, { id: actor, name: actorName ?? "" }] as const],
    ),
  );
}
