import { expect, test } from "vitest";
import { parseFront, parseSite, parseWithdrawals } from "#lib/content/parse-site.ts";
import { bytesOf, found, site } from "./desk.ts";

const goodSite = `name: La Morasse
tagline: Le journal de démonstration
description: Un journal inventé
baseUrl: http://localhost:3000/
language: fr
timeZone: Europe/Paris
founded: 2010
publisher: {name: La Morasse, address: 1 rue du Marbre, email: marbre@example.org}
sections:
  - {slug: mobile, name: Mobile, description: Téléphones}
  - {slug: economie, name: Économie}
social:
  - {name: Mastodon, url: https://example.social/@marbre}
contact: {email: marbre@example.org}
comments: {notice: Restez courtois.}
footer: [a-propos, contact]
policies: {masthead: a-propos}
`;

const pages = new Set(["a-propos", "contact"]);
const parse = (text: string) => parseSite({ file: "site.yaml", bytes: bytesOf(text) }, (slug) => pages.has(slug));
const front = (text: string) =>
  parseFront({ file: "front.yaml", bytes: bytesOf(text) }, site, (slug) => slug === "xiaomi-europe");
const gone = (text: string) => parseWithdrawals({ file: "gone.yaml", bytes: bytesOf(text) }, site);

test("a good site is read", () => {
  expect(parse(goodSite)).toEqual({
    ok: true,
    site: {
      name: "La Morasse",
      tagline: "Le journal de démonstration",
      description: "Un journal inventé",
      baseUrl: "http://localhost:3000",
      language: "fr",
      timeZone: "Europe/Paris",
      founded: 2010,
      publisher: { name: "La Morasse", address: "1 rue du Marbre", email: "marbre@example.org" },
      sections: [
        { slug: "mobile", name: "Mobile", description: "Téléphones" },
        { slug: "economie", name: "Économie" },
      ],
      social: [{ name: "Mastodon", url: "https://example.social/@marbre" }],
      contact: { email: "marbre@example.org" },
      comments: { notice: "Restez courtois." },
      footer: ["a-propos", "contact"],
      policies: { masthead: "a-propos" },
    },
  });
});

test("what machines are told is read, and its day of expiry in the zone of the paper", () => {
  const robots = "robots: {training: deny, disallow: [/prive/]}\n";
  const security = "security: {email: securite@example.org, expires: 2027-06-30}\n";
  expect(parse(goodSite + robots + security)).toMatchObject({
    ok: true,
    site: {
      robots: { training: "deny", disallow: ["/prive"] },
      security: { email: "securite@example.org", expires: Date.parse("2027-06-29T22:00:00Z") },
    },
  });
});

test.each([
  ["robots: {training: non}\n", "not-allowed"],
  ["robots: {indexing: deny}\n", "unknown-key"],
  ["robots: {disallow: [prive]}\n", "invalid-path"],
  ["security: {email: securite@example.org}\n", "missing-key"],
  ["security: {expires: bientôt}\n", "date-form"],
])("what machines are told is refused as %s", (lines, rule) => {
  expect(parse(goodSite + lines)).toMatchObject({ ok: false, problems: [{ rule }] });
});

test.each([
  ["name: La Morasse\n", "", ["1:1:missing-key"]],
  ["tagline:", "taglin:", ["1:1:missing-key", "2:1:unknown-key"]],
  ["http://localhost:3000/", "http://localhost:3000/journal", ["4:10:invalid-origin"]],
  ["language: fr", "language: français", ["5:11:invalid-language"]],
  ["Europe/Paris", "Paris", ["6:11:invalid-time-zone"]],
  ["Europe/Paris", "+01:00", ["6:11:invalid-time-zone"]],
  ["founded: 2010", "founded: avril", ["7:10:invalid-year"]],
  ["{name: La Morasse, ", "{", ["8:1:missing-key"]],
  ["slug: economie", "slug: mobile", ["11:12:duplicate-entry"]],
  ["slug: economie", "slug: Économie", ["11:12:invalid-slug"]],
  ["{notice: Restez courtois.}", "{policy: free, notice: Restez courtois.}", ["15:12:unknown-key"]],
  ["footer: [a-propos, contact]", "footer: [a-propos, mentions]", ["16:20:unknown-page"]],
  ["footer: [a-propos, contact]", "---\nfooter: []", ["16:1:yaml-documents"]],
  ["masthead: a-propos", "masthead: ours", ["17:22:unknown-page"]],
  ["masthead: a-propos", "ethics: a-propos", ["17:12:unknown-key"]],
])("in site.yaml, replacing %j by %j is told in its place", (before, after, expected) => {
  expect(goodSite).toContain(before);
  expect(found(parse(goodSite.replace(before, after)))).toEqual(expected);
});

test("an empty site is told what it lacks, in French until it names a language", () => {
  const empty = parse("");
  expect(found(empty)).toEqual(Array(10).fill("1:1:missing-key"));
  expect(!empty.ok && empty.problems[0]?.message).toBe("il manque `name`");
  const english = parse("language: en");
  expect(!english.ok && english.problems[0]?.message).toBe("`name` is missing");
});

test("the order of the front page has moments in the zone of the paper", () => {
  expect(front("lead:\n  - {article: xiaomi-europe, until: 2015-03-18 06:00}\n")).toEqual({
    ok: true,
    front: { lead: [{ article: "xiaomi-europe", until: Date.UTC(2015, 2, 18, 5) }], secondary: [] },
  });
  expect(front("")).toEqual({ ok: true, front: { lead: [], secondary: [] } });
});

test("the order of the front page is told all of its problems", () => {
  const text =
    "lead:\n  - {article: xiaomi-europ, until: demain}\n  - xiaomi-europe\nsecond: []\nsecondary:\n  - {until: 2015-03-18}\n";
  expect(found(front(text))).toEqual([
    "2:15:unknown-article",
    "2:36:date-form",
    "3:5:wrong-type",
    "4:1:unknown-key",
    "6:5:missing-key",
  ]);
});

test("withdrawals are read, and none is none", () => {
  expect(
    gone("- {path: /articles/a/, date: 2016-05-02, reason: À la demande de l’auteur.}\n- {path: /b, reason: c}"),
  ).toEqual({
    ok: true,
    withdrawals: [
      { path: "/articles/a", date: "2016-05-02", reason: "À la demande de l’auteur." },
      { path: "/b", reason: "c" },
    ],
  });
  expect(gone("# rien\n")).toEqual({ ok: true, withdrawals: [] });
});

test("withdrawals are told all of their problems", () => {
  expect(found(gone("- {path: a, reason: b}\n- {path: /c}\n- {path: /c/, reason: d, date: hier}\n"))).toEqual([
    "1:10:invalid-path",
    "2:3:missing-key",
    "3:10:duplicate-entry",
    "3:32:invalid-partial-date",
  ]);
  expect(found(gone("path: /a\nreason: b"))).toEqual(["1:1:yaml-root"]);
});
