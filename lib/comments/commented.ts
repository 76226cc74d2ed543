import type { Edition } from "#lib/archive/edition.ts";
import { read } from "#lib/archive/newsroom.ts";
import { policyOf } from "#lib/archive/policy-of.ts";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";

/** The paper as the doors of readers need it. */
export type Paper = { site: Site; policy: ModerationPolicy; now: Instant };

/** An article that can be written under. */
export type Commented = Paper & {
  article: Article;
  /** All the slugs that it ever had, the present one first. */
  slugs: string[];
  /** Whether it takes comments now. */
  open: boolean;
};

const articles = paths.article("");

export function readPaper(): Paper {
  return read((edition) => ({ view: paperOf(edition), on: [] })).view;
}

/** The article with a slug that it has, or had: a page that was kept for a year still posts. Nothing when readers cannot see it. */
export function commentedArticle(slug: string): Commented | undefined {
  return read((edition) => ({ view: commentedIn(edition, slug), on: [] })).view;
}

/** A published comment with its article; nothing when nobody can read it. */
export function commentedBy(comment: string): (Commented & { comment: PublishedComment }) | undefined {
  return read((edition) => {
    const found = edition.comment(comment);
    const commented = found && commentedIn(edition, found.article);
    return { view: found && commented && { ...commented, comment: found.comment }, on: [] };
  }).view;
}

/** The path at which a published comment stands among the others; nothing when nobody can read it. */
export function placeOf(comment: string): string | undefined {
  return read((edition) => {
    const found = edition.comment(comment);
    const commented = found && commentedIn(edition, found.article);
    return { view: commented && pathOf(edition, commented, comment), on: [] };
  }).view;
}

/** On the article's own page while it is among the newest; else among the oldest, where it moves least. */
function pathOf(edition: Edition, { article, slugs }: Commented, comment: string): string | undefined {
  const { threads } = edition.statements;
  if (threads.pageOf(slugs, comment, "newest") === 1) return `${paths.article(article.slug)}#comment-${comment}`;
  const page = threads.pageOf(slugs, comment, "oldest");
  if (page === undefined) return undefined;
  const path = paths.listPage(paths.thread(article.slug, "oldest"), page === 1 ? undefined : page);
  return `${path}#comment-${comment}`;
}

function commentedIn(edition: Edition, slug: string): Commented | undefined {
  const article =
    edition.article(slug) ?? edition.article(edition.redirect(articles + slug)?.slice(articles.length) ?? "");
  if (!article) return undefined;
  const thread = edition.thread(article, "newest", 1);
  return {
    ...paperOf(edition),
    article,
    slugs: edition.slugsOf(article),
    open: edition.openness(article).open && thread?.closedAt === undefined,
  };
}

function paperOf(edition: Edition): Paper {
  return { site: edition.site, policy: policyOf(edition), now: edition.now };
}
