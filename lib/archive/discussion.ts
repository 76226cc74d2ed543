import type { Article } from "#lib/content/article.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadOrder, ThreadPage } from "#lib/threads/threads.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import type { Made } from "./newsroom.ts";
import { policyOf } from "./policy-of.ts";

/** What readers have written under an article, and whether they may write more. */
export type Discussion = { thread: ThreadPage; open: boolean; policy: ModerationPolicy };

/** A page of the comments under an article; nothing when there is no such page. */
export function discussion(
  edition: Edition,
  article: Article,
  order: ThreadOrder,
  page: number,
): Discussion | undefined {
  const thread = edition.thread(article, order, page);
  if (!thread) return undefined;
  const open = edition.openness(article).open && thread.closedAt === undefined;
  return { thread, open, policy: policyOf(edition) };
}

/** A page of comments away from its article, which itself shows the first page of the newest. */
export function threadPage(
  edition: Edition,
  slug: string,
  order: ThreadOrder,
  page = 1,
): Made<{ article: Article; discussion: Discussion } | undefined> {
  const article = edition.article(slug);
  const view = article && !(order === "newest" && page === 1) ? discussion(edition, article, order, page) : undefined;
  if (!article || !view) return { view: undefined, on: [] };
  return { view: { article, discussion: view }, on: [subject.site, subject.article(slug)] };
}

/** The latest comments under an article, newest first; removed ones are left out. */
export function latestComments(edition: Edition, article: Article, limit: number): Made<PublishedComment[]> {
  const slugs = edition.slugsOf(article);
  return { view: edition.statements.threads.latest(slugs, limit), on: [subject.thread(slugs)] };
}
