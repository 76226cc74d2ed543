import type { Store } from "#lib/database/store.ts";
import { ask } from "./ask.ts";
import type { Sending } from "./sending.ts";

/** A comment that the site said it has, and where its private page is. */
export type Acknowledged = { sending: Sending; location: string };

/** Private pages that are looked at: each is rendered for its reader alone. */
const privatePages = 8;

/** How often each text is in the database. */
export async function textsIn({ db }: Store): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("comments")
    .select((all) => ["body", all.fn.countAll<number>().as("count")])
    .groupBy("body")
    .execute();
  return new Map(rows.map(({ body, count }) => [body, Number(count)]));
}

/** Comments that are there twice, were decided upon twice when they came, or were published in two changes. */
export async function countDoubled(store: Store): Promise<number> {
  const texts = [...(await textsIn(store)).values()].filter((count) => count > 1);
  const decided = await repeatedIn(store, "decisions");
  const changed = await repeatedIn(store, "changes");
  return texts.length + decided.length + changed.length;
}

function repeatedIn({ db }: Store, table: "decisions" | "changes"): Promise<unknown[]> {
  const rows = db.selectFrom(table).select("comment").groupBy("comment");
  return rows.having((all) => all.fn.countAll(), ">", 1).execute();
}

/** Comments that are not once where their permalink leads, if readers may see them, or not on their private page, for some. */
export async function countUnseen(origin: string, { db }: Store, acknowledged: Acknowledged[]): Promise<number> {
  const bodies = new Set(acknowledged.map(({ sending }) => sending.body));
  const rows = await db.selectFrom("comments").select(["id", "body"]).where("state", "=", "published").execute();
  const pages = new Map<string, string>();
  let unseen = 0;
  for (const { id, body } of rows.filter((row) => bodies.has(row.body))) {
    const place = (await ask(origin, `/comments/${id}`)).headers.location?.split("#")[0] ?? "/";
    if (!pages.has(place)) pages.set(place, (await ask(origin, place)).text);
    const [, shown, more] = pages.get(place)?.split(`id="comment-${id}"`) ?? [];
    if (more !== undefined || !shown?.includes(body)) unseen++;
  }
  for (const { sending, location } of acknowledged.slice(-privatePages)) {
    const { status, text } = await ask(origin, location);
    if (status !== 200 || !text.includes(sending.body)) unseen++;
  }
  return unseen;
}
