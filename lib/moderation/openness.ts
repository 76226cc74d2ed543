import type { Article, Instant } from "#lib/content/article.ts";
import type { ModerationPolicy } from "./policy.ts";

type Mode = ModerationPolicy["mode"];
type Commented = Pick<Article, "section" | "publishedAt" | "comments">;

const day = 24 * 3600 * 1000;

/**
 * What happens to a comment on an article that no other rule objects to: what the article says, else its section, else the paper. An
 * article that is `open` where all others are closed takes comments as the paper does elsewhere, or premoderated.
 */
export function modeFor(policy: ModerationPolicy, { section, comments }: Commented): Mode {
  if (comments !== undefined && comments !== "open") return comments;
  const mode = exceptionOf(policy, section)?.mode ?? policy.mode;
  if (comments === undefined || mode !== "closed") return mode;
  return policy.mode === "closed" ? "premoderated" : policy.mode;
}

/**
 * The moment from which an article takes no more comments by the clock alone: so many times 24 hours after its publication. None
 * where the policy names no number, and for an article that is `open`.
 */
export function closesAt(policy: ModerationPolicy, { section, publishedAt, comments }: Commented): Instant | undefined {
  const days = exceptionOf(policy, section)?.closeAfterDays ?? policy.closeAfterDays;
  return days === undefined || comments === "open" ? undefined : publishedAt + days * day;
}

/** How an article takes comments, as far as policy and clock go: editors may still have closed its thread. */
export type Openness = {
  mode: Mode;
  open: boolean;
  /** When it closes, or closed, by the clock alone. */
  closesAt?: Instant;
};

/** How an article takes comments at a moment. */
export function opennessOf(policy: ModerationPolicy, article: Commented, now: Instant): Openness {
  const mode = modeFor(policy, article);
  const closes = mode === "closed" ? undefined : closesAt(policy, article);
  if (closes === undefined) return { mode, open: mode !== "closed" };
  return { mode, open: now < closes, closesAt: closes };
}

/** After how long articles close, in milliseconds: each of the policy's lengths once. */
export function closingDelays(policy: ModerationPolicy): number[] {
  const days = [policy, ...Object.values(policy.sections)].flatMap(({ closeAfterDays }) => closeAfterDays ?? []);
  return [...new Set(days)].map((count) => count * day);
}

function exceptionOf({ sections }: ModerationPolicy, slug: string) {
  return Object.hasOwn(sections, slug) ? sections[slug] : undefined;
}
