import type { ModerationWords, Seen } from "./words-moderation-fr.ts";

const said = ({ detail }: Seen, key: string) => String(detail[key] ?? "?");
const moment = (seen: Seen, key: string) => seen.moment(Number(seen.detail[key] ?? 0));
const several = (seen: Seen, key: string, one: string) =>
  `${said(seen, key)} ${one}${seen.detail[key] === 1 ? "" : "s"}`;

const waits = "Your comment is waiting to be read by the newsroom.";
const published = "Your comment is published.";

/** The rules of `lib/moderation` in English. */
const rules: ModerationWords["rules"] = {
  "comments-closed": {
    name: "Comments closed",
    reason: () => "The article, its section or the paper takes no comments.",
    toWriter: () => "This article takes no comments.",
  },
  "thread-closed": {
    name: "Thread closed",
    reason: (seen) => `The newsroom closed this thread on ${moment(seen, "at")}.`,
    toWriter: () => "The newsroom has closed the comments on this article.",
  },
  "closed-by-age": {
    name: "Article too old",
    reason: (seen) => `Comments on the article closed on ${moment(seen, "at")}.`,
    toWriter: () => "Comments on this article are closed: it is too old.",
  },
  length: {
    name: "Length",
    reason: (seen) =>
      `${several(seen, "count", "character")}; ${said(seen, "least")} to ${said(seen, "most")} are allowed.`,
    toWriter: (seen) =>
      `Your comment has ${several(seen, "count", "character")}; it must have ${said(seen, "least")} to ${said(seen, "most")}.`,
  },
  staff: { name: "Staff", reason: () => "Written by a member of the newsroom.", toWriter: () => published },
  blocked: {
    name: "Writer blocked",
    reason: (seen) => `The address or the network is blocked until ${moment(seen, "until")}.`,
    toWriter: (seen) => `The newsroom takes no comments from this address or network until ${moment(seen, "until")}.`,
  },
  honeypot: {
    name: "Honeypot",
    reason: () => "The field that nobody sees was filled in.",
    toWriter: () =>
      "This looked like the work of a machine. If you wrote it yourself, appeal: somebody will read it again.",
  },
  repeated: {
    name: "Repetition",
    reason: (seen) =>
      seen.detail.where === "here"
        ? "The same text is already on this thread."
        : "The same text was sent elsewhere today.",
    toWriter: (seen) => (seen.detail.where === "here" ? "This comment is already on this page." : waits),
  },
  "network-rate": {
    name: "Too many at once",
    reason: (seen) =>
      `${several(seen, "count", "comment")} from one network in ${several(seen, "minutes", "minute")}; ${said(seen, "limit")} at most.`,
    toWriter: ({ decision }) =>
      decision === "hold" ? waits : "Many comments are coming from your network just now. Try again a little later.",
  },
  links: {
    name: "Links",
    reason: (seen) => `${several(seen, "count", "link")}; the rule applies from ${said(seen, "limit")} on.`,
    toWriter: (seen) =>
      seen.decision === "hold"
        ? waits
        : `Your comment has ${several(seen, "count", "link")}; it must have fewer than ${said(seen, "limit")}.`,
  },
  "banned-words": {
    name: "Banned words",
    reason: (seen) => `“${said(seen, "found")}”, by the entry “${said(seen, "word")}” of the list.`,
    toWriter: (seen) => `Your comment has words that the paper does not publish: “${said(seen, "found")}”.`,
  },
  "forged-form": {
    name: "Form without a seal",
    reason: () => "The form is not of this site, or older than a change of its secret.",
    toWriter: () => waits,
  },
  "too-quick": {
    name: "Too quick",
    reason: (seen) =>
      `Sent ${several(seen, "seconds", "second")} after its form was made; ${said(seen, "limit")} at least.`,
    toWriter: () => waits,
  },
  "suspect-words": {
    name: "Suspect words",
    reason: (seen) => `“${said(seen, "found")}”, by the entry “${said(seen, "word")}” of the list.`,
    toWriter: () => waits,
  },
  "proof-of-work": {
    name: "No proof of work",
    reason: () => "The browser gave no proof of work, as is normal without scripts.",
    toWriter: () => waits,
  },
  "trusted-writer": {
    name: "Trusted writer",
    reason: (seen) => `Confirmed address, ${several(seen, "published", "published comment")}.`,
    toWriter: () => published,
  },
  "first-time-writer": {
    name: "First comment",
    reason: () => "Nothing by this writer was published before, or their address is not confirmed.",
    toWriter: () => waits,
  },
  premoderation: { name: "Premoderation", reason: () => "Every comment waits here to be read.", toWriter: () => waits },
  postmoderation: { name: "Postmoderation", reason: () => "No rule had an objection.", toWriter: () => published },
};

/** What the desk and writers are told about decisions, in English. */
export const moderationWordsEn: ModerationWords = {
  rules,
  decisions: { publish: "Publish", hold: "Hold", refuse: "Refuse" },
  modes: { premoderated: "Read before publication", postmoderated: "Published at once", closed: "Closed" },
  nudgeTitle: "Would you put it differently?",
  nudge: (found) =>
    `“${found}” may hurt, or draw attention away from what you mean. Change your text, or send it as it is.`,
  onlyReason: {
    code: "charter",
    title: "Against the charter",
    explanation: "This comment does not keep to the rules of the paper.",
  },
};
