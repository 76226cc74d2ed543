import type { Kysely } from "kysely";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Tables } from "#lib/database/tables.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { Circumstances } from "#lib/moderation/verdict.ts";
import { isOfNetwork, networkKey } from "./network-key.ts";

const day = 24 * 60 * 60 * 1000;

/** Moments of a network that the rules look at; a busier one is refused long before. */
const mostMoments = 100;

/** Characters from which the same words by somebody else are no coincidence. */
const tellingLength = 40;

/** Who writes, as far as the site can tell. */
export type Writer = {
  /** As `clientNetwork` writes it. */
  network: string;
  emailKey?: string;
  /** A signed-in member of staff. */
  staff: boolean;
};

/** What is judged: `article` with all the slugs that it ever had, the present one first. */
export type Occasion = {
  article: Pick<Article, "slug" | "section" | "publishedAt" | "comments">;
  slugs: readonly string[];
  policy: ModerationPolicy;
  writer: Writer;
  body: string;
  now: Instant;
  /** The comment itself, when it is judged again. */
  except?: string;
};

/** Looks up all that the rules may know, so that they need nothing but their arguments. */
export async function circumstancesOf(db: Kysely<Tables>, occasion: Occasion): Promise<Circumstances> {
  const { article, policy, writer, now } = occasion;
  const [threadClosedAt, recent, blockedUntil, known] = [
    await closing(db, occasion.slugs),
    await recentOf(db, occasion),
    await blockOf(db, occasion),
    await historyOf(db, writer.emailKey),
  ];
  return {
    now,
    policy,
    article,
    ...(threadClosedAt === undefined ? {} : { threadClosedAt }),
    repeats: repeatsOf(recent, occasion),
    fromNetwork: recent.filter(({ own }) => own).map(({ postedAt }) => postedAt),
    writer: known,
    staff: writer.staff,
    ...(blockedUntil === undefined ? {} : { blockedUntil }),
  };
}

async function closing(db: Kysely<Tables>, slugs: readonly string[]): Promise<Instant | undefined> {
  const row = await db.selectFrom("threads").select("closedAt").where("article", "in", slugs).executeTakeFirst();
  return row?.closedAt;
}

type Recent = { article: string; body: string; postedAt: Instant; own: boolean; sameWriter: boolean };

/** Comments of the last day on the same thread, or from the same network or address. */
async function recentOf(db: Kysely<Tables>, { slugs, writer, now, except = "" }: Occasion): Promise<Recent[]> {
  const key = networkKey(writer.network, now);
  const columns = ["article", "body", "postedAt", "networkKey", "emailKey"] as const;
  const since = db
    .selectFrom("comments")
    .select(columns)
    .where("postedAt", ">", now - day)
    .where("id", "<>", except)
    .orderBy("postedAt", "desc")
    .limit(mostMoments);
  const onThread = await since.where("article", "in", slugs).execute();
  const fromNetwork = await since.where("networkKey", "=", key).execute();
  const fromAddress =
    writer.emailKey === undefined ? [] : await since.where("emailKey", "=", writer.emailKey).execute();
  const told = [
    ...fromNetwork.map((row) => ({ ...row, own: true })),
    ...[...onThread, ...fromAddress].map((row) => ({ ...row, own: false })),
  ];
  return told.map(({ networkKey: network, emailKey: email, ...row }) => ({
    ...row,
    sameWriter: network === key || (email !== null && email === writer.emailKey),
  }));
}

function repeatsOf(recent: Recent[], { slugs, body }: Occasion): Circumstances["repeats"] {
  const words = wordsOf(body);
  const same = recent.filter((row) => wordsOf(row.body) === words && (row.sameWriter || words.length >= tellingLength));
  if (same.some(({ article }) => slugs.includes(article))) return "here";
  return same.length > 0 ? "elsewhere" : "nowhere";
}

/** White space and case make no other words. */
function wordsOf(body: string): string {
  return body.normalize("NFC").toLowerCase().split(/\s+/).join(" ").trim();
}

async function blockOf(db: Kysely<Tables>, { writer, now }: Occasion): Promise<Instant | undefined> {
  const blocks = await db
    .selectFrom("blocks")
    .select(["kind", "key", "until"])
    .where("until", ">", now)
    .where("liftedAt", "is", null)
    .execute();
  const mine = blocks.filter(({ kind, key }) =>
    kind === "email" ? key === writer.emailKey : isOfNetwork(key, writer.network),
  );
  return mine.length === 0 ? undefined : Math.max(...mine.map(({ until }) => until));
}

/** An address that nobody confirmed may be anybody's. */
async function historyOf(db: Kysely<Tables>, emailKey: string | undefined): Promise<Circumstances["writer"]> {
  const unknown = { published: 0, refused: 0, confirmed: false };
  if (emailKey === undefined) return unknown;
  const address = await db.selectFrom("addresses").select("confirmedAt").where("key", "=", emailKey).executeTakeFirst();
  if (!address || address.confirmedAt === null) return unknown;
  const counts = await db
    .selectFrom("comments")
    .select((all) => ["state", all.fn.countAll<number>().as("count")])
    .where("emailKey", "=", emailKey)
    .groupBy("state")
    .execute();
  const count = (state: string) => Number(counts.find((row) => row.state === state)?.count ?? 0);
  return { published: count("published"), refused: count("refused") + count("spam"), confirmed: true };
}
