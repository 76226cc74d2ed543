import { execFileSync } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { SharedBrowser } from "../support/browser.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";
import { tags } from "./axe-tags.ts";
import { markupRules } from "./markup-rules.ts";
import { controls, walk } from "./stops.ts";

/** A paper in a git repository of its own, with an article that was changed twice and one that a court has spoken of. */
const copy = new SampleCopy();
const browser = new SharedBrowser();
let site: Site;

beforeAll(async () => {
  git("init", "--quiet", "--initial-branch=main");
  copy.article("change", { title: "Douze mois", body: "Il y avait <b>douze</b> personnes & un chien." });
  copy.article("juge", { body: "Le nom de Balthazar." });
  commit("2016-11-02T09:00:00Z", "Publish", "Claire Vasseur");
  copy.article("change", {
    title: "Douze mois",
    body: "Il y avait treize personnes & un chien.",
    more: "corrections: [{date: 2016-11-03 10:00, kind: correction, text: Ils étaient treize.}]",
  });
  copy.article("juge", { body: "Sans le nom." });
  const clean = commit("2016-11-03T09:00:00Z", "Correct\n\nTypo: <treize>", "Quelqu’un");
  copy.write("redactions.yaml", `- {article: juge, before: ${clean}, reason: Décision du tribunal.}\n`);
  site = await Site.start(copy, { watch: false });
});

afterAll(async () => {
  await site?.stop();
  copy[Symbol.dispose]();
});

describe("the history of an article, without scripts", () => {
  test("is reached from the article, and leads to what changed word by word", async () => {
    await using visitor = await browser.open({ javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(`${site.origin}/articles/change`);
    await page.getByRole("link", { name: "Historique des modifications" }).click();
    const versions = page.locator(".versions > li");
    expect(await versions.count()).toBe(2);
    expect(await versions.first().innerText()).toMatch(
      /3\snovembre\s2016.*, par\sla\srédaction\s+Coquille\s: <treize>/,
    );
    expect(await versions.first().innerText()).toContain("Ils étaient treize.");
    expect(await versions.last().innerText()).toContain("par Claire Vasseur");
    await page.getByRole("link", { name: "Voir ce qui a changé dans la version 2" }).click();
    expect(await page.locator(".compared del").innerText()).toContain("douze");
    expect(await page.locator(".compared ins").innerText()).toContain("treize");
    await page.getByRole("link", { name: "Version précédente (1)" }).click();
    expect(await page.locator(".compared").innerText()).toContain("Il y avait douze personnes & un chien.");
  });

  test.each(["/articles/change/history", "/articles/change/history/2", "/articles/juge/history", "/corrections"])(
    "axe and the validator find nothing on %s, the keyboard comes to all of it, and no script of the framework is in it",
    async (path) => {
      await using visitor = await browser.open();
      const { page } = visitor;
      await page.goto(site.origin + path);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.failureSummary])).toEqual([]);
      }
      const expected = await controls(page);
      const stops = await walk(page);
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
      expect(stops).toHaveLength(expected);
      const { text } = await ask(site.origin, path);
      const { results } = await new HtmlValidate(new StaticConfigLoader(markupRules)).validateString(text, path);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(text.match(/<script[^>]*src="[^"]*"/g)).toEqual(['<script type="module" src="/marbre.js"']);
    },
  );

  test("is for readers and not for search engines", async () => {
    expect((await ask(site.origin, "/articles/change/history")).text).toContain('name="robots" content="noindex"');
    expect((await ask(site.origin, "/sitemaps/pages.xml")).text).toContain("/corrections</loc>");
    expect((await ask(site.origin, "/sitemaps/articles-2016-11.xml")).text).not.toContain("/history");
  });

  test("shows a reason in the stead of what a redaction hides, which is nowhere", async () => {
    const { text } = await ask(site.origin, "/articles/juge/history");
    expect(text).toContain("Décision du tribunal.");
    expect(text).not.toContain("Balthazar");
    expect((await ask(site.origin, "/articles/juge/history/1")).status).toBe(404);
    expect((await ask(site.origin, "/articles/juge/history/2")).text).not.toContain("Balthazar");
  });

  test.each([
    "/articles/change/history/3",
    "/articles/change/history/0",
    "/articles/change/history/01",
    "/articles/jamais/history",
  ])("%s does not exist", async (path) => {
    expect((await ask(site.origin, path)).status).toBe(404);
  });
});

test("corrections are listed with their article, and announced as feeds", async () => {
  const { text } = await ask(site.origin, "/corrections");
  expect(text).toMatch(/href="\/articles\/change"[\s\S]*Ils étaient treize\./);
  expect(text).toContain('href="/corrections/rss.xml"');
  expect((await ask(site.origin, "/corrections/rss.xml")).text).toContain(
    "<title>Rectificatif\u00a0: Douze mois</title>",
  );
});

function commit(at: string, message: string, name: string): string {
  git("add", "--all");
  git("-c", `user.name=${name}`, "-c", "user.email=secret@journal.example", "commit", "--quiet", "-m", message, at);
  return git("rev-parse", "HEAD").trim();
}

function git(...args: string[]): string {
  const at = /^\d{4}-.*Z$/.test(args.at(-1) ?? "") ? args.pop() : undefined;
  const dates = at === undefined ? {} : { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  return execFileSync("git", args, {
    cwd: copy.content,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...dates },
  });
}
