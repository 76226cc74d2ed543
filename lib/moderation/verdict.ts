import type { Article, Instant } from "#lib/content/article.ts";
import type { ModerationPolicy } from "./policy.ts";

/** What a rule looks at: what was sent. */
export type Submission = {
  /** Trimmed, composed (NFC); never empty once the form has been read. */
  name: string;
  /** As typed, with LF line ends. */
  body: string;
  email?: string;
  /** What stands in the field that no reader sees. */
  honeypot: string;
  /** When the form was made, as its seal says; absent when the seal is missing or forged. */
  formMadeAt?: Instant;
  /** Whether the writer was already asked to put it differently. */
  nudged: boolean;
  /** Whether a proof of work came with it, where the policy asks for one. */
  proven: boolean;
};

/** What a rule may know beside: looked up before the rules run, so that each is a pure function. */
export type Circumstances = {
  now: Instant;
  policy: ModerationPolicy;
  article: Pick<Article, "slug" | "section" | "publishedAt" | "comments">;
  /** When the editors closed the thread by hand. */
  threadClosedAt?: Instant;
  /** A comment with the same words is already there: on this thread, or from this writer or network on another today. */
  repeats: "nowhere" | "here" | "elsewhere";
  /** Comments sent from the writer's network (IPv4 /24, IPv6 /48): moments of the last day, newest first, at most 100. */
  fromNetwork: Instant[];
  /** What became of earlier comments by the same confirmed address; all 0 without one. */
  writer: { published: number; refused: number; confirmed: boolean };
  /** A signed-in member of staff. */
  staff: boolean;
  /** The writer's address or network is blocked until then. */
  blockedUntil?: Instant;
};

/** The permanent names of the rules, in the order in which they are first asked; `judge` says why in this order. */
export const ruleNames = [
  "comments-closed",
  "thread-closed",
  "closed-by-age",
  "length",
  "staff",
  "blocked",
  "honeypot",
  "repeated",
  "network-rate",
  "links",
  "banned-words",
  "forged-form",
  "too-quick",
  "suspect-words",
  "proof-of-work",
  "trusted-writer",
  "first-time-writer",
  "premoderation",
  "postmoderation",
] as const;

export type RuleName = (typeof ruleNames)[number];

/** What a rule decides, and what it saw: stored, and shown to the moderator (`lib/site/words-moderation-*.ts` say it in words). */
export type Verdict = {
  decision: "publish" | "hold" | "refuse";
  rule: RuleName;
  detail?: Record<string, string | number>;
};

/** Decides, or leaves it to the rules after it. */
export type Rule = (submission: Submission, circumstances: Circumstances) => Verdict | undefined;
