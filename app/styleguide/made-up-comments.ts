import type { Discussion } from "#lib/archive/discussion.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { safePolicy } from "#lib/moderation/safe-policy.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadPage } from "#lib/threads/threads.ts";
import { fourNames, hour, monday } from "./made-up.ts";

export const policy: ModerationPolicy = safePolicy([
  { code: "insulte", title: "Insulte", explanation: "On discute des idées, et l’on ménage les personnes." },
  { code: "hors-sujet", title: "Hors sujet", explanation: "Le commentaire parle d’autre chose que de l’article." },
]);

const sentences = [
  "Merci pour cet article. J’ajoute que l’importateur belge annonce la même date depuis deux ans.",
  "Je ne suis pas d’accord : le prix compte moins que la réparation.",
  "Oui.",
  "Deux alinéas.\n\nLe second répond au premier, comme souvent.",
];

/** A comment; those without a change open a conversation of their own. */
export function comment(number: number, change: Partial<PublishedComment> = {}): PublishedComment {
  const id = `specimen${number}`;
  return {
    id,
    root: id,
    name: fourNames[number % fourNames.length] ?? "",
    body: sentences[number % sentences.length] ?? "",
    removed: false,
    staff: false,
    pinned: false,
    publishedAt: monday - number * hour,
    ...change,
  };
}

/** An answer in the conversation of a comment. */
export function answer(number: number, parent: PublishedComment, change: Partial<PublishedComment> = {}) {
  const { id, name, root } = parent;
  return comment(number, { parent: { id, name }, root, publishedAt: monday + number * hour, ...change });
}

export function thread(comments: PublishedComment[], change: Partial<ThreadPage> = {}): ThreadPage {
  const total = comments.filter(({ removed }) => !removed).length;
  return { order: "newest", page: 1, pages: 1, total, comments, ...change };
}

export function discussion(comments: PublishedComment[] = []): Discussion {
  return { thread: thread(comments), open: true, policy };
}
