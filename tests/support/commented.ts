import type { Kysely } from "kysely";
import type { CommentRow, Tables } from "#lib/database/tables.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { noon } from "./mail.ts";

/** Writes a published comment of Claire's on the story about Xiaomi, but for what the test says, and returns it. */
export async function addComment(db: Kysely<Tables>, more: Partial<CommentRow> = {}): Promise<CommentRow> {
  const id = more.id ?? "c1";
  const email = more.email === undefined ? "claire@lecteurs.example" : more.email;
  const row: CommentRow = {
    id,
    article: "xiaomi",
    parent: null,
    root: id,
    name: "Claire",
    email,
    emailKey: email === null ? null : emailKey(email),
    body: "Bravo.",
    state: "published",
    rule: null,
    detail: null,
    postedAt: noon,
    editedAt: null,
    publishedAt: noon,
    decidedAt: noon,
    pinnedAt: null,
    staff: null,
    wantsAnswers: 1,
    formKey: `form-${id}`,
    networkKey: null,
    version: 1,
    ...more,
  };
  await db.insertInto("comments").values(row).execute();
  return row;
}
