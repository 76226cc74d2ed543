import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { findFrontMatter } from "#lib/content/front-matter.ts";
import { parseArticle } from "#lib/content/parse.ts";
import { readYaml } from "#lib/content/yaml.ts";
import { newWordsOf } from "#lib/writing/new-words.ts";
import { readNewsroom } from "#lib/writing/read-newsroom.ts";

const oneOrMore = z.union([z.string(), z.array(z.string())]);
/** What VS Code understands (https://code.visualstudio.com/docs/editing/userdefinedsnippets). */
const snippet = z.strictObject({
  scope: z.literal("markdown"),
  prefix: oneOrMore,
  description: z.string(),
  body: z.array(z.string()),
});
const snippets = z.record(z.string(), snippet).parse(JSON.parse(readFileSync(".vscode/marbre.code-snippets", "utf8")));

const newsroom = { ...readNewsroom("content"), imageExists: () => true };
const clock = { YEAR: "2016", MONTH: "04", DATE: "10", HOUR: "09", MINUTE: "05", TIMEZONE_OFFSET: "+02:00" };
const known: Record<string, string> = { auteur: "claire-vasseur", rubrique: "mobile" };

/** What stands in the file when somebody goes through all fields of a snippet with the tab key, and fills in names. */
function typed(body: readonly string[]): string {
  return body
    .join("\n")
    .replace(/\$CURRENT_([A-Z_]+)/g, (_, part: keyof typeof clock) => clock[part])
    .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, (_, text: string) => known[text] ?? text)
    .replace(/\$\{\d+\}|\$\d/g, "");
}

function headerOf(text: string): unknown {
  const found = findFrontMatter(text);
  return found.ok ? readYaml(found.source).value : undefined;
}

const whole = typed(snippets.Article?.body ?? []);

test.each(Object.entries(snippets))("what the snippet « %s » writes is taken by the pipeline", (name, { body }) => {
  const written = typed(body);
  const inHeader = /^(?:corrections|image):/.test(written);
  const text =
    name === "Article"
      ? `${whole}Le corps.\n`
      : inHeader
        ? whole.replace("draft: true", `${written}\ndraft: true`)
        : `${whole}Le corps.\n\n${written}\n`;
  const file = "articles/2016/04/un-essai.md";
  const parsed = parseArticle({ file, bytes: new TextEncoder().encode(text) }, newsroom);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
});

test("a headline and a standfirst that nobody filled in say so, as those of `npm run new` do", () => {
  const { title, standfirst } = z.object({ title: z.string(), standfirst: z.string() }).parse(headerOf(whole));
  expect([title, standfirst]).toEqual([newWordsOf("fr").standfirst, newWordsOf("fr").standfirst]);
});

test("snippets are typed by words of their own", () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

test("the document for editors names the words that become a form", () => {
  const document = readFileSync("docs/editors.md", "utf8");
  for (const { prefix } of Object.values(snippets)) expect(document).toContain(`\`${[prefix].flat()[0]}\``);
});
