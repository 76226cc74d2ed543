import { randomBytes } from "node:crypto";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { PreviewLinkRow } from "#lib/database/tables.ts";
import { seal, unseal } from "#lib/seal/seal.ts";

const hour = 60 * 60_000;
const day = 24 * hour;

/** For how long a link may be good. */
export const lifetimes = ["1h", "1d", "7d"] as const;

export type Lifetime = (typeof lifetimes)[number];

const milliseconds: Record<Lifetime, number> = { "1h": hour, "1d": day, "7d": 7 * day };

/** How long who made a link stays known after its end, in milliseconds. */
const remembered = 30 * day;

const purpose = "preview-link";

/** A link that is good now. Its token is its whole secret: whoever has it sees the article. */
export type PreviewLink = PreviewLinkRow & { token: string };

export function lifetimeOf(text: string): Lifetime | undefined {
  return lifetimes.find((one) => one === text);
}

/** Makes a link to one article, and forgets those that ended long ago. */
export async function makeLink(
  { db }: Store,
  { article, lifetime, by }: { article: string; lifetime: Lifetime; by: { id: string; name: string } },
  now: Instant,
): Promise<PreviewLink> {
  await db
    .deleteFrom("previewLinks")
    .where("until", "<", now - remembered)
    .execute();
  const row: PreviewLinkRow = {
    id: randomBytes(12).toString("hex"),
    article,
    at: now,
    until: now + milliseconds[lifetime],
    by: by.id,
    byName: by.name,
    revokedAt: null,
  };
  await db.insertInto("previewLinks").values(row).execute();
  return withToken(row);
}

/** The link of a token; nothing when it was altered, has ended or was revoked. */
export async function linkOf({ db }: Store, token: string, now: Instant): Promise<PreviewLinkRow | undefined> {
  const id = unseal(purpose, token);
  if (id === undefined) return undefined;
  return db
    .selectFrom("previewLinks")
    .selectAll()
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .where("until", ">", now)
    .executeTakeFirst();
}

/** The links that are good now, those that end last first; at most 200. */
export async function linksInForce({ db }: Store, now: Instant): Promise<PreviewLink[]> {
  const rows = await db
    .selectFrom("previewLinks")
    .selectAll()
    .where("revokedAt", "is", null)
    .where("until", ">", now)
    .orderBy("until", "desc")
    .limit(200)
    .execute();
  return rows.map(withToken);
}

/** Ends one link, or all of them, before their time. Says how many were still good. */
export async function revokeLinks({ db }: Store, which: { only: string } | "all", now: Instant): Promise<number> {
  // PostgreSQL refuses even to look for U+0000.
  if (which !== "all" && !/^[0-9a-f]+$/.test(which.only)) return 0;
  const good = db
    .updateTable("previewLinks")
    .set({ revokedAt: now })
    .where("revokedAt", "is", null)
    .where("until", ">", now);
  const revoked = await (which === "all" ? good : good.where("id", "=", which.only)).returning("id").execute();
  return revoked.length;
}

function withToken(row: PreviewLinkRow): PreviewLink {
  return { ...row, token: seal(purpose, row.id) };
}
