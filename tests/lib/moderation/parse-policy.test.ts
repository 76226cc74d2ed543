import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { parseSite } from "#lib/content/parse-site.ts";
import { closingDelays } from "#lib/moderation/openness.ts";
import { missingPolicy, parsePolicy } from "#lib/moderation/parse-policy.ts";
import { day } from "./desk.ts";

const site = {
  language: "fr",
  sections: [
    { slug: "mobile", name: "Mobile" },
    { slug: "internet", name: "Internet" },
  ],
};

const good = `mode: premoderated
closeAfterDays: 90
sections:
  mobile: {mode: postmoderated, closeAfterDays: 10}
email: optional
length: {least: 2, most: 3000}
rate: {minutes: 10, hold: 4, refuse: 15}
links: {hold: 2, refuse: 8}
quickestSeconds: 3
trustedAfter: 5
holdFirst: true
proofOfWork: false
words:
  banned: [argent facile]
  suspect: [arnaqu*]
  nudge: [crétin*]
reasons:
  - {code: illicite, title: Contraire à la loi, explanation: La loi l’interdit.}
  - {code: hors-sujet, title: Hors sujet, explanation: Cela détourne du sujet.}
retention: {emailMonths: 6, networkDays: 1}
cases:
  published:
    - {text: Bonjour, section: mobile, writer: known, rule: postmoderation}
  held:
    - Bonjour
    - {text: Une arnaque, rule: suspect-words}
  refused:
    - {text: De l’argent facile}
  nudged:
    - Quel crétin
`;

const parse = (text: string) => parsePolicy({ file: "moderation.yaml", bytes: new TextEncoder().encode(text) }, site);

function problemsOf(text: string) {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems;
}

const found = (text: string) => problemsOf(text).map(({ line, column, rule }) => `${line}:${column}:${rule}`);

test("a good policy is read, and its cases stay in the file", () => {
  expect(parse(good)).toEqual({
    ok: true,
    policy: {
      mode: "premoderated",
      closeAfterDays: 90,
      sections: { mobile: { mode: "postmoderated", closeAfterDays: 10 } },
      email: "optional",
      length: { least: 2, most: 3000 },
      rate: { minutes: 10, hold: 4, refuse: 15 },
      links: { hold: 2, refuse: 8 },
      quickestSeconds: 3,
      trustedAfter: 5,
      holdFirst: true,
      proofOfWork: false,
      words: { banned: ["argent facile"], suspect: ["arnaqu*"], nudge: ["crétin*"] },
      reasons: [
        { code: "illicite", title: "Contraire à la loi", explanation: "La loi l’interdit." },
        { code: "hors-sujet", title: "Hors sujet", explanation: "Cela détourne du sujet." },
      ],
      retention: { emailMonths: 6, networkDays: 1 },
    },
  });
});

test("a policy may leave out what only narrows it", () => {
  const lean = good
    .replace(/closeAfterDays: 90\nsections:\n.*\n/, "")
    .replace("trustedAfter: 5\n", "")
    .replace(/words:\n(?: .*\n)*/, "words: {}\n")
    .replace(/cases:\n[\s\S]*/, "");
  const parsed = parse(lean);
  expect(parsed.ok && parsed.policy).toMatchObject({ sections: {}, words: { banned: [], suspect: [], nudge: [] } });
  expect(parsed.ok && Object.keys(parsed.policy)).not.toContain("trustedAfter");
});

test.each([
  ["mode: premoderated", "mode: free", ["1:7:not-allowed"]],
  ["mode: premoderated\n", "", ["1:1:missing-key"]],
  ["closeAfterDays: 90", "closeAfterDays: 0", ["2:17:invalid-number"]],
  ["closeAfterDays: 90", "closeAfterDay: 90", ["2:1:unknown-key"]],
  ["  mobile: {", "  mobil: {", ["4:3:unknown-section"]],
  ["mode: postmoderated, c", "mode: open, c", ["4:18:not-allowed"]],
  ["closeAfterDays: 10", "days: 10", ["4:33:unknown-key"]],
  ["sections:\n  mobile: {mode: postmoderated, closeAfterDays: 10}", "sections: [mobile]", ["3:11:wrong-type"]],
  ["email: optional", "email: perhaps", ["5:8:not-allowed"]],
  ["least: 2", "least: 3001", ["6:17:number-order"]],
  ["most: 3000", "most: 5001", ["6:26:number-range"]],
  ["most: 3000", "most: beaucoup", ["6:26:invalid-number"]],
  ["minutes: 10", "minutes: 1441", ["7:17:number-range"]],
  ["hold: 4", "hold: 16", ["7:27:number-order"]],
  ["refuse: 15", "refuse: 101", ["7:38:number-range"]],
  ["hold: 2", "hold: 9", ["8:15:number-order"]],
  ["quickestSeconds: 3", "quickestSeconds: 61", ["9:18:number-range"]],
  ["holdFirst: true", "holdFirst: oui", ["11:12:wrong-type"]],
  ["[argent facile]", "[argent facile, '*']", ["14:27:word-form"]],
  ["[argent facile]", "[argent facile, Argent-Facile]", ["14:27:duplicate-entry"]],
  ["[arnaqu*]", "[arnaqu*, ARGENT FACILE]", ["15:22:word-in-two-lists"]],
  ["nudge:", "nudges:", ["16:3:unknown-key"]],
  ["code: hors-sujet", "code: illicite", ["19:12:duplicate-entry"]],
  ["code: hors-sujet", "code: Hors sujet", ["19:12:invalid-slug"]],
  [", explanation: Cela détourne du sujet.", "", ["19:5:missing-key"]],
  ["emailMonths: 6, ", "", ["20:1:missing-key"]],
  ["section: mobile, w", "section: mobil, w", ["23:32:unknown-section"]],
  ["rule: postmoderation", "rule: politesse", ["23:61:not-allowed"]],
  ["writer: known", "writer: ami", ["23:48:not-allowed"]],
  ["- Bonjour\n", "- {texte: Bonjour}\n", ["25:7:missing-key", "25:8:unknown-key"]],
])("replacing %j by %j is told in its place", (before, after, expected) => {
  expect(good).toContain(before);
  expect(found(good.replace(before, after))).toEqual(expected);
});

