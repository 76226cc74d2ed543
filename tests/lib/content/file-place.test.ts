import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { articlePlace, recordPlace } from "#lib/content/file-place.ts";
import { isSlug } from "#lib/content/slug.ts";
import { paths } from "#lib/site/paths.ts";

function rules(read: { ok: true } | { ok: false; findings: { rule: string }[] }): string[] {
  return read.ok ? [] : read.findings.map(({ rule }) => rule);
}

test("the slug of an article is the name of its file or of its folder", () => {
  const at = { slug: "xiaomi-europe", month: "2015/03" };
  expect(articlePlace("articles/2015/03/xiaomi-europe.md")).toEqual({ ok: true, at });
  expect(articlePlace("articles/2015/03/xiaomi-europe/index.md")).toEqual({ ok: true, at });
});

test.each([
  "articles/xiaomi.md",
  "articles/2015/xiaomi.md",
  "articles/2015/13/xiaomi.md",
  "articles/2015/3/xiaomi.md",
  "articles/2015/03/index.md",
  "articles/2015/03/index/index.md",
  "articles/2015/03/a/b.md",
  "articles/2015/03/a/b/index.md",
  "articles/2015/03/a.mdx",
  "articles/2015/03/.md",
  "drafts/2015/03/a.md",
])("%s is no place for an article", (file) => {
  expect(rules(articlePlace(file))).toEqual(["file-place"]);
});

test.each([
  ["articles/2015/03/Xiaomi_Europe.md", "xiaomi-europe"],
  ["articles/2015/03/l’été/index.md", "l-ete"],
  ["articles/2015/03/a--b.md", "a-b"],
  ["articles/2015/03/小米.md", undefined],
])("the name of %s is no slug, and a better one is offered", (file, suggestion) => {
  const read = articlePlace(file);
  expect(read.ok ? [] : read.findings).toMatchObject([{ line: 1, column: 1, rule: "slug-form" }]);
  expect(read.ok ? {} : read.findings[0]?.data).toEqual(expect.objectContaining(suggestion ? { suggestion } : {}));
});

test.each([
  ["articles/premier.md", "articles/2015/03/premier.md"],
  ["articles/2016/04/dossier/Été.md", "articles/2016/04/ete.md"],
  ["articles/2015/13/xiaomi.md", "articles/2015/03/xiaomi.md"],
])("%s is shown a place under its own name", (file, expected) => {
  const read = articlePlace(file);
  expect(read.ok ? [] : read.findings).toMatchObject([{ data: { expected } }]);
});

test("records lie directly in their folder", () => {
  expect(recordPlace("companies/xiaomi.md", "companies")).toEqual({ ok: true, at: "xiaomi" });
  expect(rules(recordPlace("companies/a/xiaomi.md", "companies"))).toEqual(["file-place"]);
  expect(rules(recordPlace("companies/xiaomi.yaml", "companies"))).toEqual(["file-place"]);
  expect(rules(recordPlace("tags/xiaomi.md", "companies"))).toEqual(["file-place"]);
  expect(rules(recordPlace("tags/Été.md", "tags"))).toEqual(["slug-form"]);
});

test("a standing page cannot take the address of a route, of a file that is served as it is, or of a list", () => {
  const routes = readdirSync("app/(public)").concat(readdirSync("app"), readdirSync("public"));
  const own = Object.values(paths).map((path) => (typeof path === "string" ? (path.split("/")[1] ?? "") : ""));
  const taken = [...routes, ...own].filter((name) => isSlug(name));
  expect(taken).toContain("search");
  expect(taken.filter((name) => recordPlace(`pages/${name}.md`, "pages").ok)).toEqual([]);
  expect(rules(recordPlace("pages/search.md", "pages"))).toEqual(["slug-reserved"]);
  expect(recordPlace("tags/search.md", "tags")).toEqual({ ok: true, at: "search" });
});
