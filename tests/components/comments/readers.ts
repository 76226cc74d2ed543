import type { FormState } from "#components/comments/comment-form.tsx";
import type { ArticleLink } from "#components/comments/letter.tsx";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadPage } from "#lib/threads/threads.ts";
import { article, monday } from "../paper.ts";

/** The readers of our invented paper, and its rules for them. */
export const policy: ModerationPolicy = {
  mode: "premoderated",
  closeAfterDays: 90,
  sections: {},
  email: "optional",
  length: { least: 2, most: 3000 },
  rate: { minutes: 10, hold: 3, refuse: 10 },
  links: { hold: 2, refuse: 6 },
  quickestSeconds: 3,
  holdFirst: true,
  proofOfWork: false,
  words: { banned: [], suspect: [], nudge: [] },
  reasons: [
    { code: "attack", title: "Attaque personnelle", explanation: "Le commentaire vise une personne et non ses idées." },
  ],
  retention: { emailMonths: 12, networkDays: 7 },
};

export const link: ArticleLink = { slug: article.slug, title: article.title, lang: "fr" };

export const form: FormState = { policy };

const minute = 60_000;

/** A comment with an id of the usual length. It opens a conversation, unless it is told otherwise. */
export function comment(number: number, change: Partial<PublishedComment> = {}): PublishedComment {
  const id = idOf(number);
  return {
    id,
    root: id,
    name: "Odile Roux",
    body: "Une précision utile.",
    removed: false,
    staff: false,
    pinned: false,
    publishedAt: monday + number * minute,
    ...change,
  };
}

/** A comment that answers another. */
export function answer(number: number, to: PublishedComment, change: Partial<PublishedComment> = {}): PublishedComment {
  return comment(number, { parent: { id: to.id, name: to.name }, root: to.root, ...change });
}

export const idOf = (number: number): string => `0i7c6b1${String(number).padStart(7, "0")}`;

export function slice(comments: PublishedComment[], change: Partial<ThreadPage> = {}): ThreadPage {
  return { total: comments.length, order: "newest", page: 1, pages: 1, comments, ...change };
}
