import type Database from "better-sqlite3";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Withdrawal } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import type { Edition } from "./edition.ts";

const articles = paths.article("");

/** The moment of an edition that sees all that the archive has on its lists, whatever its date. */
export const forever = Number.MAX_SAFE_INTEGER;

/** Whether readers of an edition do not see an article any more, though it may still stand on a list for less than a second. */
export function isOver({ expires }: Article, now: Instant): boolean {
  return expires !== undefined && expires <= now && now < forever;
}

/** An article as the archive keeps it at a moment: once its time is over it is a draft to all but its address, which says what became of it. */
export function keptAt(article: Article, now: Instant): Article {
  return !article.draft && isOver(article, now) ? { ...article, draft: true, expired: true } : article;
}

/** The moment that the archive is to know of an article: a draft that was never out has none. */
export function expiryOf({ draft, expired, expires }: Article): Instant | null {
  return draft && !expired ? null : (expires ?? null);
}

/** The files of articles whose time is over and that still stand on their lists. */
export function overdueFiles(db: Database.Database, now: Instant): string[] {
  return prepared<[Instant], string>(db, "SELECT file FROM articles WHERE expires_at <= ? AND draft = 0")
    .pluck()
    .all(now);
}

/** What readers are told at the address of an article whose time is over. */
export function expiredAt({ statements, now, site }: Edition, path: string): Withdrawal | undefined {
  const slug = path.startsWith(articles) ? path.slice(articles.length) : "";
  const expires = slug === "" || now === forever ? undefined : statements.expired.get(slug, now);
  if (expires === undefined) return undefined;
  return { path, date: datesOf(site).dayKey(expires), reason: wordsOf(site.language).expiredReason };
}
