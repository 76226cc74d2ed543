import { type ColumnDefinitionBuilder, sql } from "kysely";
import type { Migration, Workshop } from "./migration.ts";

/** Comments with all that is done to them, and the mail about them. */
export const comments: Migration = {
  tables: [
    "comments",
    "decisions",
    "reports",
    "appeals",
    "blocks",
    "threads",
    "addresses",
    "outbox",
    "publication",
    "changes",
    "proofs",
  ],
  async up(workshop) {
    await createComments(workshop);
    await createDecisions(workshop);
    await createReports(workshop);
    await createAppeals(workshop);
    await createBlocks(workshop);
    await createThreads(workshop);
    await createMail(workshop);
    await createPublication(workshop);
    await createProofs(workshop);
  },
};

async function createComments({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("comments")
    .addColumn("id", text, key)
    .addColumn("article", text, filled)
    .addColumn("parent", text)
    .addColumn("root", text, filled)
    .addColumn("name", text, filled)
    .addColumn("email", text)
    .addColumn("emailKey", text)
    .addColumn("body", text, filled)
    .addColumn("state", text, filled)
    .addColumn("rule", text)
    .addColumn("detail", text)
    .addColumn("postedAt", integer, filled)
    .addColumn("editedAt", integer)
    .addColumn("publishedAt", integer)
    .addColumn("decidedAt", integer)
    .addColumn("pinnedAt", integer)
    .addColumn("staff", text)
    .addColumn("wantsAnswers", integer, filled)
    .addColumn("formKey", text, unique)
    .addColumn("networkKey", text)
    .addColumn("version", integer, filled)
    // Deferrable, so that a backup may hold an answer before the comment that it answers.
    .addForeignKeyConstraint("comments_parent", ["parent"], "comments", ["id"], (key) => key.deferrable())
    .addForeignKeyConstraint("comments_root", ["root"], "comments", ["id"], (key) => key.deferrable())
    .execute();
  const index = (name: string) => trx.schema.createIndex(`comments_by_${name}`).on("comments");
  await index("thread").columns(["article", "state", "publishedAt"]).execute();
  await index("arrival").columns(["article", "postedAt"]).execute();
  await index("queue").columns(["state", "id"]).execute();
  await index("conversation").column("root").execute();
  await index("parent").column("parent").execute();
  await index("network").columns(["networkKey", "postedAt"]).execute();
  await index("writer").column("emailKey").execute();
}

/** The log names comments without a foreign key: it outlives what it speaks of. */
async function createDecisions(workshop: Workshop): Promise<void> {
  const { trx, createTable, makeAppendOnly, columns } = workshop;
  const { text, integer, serial } = columns;
  await createTable("decisions")
    .addColumn("seq", serial, (column) => {
      const key = column.primaryKey();
      return workshop.dialect === "sqlite" ? key.autoIncrement() : key;
    })
    .addColumn("at", integer, filled)
    .addColumn("actorKind", text, filled)
    .addColumn("actor", text)
    .addColumn("actorName", text)
    .addColumn("action", text, filled)
    .addColumn("comment", text)
    .addColumn("article", text)
    .addColumn("fromState", text)
    .addColumn("toState", text)
    .addColumn("rule", text)
    .addColumn("note", text)
    .addColumn("undoes", integer, (column) => column.references("decisions.seq"))
    .execute();
  await trx.schema.createIndex("decisions_by_comment").on("decisions").column("comment").execute();
  await trx.schema.createIndex("decisions_by_time").on("decisions").column("at").execute();
  await makeAppendOnly("decisions");
}

async function createReports({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("reports")
    .addColumn("id", text, key)
    .addColumn("comment", text, (column) => column.notNull().references("comments.id"))
    .addColumn("reason", text, filled)
    .addColumn("explanation", text, filled)
    .addColumn("name", text)
    .addColumn("email", text)
    .addColumn("goodFaith", integer, filled)
    .addColumn("at", integer, filled)
    .addColumn("networkKey", text)
    .addColumn("formKey", text, unique)
    .addColumn("state", text, filled)
    .addColumn("decidedAt", integer)
    .addColumn("decidedBy", text)
    .addColumn("note", text)
    .execute();
  await trx.schema.createIndex("reports_by_queue").on("reports").columns(["state", "comment"]).execute();
  await trx.schema.createIndex("reports_by_comment").on("reports").column("comment").execute();
}

async function createAppeals({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("appeals")
    .addColumn("comment", text, (column) => column.primaryKey().notNull().references("comments.id"))
    .addColumn("text", text, filled)
    .addColumn("at", integer, filled)
    .addColumn("state", text, filled)
    .addColumn("decidedAt", integer)
    .addColumn("decidedBy", text)
    .addColumn("note", text)
    .execute();
  await trx.schema.createIndex("appeals_by_queue").on("appeals").columns(["state", "comment"]).execute();
}

async function createBlocks({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("blocks")
    .addColumn("id", text, key)
    .addColumn("kind", text, filled)
    .addColumn("key", text, filled)
    .addColumn("until", integer, filled)
    .addColumn("reason", text, filled)
    .addColumn("at", integer, filled)
    .addColumn("by", text)
    .addColumn("liftedAt", integer)
    .execute();
  await trx.schema.createIndex("blocks_by_key").on("blocks").columns(["kind", "key"]).execute();
}

async function createThreads({ createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("threads")
    .addColumn("article", text, key)
    .addColumn("closedAt", integer, filled)
    .addColumn("closedBy", text)
    .execute();
}

async function createMail({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("addresses")
    .addColumn("key", text, key)
    .addColumn("email", text, filled)
    .addColumn("askedAt", integer, filled)
    .addColumn("confirmedAt", integer)
    .addColumn("unsubscribedAt", integer)
    .execute();
  await createTable("outbox")
    .addColumn("id", text, key)
    .addColumn("at", integer, filled)
    .addColumn("kind", text, filled)
    .addColumn("comment", text)
    .addColumn("recipient", text, filled)
    .addColumn("subject", text, filled)
    .addColumn("text", text, filled)
    .addColumn("headers", text, filled)
    .addColumn("attempts", integer, filled)
    .addColumn("nextAt", integer, filled)
    .addColumn("failedAt", integer)
    .addColumn("error", text)
    .execute();
  await trx.schema.createIndex("outbox_by_next").on("outbox").column("nextAt").execute();
}

async function createPublication({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("publication")
    .addColumn("id", integer, key)
    .addColumn("seq", integer, filled)
    .addCheckConstraint("publication_is_one_row", sql`id = 1`)
    .execute();
  await createTable("changes")
    .addColumn("seq", integer, key)
    .addColumn("article", text, filled)
    .addColumn("comment", text, filled)
    .execute();
  await trx.insertInto("publication").values({ id: 1, seq: 0 }).execute();
}

async function createProofs({ createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("proofs").addColumn("key", text, key).addColumn("until", integer, filled).execute();
}

function key(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.primaryKey().notNull();
}

function filled(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}

function unique(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().unique();
}
