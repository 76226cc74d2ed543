import type { Instant } from "#lib/content/article.ts";

/** A published comment as pages show it. */
export type PublishedComment = {
  id: string;
  parent?: { id: string; name: string };
  root: string;
  name: string;
  /** Plain text as it was typed. Empty when it was removed and only its answers keep its place. */
  body: string;
  removed: boolean;
  staff: boolean;
  pinned: boolean;
  publishedAt: Instant;
  editedAt?: Instant;
};
