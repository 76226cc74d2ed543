import type { ModerationPolicy } from "./policy.ts";

/**
 * What holds while a paper has no policy of its own: every comment waits for a person, articles never close by the clock, and what was
 * learnt of people is kept as short as possible. `reasons` are in the words of the paper's language, which only the caller knows.
 */
export function safePolicy(reasons: ModerationPolicy["reasons"]): ModerationPolicy {
  return {
    mode: "premoderated",
    sections: {},
    email: "optional",
    length: { least: 1, most: 3000 },
    rate: { minutes: 10, hold: 3, refuse: 20 },
    links: { hold: 1, refuse: 20 },
    quickestSeconds: 3,
    holdFirst: true,
    proofOfWork: false,
    words: { banned: [], suspect: [], nudge: [] },
    reasons,
    retention: { emailMonths: 1, networkDays: 1 },
  };
}
