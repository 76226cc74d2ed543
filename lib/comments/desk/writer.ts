import { type Kysely, sql } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { CommentRow, CommentState, Tables } from "#lib/database/tables.ts";

/** What else a writer wrote: counted by state, and the last of it. */
export type WriterHistory = {
  /** By what the writer is known: their address, or their network of that day. */
  knownBy: "email" | "network";
  counts: Partial<Record<CommentState, number>>;
  last: { id: string; article: string; state: CommentState; postedAt: Instant; body: string }[];
};

type Key = "emailKey" | "networkKey";
type Writer = Pick<CommentRow, "id" | "emailKey" | "networkKey">;

const shown = 5;

/** The histories of the writers of some comments, by comment, those comments aside; nothing for writers who are not known by anything. */
export async function historiesOf(db: Kysely<Tables>, comments: Writer[]): Promise<Map<string, WriterHistory>> {
  const [byEmail, byNetwork] = await Promise.all([
    historiesBy(db, "emailKey", keysOf(comments, "emailKey")),
    historiesBy(
      db,
      "networkKey",
      keysOf(
        comments.filter(({ emailKey }) => emailKey === null),
        "networkKey",
      ),
    ),
  ]);
  return new Map(
    comments.flatMap((comment) => {
      const history =
        comment.emailKey === null ? byNetwork.get(comment.networkKey ?? "") : byEmail.get(comment.emailKey);
      if (!history) return [];
      const last = history.last.filter(({ id }) => id !== comment.id).slice(0, shown);
      return [[comment.id, { ...history, last }]];
    }),
  );
}

function keysOf(comments: Writer[], key: Key): string[] {
  return [...new Set(comments.flatMap((comment) => comment[key] ?? []))];
}

async function historiesBy(db: Kysely<Tables>, key: Key, values: string[]): Promise<Map<string, WriterHistory>> {
  if (values.length === 0) return new Map();
  const counts = await db
    .selectFrom("comments")
    .select([key, "state", ({ fn }) => fn.countAll<number>().as("count")])
    .where(key, "in", values)
    .groupBy([key, "state"])
    .execute();
  const ranked = db
    .selectFrom("comments")
    .select([key, "id", "article", "state", "postedAt", "body"])
    .select(sql<number>`row_number() over (partition by ${sql.ref(key)} order by ${sql.ref("id")} desc)`.as("rank"))
    .where(key, "in", values);
  const last = await db
    .selectFrom(ranked.as("ranked"))
    .selectAll()
    .where("rank", "<=", shown + 1)
    .orderBy("id", "desc")
    .execute();
  const histories = new Map<string, WriterHistory>();
  for (const value of values) {
    histories.set(value, {
      knownBy: key === "emailKey" ? "email" : "network",
      counts: Object.fromEntries(
        counts.filter((row) => row[key] === value).map(({ state, count }) => [state, Number(count)]),
      ),
      last: last.flatMap((row) => {
        const { id, article, state, postedAt, body } = row;
        return row[key] === value ? [{ id, article, state, postedAt, body: beginning(body) }] : [];
      }),
    });
  }
  return histories;
}

/** In whole characters. */
function beginning(text: string): string {
  return Array.from(text.slice(0, 400)).slice(0, 160).join("").toWellFormed();
}
