import { describe, expect, test } from "vitest";
import { judge } from "#lib/moderation/judge.ts";
import { type Circumstances, ruleNames, type Submission } from "#lib/moderation/verdict.ts";
import { circumstancesWith, day, minute, now, policyWith, submissionWith } from "./desk.ts";

type Case = [what: string, submission: Partial<Submission>, circumstances: Partial<Circumstances>, expected: string];

const article = { slug: "essai", section: "objets", publishedAt: now - day };
const known = { published: 3, refused: 0, confirmed: true };

function decided(submission: Partial<Submission>, circumstances: Partial<Circumstances>): string {
  const { decision, rule } = judge(submissionWith(submission), circumstancesWith(circumstances));
  return `${decision} ${rule}`;
}

/** Circumstances in which comments of a network came so many minutes ago. */
const sent = (...minutes: number[]) => ({ fromNetwork: minutes.map((ago) => now - ago * minute) });

const cases: Case[] = [
  ["a plain comment", {}, {}, "publish postmoderation"],
  ["where all are read first", {}, { policy: policyWith({ mode: "premoderated" }) }, "hold premoderation"],
  ["in a section where all are read first", {}, { article: { ...article, section: "puces" } }, "hold premoderation"],
  [
    "on an article where all are read first",
    {},
    { article: { ...article, comments: "premoderated" } },
    "hold premoderation",
  ],
  ["on a paper without comments", {}, { policy: policyWith({ mode: "closed" }) }, "refuse comments-closed"],
  ["in a section without comments", {}, { article: { ...article, section: "internet" } }, "refuse comments-closed"],
  ["on an article without comments", {}, { article: { ...article, comments: "closed" } }, "refuse comments-closed"],
  ["on a thread that was closed", {}, { threadClosedAt: now }, "refuse thread-closed"],
  ["on a thread that will be closed", {}, { threadClosedAt: now + 1 }, "publish postmoderation"],
  ["on the last day", {}, { article: { ...article, publishedAt: now - 90 * day + 1 } }, "publish postmoderation"],
  ["after the last day", {}, { article: { ...article, publishedAt: now - 90 * day } }, "refuse closed-by-age"],
  [
    "after the last day of its section",
    {},
    { article: { ...article, section: "mobile", publishedAt: now - 10 * day } },
    "refuse closed-by-age",
  ],
  [
    "on an old article that is open",
    {},
    { article: { ...article, publishedAt: 0, comments: "open" } },
    "publish postmoderation",
  ],
  ["of one letter", { body: " a \n" }, {}, "refuse length"],
  ["of two letters", { body: " ab \n" }, {}, "publish postmoderation"],
  ["of a hundred pictures", { body: "🙂".repeat(100) }, {}, "publish postmoderation"],
  ["of a hundred and one", { body: "🙂".repeat(101) }, {}, "refuse length"],
  ["by staff", {}, { staff: true, policy: policyWith({ mode: "premoderated" }) }, "publish staff"],
  ["by somebody blocked", {}, { blockedUntil: now + 1 }, "refuse blocked"],
  ["by somebody no longer blocked", {}, { blockedUntil: now }, "publish postmoderation"],
  ["with a filled trap", { honeypot: " " }, {}, "refuse honeypot"],
  ["that is there already", {}, { repeats: "here" }, "refuse repeated"],
  ["that was sent elsewhere", {}, { repeats: "elsewhere" }, "hold repeated"],
  ["as the third of a network", {}, sent(1, 2), "publish postmoderation"],
  ["as the fourth", {}, sent(1, 2, 9), "hold network-rate"],
  ["as the fourth, one long ago", {}, sent(1, 2, 10), "publish postmoderation"],
  ["as the fifth", {}, sent(1, 2, 3, 4), "hold network-rate"],
  ["as the sixth", {}, sent(1, 2, 3, 4, 5), "refuse network-rate"],
  ["with a link", { body: "Voir https://a.fr" }, {}, "publish postmoderation"],
  ["with two links", { body: "Voir https://a.fr et www.b.fr" }, {}, "hold links"],
  ["with four links", { body: "http://a https://b www.c HTTP://D" }, {}, "refuse links"],
  ["with a banned phrase", { body: "De l’ARGENT  facile ici" }, {}, "refuse banned-words"],
  ["signed with a banned phrase", { name: "Argent-Facile" }, {}, "refuse banned-words"],
  ["with half of a banned phrase", { body: "De l’argent difficile" }, {}, "publish postmoderation"],
  ["with a suspect word", { body: "Une arnaque !" }, {}, "hold suspect-words"],
  ["with the proof that nobody asks for", { proven: true }, {}, "publish postmoderation"],
  ["without the proof that is asked for", {}, { policy: policyWith({ proofOfWork: true }) }, "hold proof-of-work"],
  ["with it", { proven: true }, { policy: policyWith({ proofOfWork: true }) }, "publish postmoderation"],
  ["sent at once", { formMadeAt: now - 2999 }, {}, "hold too-quick"],
  ["sent before its form was made, by another clock", { formMadeAt: now + minute }, {}, "hold too-quick"],
  ["sent after three seconds", { formMadeAt: now - 3000 }, {}, "publish postmoderation"],
  ["sent after a year", { formMadeAt: now - 365 * day }, {}, "publish postmoderation"],
  [
    "by a trusted writer",
    {},
    { writer: known, policy: policyWith({ mode: "premoderated", trustedAfter: 3 }) },
    "publish trusted-writer",
  ],
  [
    "by one with too few",
    {},
    { writer: known, policy: policyWith({ mode: "premoderated", trustedAfter: 4 }) },
    "hold premoderation",
  ],
  [
    "by one who was refused since",
    {},
    { writer: { ...known, refused: 1 }, policy: policyWith({ mode: "premoderated", trustedAfter: 3 }) },
    "hold premoderation",
  ],
  [
    "by one whose address nobody confirmed",
    {},
    { writer: { ...known, confirmed: false }, policy: policyWith({ mode: "premoderated", trustedAfter: 3 }) },
    "hold premoderation",
  ],
  [
    "by a known writer where nobody is trusted",
    {},
    { writer: known, policy: policyWith({ mode: "premoderated" }) },
    "hold premoderation",
  ],
  ["by a newcomer where they wait", {}, { policy: policyWith({ holdFirst: true }) }, "hold first-time-writer"],
  [
    "by somebody known where newcomers wait",
    {},
    { writer: known, policy: policyWith({ holdFirst: true }) },
    "publish postmoderation",
  ],
];