describe("a case", () => {
  test.each([
    ["  held:\n", "  published:\n    - Bonjour\n  held:\n", ["24:3:yaml-duplicate-key"]],
    ["    - Bonjour\n", "    - Bonjour\n    - De l’argent facile\n", ["26:7:moderation-case"]],
    ["rule: postmoderation", "rule: trusted-writer", ["23:7:moderation-case"]],
    ["[crétin*]", "[imbécile*]", ["30:7:moderation-case"]],
    ["[arnaqu*]", "[arnacqu*]", ["26:7:moderation-case"]],
    ["holdFirst: true", "holdFirst: false", []],
    ["mobile: {mode: postmoderated", "mobile: {mode: closed", ["23:7:moderation-case"]],
  ])("with %j in the place of %j comes out as it must, or is told in its place", (before, after, expected) => {
    expect(good).toContain(before);
    expect(found(good.replace(before, after))).toEqual(expected);
  });

  test("that comes out otherwise says what was decided, by which rule, because of what, and what to do", () => {
    const [problem] = problemsOf(good.replace("- Bonjour\n", "- C’est de l’ARGENT facile\n"));
    expect(problem).toEqual({
      file: "moderation.yaml",
      line: 25,
      column: 7,
      rule: "moderation-case",
      message: "ce commentaire doit être mis en attente, et il est refusé (`banned-words`), à cause de `ARGENT facile`",
      hint: "corrigez la politique, ou déplacez le cas si c’est voulu",
    });
  });

  test("may set every circumstance", () => {
    const cases = [
      ["refused", "{text: Trop tard, days: 90, rule: closed-by-age}"],
      ["refused", "{text: Trop tard, days: 10, section: mobile, rule: closed-by-age}"],
      ["held", "{text: À temps, days: 89}"],
      ["held", "{text: Encore, days: 400, comments: open}"],
      ["refused", "{text: Fermé, comments: closed, rule: comments-closed}"],
      ["published", "{text: Ouvert, comments: postmoderated, writer: known}"],
      ["published", "{text: De confiance, writer: trusted, rule: trusted-writer}"],
      ["published", "{text: De la rédaction, writer: staff, rule: staff}"],
      ["held", "{text: Vite, seconds: 2, rule: too-quick}"],
      ["held", "{text: Encore un, sent: 4, rule: network-rate}"],
      ["refused", "{text: Encore un, sent: 15, rule: network-rate}"],
      ["refused", "{text: Déjà dit, repeated: here, rule: repeated}"],
      ["refused", "{text: Une machine, honeypot: x, rule: honeypot}"],
      ["held", "{text: Quel crétin, nudged: true, rule: first-time-writer}"],
      ["held", "{text: Signé, name: Une arnaque, rule: suspect-words}"],
    ];
    for (const [list, one] of cases) {
      expect(problemsOf(good.replace(/cases:[\s\S]*/, `cases:\n  ${list}:\n    - ${one}\n`)), one).toEqual([]);
    }
  });

  test("is not tried while the policy has other problems", () => {
    const faulty = good.replace("closeAfterDays: 90", "closeAfterDays: 0").replace("- Bonjour\n", "- argent facile\n");
    expect(found(faulty)).toEqual(["2:17:invalid-number"]);
  });
});

test("a policy that says nothing is told what it lacks", () => {
  expect(found("# rien\n")).toEqual(Array(11).fill("1:1:missing-key"));
});

test("a paper without a policy is told so in its language", () => {
  expect(missingPolicy("moderation.yaml", { language: "en" }).problems).toEqual([
    expect.objectContaining({ file: "moderation.yaml", line: 1, column: 1, rule: "policy-missing" }),
  ]);
});

describe("the policy of the demonstration", () => {
  const read = (file: string) => readFileSync(`content/${file}`);
  const paper = parseSite({ file: "site.yaml", bytes: read("site.yaml") }, () => true);
  if (!paper.ok) throw new Error("content/site.yaml has problems.");
  const parsed = parsePolicy({ file: "moderation.yaml", bytes: read("moderation.yaml") }, paper.site);
  const charter = splitFrontMatter(read("pages/charte-de-moderation.md").toString());

  test("has no problems, and each of its lists a case", () => {
    expect(parsed).toMatchObject({ ok: true });
    for (const list of ["published", "held", "refused", "nudged"])
      expect(read("moderation.yaml").toString()).toMatch(new RegExp(`^  ${list}:\\n +(?:-|#)`, "m"));
  });

  test("reads everything first and trusts nobody, as its charter promises", () => {
    expect(parsed.ok && parsed.policy).toMatchObject({ mode: "premoderated", sections: {} });
    expect(parsed.ok && parsed.policy.trustedAfter).toBeUndefined();
  });

  test("has a reason for each refusal of its charter, and closes articles when it says", () => {
    const text = charter.ok ? charter.body.markdown : "";
    const refusals = text.match(/^\d\. /gm) ?? [];
    const [, days] = /clos\s(\d+)\sjours/.exec(text) ?? [];
    expect(parsed.ok && parsed.policy.reasons).toHaveLength(refusals.length);
    expect(parsed.ok && closingDelays(parsed.policy)).toEqual([Number(days) * day]);
  });
});
