import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { Circumstances, Submission } from "#lib/moderation/verdict.ts";

/** A Monday, at the time at which the tests' comments are sent. */
export const now = Date.UTC(2015, 2, 16, 18);
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A policy under which a plain comment is published, so that whatever else happens to it is the work of one rule. */
export function policyWith(change: Partial<ModerationPolicy> = {}): ModerationPolicy {
  return {
    mode: "postmoderated",
    closeAfterDays: 90,
    sections: { mobile: { closeAfterDays: 10 }, internet: { mode: "closed" }, puces: { mode: "premoderated" } },
    email: "optional",
    length: { least: 2, most: 100 },
    rate: { minutes: 10, hold: 3, refuse: 5 },
    links: { hold: 2, refuse: 4 },
    quickestSeconds: 3,
    holdFirst: false,
    proofOfWork: false,
    words: { banned: ["argent facile"], suspect: ["arnaqu*"], nudge: ["crétin*"] },
    reasons: [{ code: "charte", title: "Contraire à la charte", explanation: "Nos règles." }],
    retention: { emailMonths: 6, networkDays: 1 },
    ...change,
  };
}

/** A comment that no rule objects to. */
export function submissionWith(change: Partial<Submission> = {}): Submission {
  return {
    name: "Hélène",
    body: "Merci pour cet article.",
    honeypot: "",
    formMadeAt: now - 5 * minute,
    nudged: false,
    proven: false,
    ...change,
  };
}

/** The circumstances of a new comment on an article of yesterday. */
export function circumstancesWith(change: Partial<Circumstances> = {}): Circumstances {
  return {
    now,
    policy: policyWith(),
    article: { slug: "essai", section: "objets", publishedAt: now - day },
    repeats: "nowhere",
    fromNetwork: [],
    writer: { published: 0, refused: 0, confirmed: false },
    staff: false,
    ...change,
  };
}
