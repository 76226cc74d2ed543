import type { ThreadProps } from "#components/comments/thread.tsx";
import type { Discussion } from "#lib/archive/discussion.ts";
import { sealForm } from "#lib/comments/form-seal.ts";
import type { Article } from "#lib/content/article.ts";

/** What the form under an article needs; nothing where no more comments are taken. Its seal never changes, as the page is kept. */
export function reactionForm({ open, policy }: Discussion, article: Article, inert = false): ThreadProps["form"] {
  if (!open) return undefined;
  return inert ? { policy, inert } : { policy, seal: sealForm(article.slug, article.publishedAt) };
}
