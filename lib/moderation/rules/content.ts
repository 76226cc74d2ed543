import { countLinks } from "#lib/moderation/links.ts";
import type { Rule, RuleName } from "#lib/moderation/verdict.ts";
import { findWord } from "#lib/moderation/word-list.ts";

/** Too short or too long, in code points: white space around the text does not count. */
export const length: Rule = (
  { body },
  {
    policy: {
      length: { least, most },
    },
  },
) => {
  const count = Array.from(body.trim()).length;
  if (count >= least && count <= most) return undefined;
  return { decision: "refuse", rule: "length", detail: { count, least, most } };
};

/** The same words are on the thread already. */
export const repeatedHere: Rule = (_, { repeats }) =>
  repeats === "here" ? { decision: "refuse", rule: "repeated", detail: { where: "here" } } : undefined;

/** The same words were sent to another thread today, which may be right or spam. */
export const repeatedElsewhere: Rule = (_, { repeats }) =>
  repeats === "elsewhere" ? { decision: "hold", rule: "repeated", detail: { where: "elsewhere" } } : undefined;

export const tooManyLinks: Rule = (submission, { policy: { links } }) =>
  linkVerdict(submission, links.refuse, "refuse");

export const severalLinks: Rule = (submission, { policy: { links } }) => linkVerdict(submission, links.hold, "hold");

export const bannedWords: Rule = (submission, { policy: { words } }) =>
  wordVerdict(submission, words.banned, "refuse", "banned-words");

export const suspectWords: Rule = (submission, { policy: { words } }) =>
  wordVerdict(submission, words.suspect, "hold", "suspect-words");

function linkVerdict({ body }: { body: string }, limit: number, decision: "hold" | "refuse"): ReturnType<Rule> {
  const count = countLinks(body);
  return count >= limit ? { decision, rule: "links", detail: { count, limit } } : undefined;
}

function wordVerdict(
  { name, body }: { name: string; body: string },
  list: readonly string[],
  decision: "hold" | "refuse",
  rule: RuleName,
): ReturnType<Rule> {
  const hit = findWord(list, `${body}\n${name}`);
  return hit && { decision, rule, detail: hit };
}
