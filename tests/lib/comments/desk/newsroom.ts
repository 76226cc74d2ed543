import { decide } from "#lib/comments/desk/decide.ts";
import type { Decided, Decision, Moderator, Paper } from "#lib/comments/desk/decision.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow, ReportRow } from "#lib/database/tables.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { paper as site } from "../../../support/mail.ts";
import { commentRow, decisionRow } from "../../../support/rows.ts";

process.env.MARBRE_SECRET ??= "un secret de tests, assez long et varié";

export const paper: Paper = { site, titleOf: (slug) => `Titre de ${slug}` };

export const ines: Moderator = { id: "ines", name: "Inès Carpentier" };
export const marc: Moderator = { id: "marc", name: "Marc Tessier" };

/** The morning of the stories below. */
export const morning = Date.parse("2016-12-01T08:00:00Z");
export const minute = 60_000;
export const hour = 60 * minute;

export const insult = { code: "insulte", title: "Insulte", explanation: "On n’insulte personne ici." };

/** Writes a comment as posting does, held by a rule unless it is said otherwise. The number makes its id. */
export async function post(store: Store, number: number, said: Partial<CommentRow> = {}): Promise<CommentRow> {
  const id = commentId(number);
  const postedAt = said.postedAt ?? morning + number * 1000;
  const state = said.state ?? "pending";
  const row = commentRow({
    id,
    article: "xiaomi-europe",
    root: id,
    name: `Lectrice ${number}`,
    emailKey: said.email ? emailKey(said.email) : null,
    body: `Commentaire numéro ${number}.`,
    state,
    rule: "first-time-writer",
    postedAt,
    publishedAt: state === "published" ? postedAt : null,
    decidedAt: state === "pending" ? null : postedAt,
    ...said,
  });
  await store.db.insertInto("comments").values(row).execute();
  const { article, rule, detail } = row;
  const who = { actorKind: "rule", actor: rule, actorName: null } as const;
  const what = { at: postedAt, action: "post", comment: id, article, fromState: null, toState: state } as const;
  await store.db
    .insertInto("decisions")
    .values({ ...decisionRow, ...who, ...what, rule, note: detail })
    .execute();
  return row;
}

export function commentId(number: number): string {
  return `c${String(number).padStart(13, "0")}`;
}

/** Somebody reported the comment. */
export async function report(store: Store, comment: string, said: Partial<ReportRow> = {}): Promise<string> {
  const id = said.id ?? `r-${comment}-${Math.random().toString(36).slice(2, 8)}`;
  await store.db
    .insertInto("reports")
    .values({
      id,
      comment,
      reason: "insult",
      explanation: "Il insulte la rédaction.",
      name: null,
      email: null,
      goodFaith: 1,
      at: morning + hour,
      networkKey: null,
      formKey: `form-${id}`,
      state: "open",
      decidedAt: null,
      decidedBy: null,
      note: null,
      ...said,
    })
    .execute();
  return id;
}

/** The writer appealed against a refusal, as the site writes it. */
export async function appeal(store: Store, comment: string): Promise<void> {
  const row = await read(store, comment);
  const at = morning + 2 * hour;
  const open = { state: "open", decidedAt: null, decidedBy: null, note: null } as const;
  await store.db
    .insertInto("appeals")
    .values({ comment, text: "C’était de l’ironie.", at, ...open })
    .execute();
  await store.db
    .updateTable("comments")
    .set({ version: row.version + 1 })
    .where("id", "=", comment)
    .execute();
}

/** The address was confirmed by whoever it belongs to. */
export async function confirm(store: Store, email: string): Promise<void> {
  const row = { key: emailKey(email), email, askedAt: morning, confirmedAt: morning, unsubscribedAt: null };
  await store.db.insertInto("addresses").values(row).execute();
}

export function read(store: Store, comment: string): Promise<CommentRow> {
  return store.db.selectFrom("comments").selectAll().where("id", "=", comment).executeTakeFirstOrThrow();
}

/** Decides about comments as they are at this moment, an hour later each time that is not said. */
export async function decideNow(
  store: Store,
  decision: Decision,
  comments: string[],
  { by = ines, now = morning + 3 * hour }: { by?: Moderator; now?: number } = {},
): Promise<Decided[]> {
  const rows = await Promise.all(comments.map((id) => read(store, id)));
  const seen = rows.map(({ id, version }) => ({ comment: id, version }));
  return decide(store, { decision, comments: seen, by, paper }, now);
}

/** The numbers under which readers' pages learn of changes. */
export async function changes(store: Store): Promise<{ article: string; comment: string }[]> {
  return store.db.selectFrom("changes").select(["article", "comment"]).orderBy("seq").execute();
}

/** What waits in the outbox. */
export async function mail(store: Store): Promise<{ kind: string; recipient: string }[]> {
  return store.db.selectFrom("outbox").select(["kind", "recipient"]).orderBy("kind").execute();
}
