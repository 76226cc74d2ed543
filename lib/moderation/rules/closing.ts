import { closesAt, modeFor } from "#lib/moderation/openness.ts";
import type { Rule } from "#lib/moderation/verdict.ts";

/** The paper, the section or the article takes no comments. */
export const commentsClosed: Rule = (_, { policy, article }) =>
  modeFor(policy, article) === "closed" ? { decision: "refuse", rule: "comments-closed" } : undefined;

/** The editors closed the thread. */
export const threadClosed: Rule = (_, { threadClosedAt, now }) =>
  threadClosedAt !== undefined && threadClosedAt <= now
    ? { decision: "refuse", rule: "thread-closed", detail: { at: threadClosedAt } }
    : undefined;

/** The article is too old. */
export const closedByAge: Rule = (_, { policy, article, now }) => {
  const at = closesAt(policy, article);
  return at !== undefined && at <= now ? { decision: "refuse", rule: "closed-by-age", detail: { at } } : undefined;
};