test.each(cases)("a comment %s is decided by its rule", (_what, submission, circumstances, expected) => {
  expect(decided(submission, circumstances)).toBe(expected);
});

test("a comment without a seal that holds waits, since a page may have been kept for long", () => {
  const { formMadeAt: _, ...unsealed } = submissionWith();
  expect(judge(unsealed, circumstancesWith())).toEqual({ decision: "hold", rule: "forged-form" });
});

test("every rule decides in one of these cases", () => {
  const seen = new Set(cases.map(([, , , expected]) => expected.split(" ")[1]));
  expect([...ruleNames].filter((name) => !seen.has(name))).toEqual(["forged-form"]);
});

test.each<[string, Partial<Submission>, Partial<Circumstances>, Record<string, string | number>]>([
  ["length", { body: "a" }, {}, { count: 1, least: 2, most: 100 }],
  ["links", { body: "http://a www.b" }, {}, { count: 2, limit: 2 }],
  ["network-rate", {}, sent(0, 1, 2), { count: 4, minutes: 10, limit: 3 }],
  ["banned-words", { body: "Argent  facile" }, {}, { word: "argent facile", found: "Argent  facile" }],
  ["too-quick", { formMadeAt: now - 1500 }, {}, { seconds: 1, limit: 3 }],
  ["blocked", {}, { blockedUntil: now + 5 }, { until: now + 5 }],
  ["closed-by-age", {}, { article: { ...article, publishedAt: now - 100 * day } }, { at: now - 10 * day }],
])("the rule %s says what it saw", (rule, submission, circumstances, detail) => {
  expect(judge(submissionWith(submission), circumstancesWith(circumstances))).toMatchObject({ rule, detail });
});

describe("the order of the rules", () => {
  /** Everything that is wrong at once, gravest first: taking away the first leaves the decision to the next. */
  const wrongs: [rule: string, Partial<Submission>, Partial<Circumstances>][] = [
    ["refuse comments-closed", {}, { article: { ...article, comments: "closed" } }],
    ["refuse thread-closed", {}, { threadClosedAt: now }],
    ["refuse closed-by-age", {}, { article: { ...article, publishedAt: now - 90 * day } }],
    ["publish staff", {}, { staff: true }],
    ["refuse blocked", {}, { blockedUntil: now + day }],
    ["refuse honeypot", { honeypot: "x" }, {}],
    ["refuse repeated", {}, { repeats: "here" }],
    ["refuse network-rate", {}, sent(1, 1, 1, 1, 1)],
    ["refuse links", { body: "http://a http://b http://c http://d argent facile arnaque" }, {}],
    ["refuse banned-words", { body: "http://a http://b argent facile arnaque" }, {}],
    ["hold too-quick", { formMadeAt: now }, {}],
    ["hold suspect-words", { body: "http://a http://b arnaque" }, {}],
    ["hold links", { body: "http://a http://b" }, {}],
    ["hold network-rate", {}, sent(1, 1, 1)],
    ["hold repeated", {}, { repeats: "elsewhere" }],
    ["hold proof-of-work", {}, { policy: policyWith({ proofOfWork: true, trustedAfter: 1, holdFirst: true }) }],
    ["publish trusted-writer", {}, { writer: known, policy: policyWith({ trustedAfter: 1, holdFirst: true }) }],
    ["hold first-time-writer", {}, { policy: policyWith({ trustedAfter: 1, holdFirst: true }) }],
    ["publish postmoderation", {}, {}],
  ];

  test.each(wrongs.map(([rule], index) => [rule, index] as const))(
    "asks %s before all that come later",
    (rule, index) => {
      const rest = wrongs.slice(index).toReversed();
      const submission = Object.assign({}, ...rest.map(([, change]) => change));
      const circumstances = Object.assign({}, ...rest.map(([, , change]) => change));
      expect(decided(submission, circumstances)).toBe(rule);
    },
  );

  test("lets no objection that only holds hide one that refuses", () => {
    const decisions = wrongs.slice(4).map(([rule]) => rule.split(" ")[0]);
    expect(decisions.lastIndexOf("refuse")).toBeLessThan(decisions.indexOf("hold"));
  });
});
