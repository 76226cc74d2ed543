import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nextDue } from "#lib/archive/next-due.ts";
import { noticeAt } from "#lib/notices/notice-at.ts";
import { Paper, today } from "../../support/paper.ts";

/** A paper whose `site.yaml` says more. */
async function paperWith(more: string): Promise<Paper> {
  const paper = new Paper();
  const site = readFileSync(join(paper.content, "site.yaml"), "utf8");
  paper.write("site.yaml", site + more);
  paper.write("pages/a-propos.md", "---\ntitle: À propos\ndescription: Qui nous sommes\n---\n\nNous.\n");
  paper.story("matin", { title: "Un [titre] *entre* crochets" });
  paper.story("soir", { date: "2016-12-24 20:00" });
  await paper.update();
  return paper;
}

function notice(paper: Paper, path: string, now = today): string | undefined {
  return noticeAt(path)?.(paper.edition(now)).view?.body;
}

test("robots.txt keeps programs from forms and the desk, and names the sitemaps", async () => {
  using paper = await paperWith("");
  expect(notice(paper, "/robots.txt")).toBe(`User-agent: *
Disallow: /comments/
Disallow: /reports/
Disallow: /mail/
Disallow: /desk/
Disallow: /desk$
Disallow: /search/suggest

Sitemap: https://preuve.example/sitemap.xml
Sitemap: https://preuve.example/sitemaps/news.xml
`);
});

test("robots.txt denies the programs of assistants by what they read for, and what the paper adds", async () => {
  using paper = await paperWith("robots: {training: deny, search: allow, disallow: [/privé]}\n");
  const robots = notice(paper, "/robots.txt") ?? "";
  expect(robots).toContain("Disallow: /priv%C3%A9\n");
  const groups = robots.split("\n\n").filter((group) => group.endsWith("Disallow: /"));
  expect(groups).toHaveLength(1);
  expect(groups[0]).toContain("User-agent: GPTBot\n");
  expect(robots).not.toContain("OAI-SearchBot");
  expect(robots).not.toContain("ChatGPT-User");
});

test("pages that say noindex may be read, else nobody would know", async () => {
  using paper = await paperWith("");
  const rules = [...(notice(paper, "/robots.txt") ?? "").matchAll(/^Disallow: (.*)$/gm)].map(([, rule = ""]) => rule);
  const blocked = (path: string) =>
    rules.some((rule) => (rule.endsWith("$") ? `${path}$` === rule : path.startsWith(rule)));
  expect(
    ["/search", "/search/xiaomi", "/articles/x/comments/oldest", "/desktop", "/marbre.js"].filter(blocked),
  ).toEqual([]);
  expect(["/desk", "/desk/queue", "/comments/c1"].filter((path) => !blocked(path))).toEqual([]);
});

test("llms.txt begins with the paper's name and leads to the Markdown of articles that are out", async () => {
  using paper = await paperWith("");
  const guide = notice(paper, "/llms.txt") ?? "";
  expect(guide).toMatch(/^# La Preuve\n\n> Un journal inventé pour les tests\.\n\n[^#]+\n\n## Derniers articles\n/);
  expect(guide).toContain(
    "- [Un \\[titre\\] \\*entre\\* crochets](https://preuve.example/articles/matin.md): Chapô de matin.",
  );
  expect(guide).toContain("- [À propos](https://preuve.example/a-propos): Qui nous sommes");
  expect(guide).toContain("- [Mobile](https://preuve.example/sections/mobile)\n");
  expect(guide).not.toContain("soir");
  expect(guide.match(/^# /gm)).toHaveLength(1);
});

test("security.txt says whom to write to, until its day of expiry", async () => {
  using paper = await paperWith("security: {page: https://preuve.example/faille, expires: 2017-01-01}\n");
  expect(notice(paper, "/.well-known/security.txt")).toBe(`Contact: https://preuve.example/faille
Expires: 2016-12-31T23:00:00.000Z
Preferred-Languages: fr
Canonical: https://preuve.example/.well-known/security.txt
`);
  const expires = Date.parse("2016-12-31T23:00:00Z");
  expect(notice(paper, "/.well-known/security.txt", expires)).toBeUndefined();
  const edition = paper.edition();
  const stamp = edition.stamp(noticeAt("/.well-known/security.txt")?.(edition).on ?? []);
  const stands = (now: number) => paper.edition(now).statements.generations.stands(stamp, now);
  expect([stands(expires - 1), stands(expires)]).toEqual([true, false]);
  expect(nextDue(paper.edition(expires - 1))).toBe(expires);
});

test("security.txt names the paper's own address where it has no other, and is missing where nothing is said", async () => {
  using silent = await paperWith("");
  expect(notice(silent, "/.well-known/security.txt")).toBeUndefined();
  using paper = await paperWith("security: {expires: 2017-01-01}\n");
  expect(notice(paper, "/.well-known/security.txt")).toContain("Contact: mailto:contact@preuve.example\n");
});
