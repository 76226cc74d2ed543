import type { Instant } from "./article.ts";
import type { ProblemLanguage } from "./problem-messages.ts";

export type Section = { slug: string; name: string; description?: string };

/**
 * What a paper may say of how it works, by the names that schema.org has for the pages that say it
 * (https://schema.org/NewsMediaOrganization).
 */
export const policyNames = [
  "publishingPrinciples",
  "correctionsPolicy",
  "ethicsPolicy",
  "verificationFactCheckingPolicy",
  "unnamedSourcesPolicy",
  "actionableFeedbackPolicy",
  "diversityPolicy",
  "masthead",
  "ownershipFundingInfo",
] as const;
export type PolicyName = (typeof policyNames)[number];

/** The paper itself: `site.yaml`, checked. */
export type Site = {
  name: string;
  tagline: string;
  description: string;
  /** An origin without a final slash. */
  baseUrl: string;
  /** BCP 47. */
  language: string;
  /** In what language editors are told of problems, where somebody asked for another than that of the paper; no key of `site.yaml`. */
  problems?: ProblemLanguage;
  /** IANA zone in which dates without an offset are read, and all dates are shown. */
  timeZone: string;
  founded?: number;
  publisher: { name: string; address?: string; email?: string };
  /** In the order of the navigation. */
  sections: Section[];
  social: { name: string; url: string }[];
  contact: { email: string };
  /** What readers are told where they may comment; who may is said in `moderation.yaml`. */
  comments: { notice: string };
  /** Slugs of standing pages, in the order of the foot of the page. */
  footer: string[];
  /** Slugs of standing pages, by what they say. */
  policies?: { [name in PolicyName]?: string };
  /** Which programs of assistants may read the paper, and what no program may. Without it, all may read everything. */
  robots?: Robots;
  /** From when on what changes of published articles must be told; without it, all that git remembers must. */
  history?: { since: HistoryStart };
  /** Whom to tell of a hole in the site; without it, nobody is named. */
  security?: SecurityContact;
};

/** What the program of an assistant reads for: to be trained, to answer from an index, or because somebody has just asked. */
export const assistantPurposes = ["training", "search", "onRequest"] as const;
export type AssistantPurpose = (typeof assistantPurposes)[number];

/** `disallow` are paths, each with all that begins with it. */
export type Robots = { [P in AssistantPurpose]?: "allow" | "deny" } & { disallow?: string[] };

/** A moment, or a commit by its name. */
export type HistoryStart = { at: Instant } | { commit: string };

/** Where to write, in this order; neither means the address of the paper. `policy` says what becomes of it. Void from `expires` on. */
export type SecurityContact = { email?: string; page?: string; policy?: string; expires: Instant };

/** An entry of `front.yaml`: an article's slug, and until when it holds its place. */
export type FrontEntry = { article: string; until?: Instant };

/** The editors' order of the front page. */
export type FrontOrder = { lead: FrontEntry[]; secondary: FrontEntry[] };

/** A path that was withdrawn, and why: it answers 410. */
export type Withdrawal = { path: string; date?: string; reason: string };

/**
 * An entry of `redactions.yaml`: the versions of an article that stood before a moment, or before a commit, are shown to nobody. `reason` is
 * shown in their stead.
 */
export type Redaction = { article: string; before: HistoryStart; reason: string };
