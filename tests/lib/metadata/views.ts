import type { ArticleView, Listing } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import { safePolicy } from "#lib/moderation/safe-policy.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import { article, author, company, image, monday, tag } from "../../components/paper.ts";

/** The story of the tests, as its page shows it. */
export function viewOf(change: Partial<Article> = {}, view: Partial<ArticleView> = {}): ArticleView {
  return {
    article: { ...article, ...change },
    section: { slug: "mobile", name: "Mobile" },
    authors: [author("claire-vasseur", "Claire Vasseur")],
    tags: [tag],
    companies: [company],
    picture: { image, alt: "Une carte" },
    related: [],
    aged: false,
    changed: false,
    discussion: { thread: thread([]), open: true, policy: safePolicy([]) },
    ...view,
  };
}

/** The first page of a thread that holds no more. */
export function thread(comments: PublishedComment[]): ArticleView["discussion"]["thread"] {
  const total = comments.filter(({ removed }) => !removed).length;
  return { order: "newest", page: 1, pages: 1, total, comments };
}

export function comment(id: string, change: Partial<PublishedComment> = {}): PublishedComment {
  return {
    id,
    root: id,
    name: "Marie",
    body: "Bravo.",
    removed: false,
    staff: false,
    pinned: false,
    publishedAt: monday + 42_123,
    ...change,
  };
}

/** A page of a list without articles, since nothing is said of them. */
export function listing(change: Partial<Listing> = {}): Listing {
  return { teasers: [], ...change };
}
