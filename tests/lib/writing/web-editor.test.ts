import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { editorFile } from "#lib/writing/editor-files.ts";
import { editorPage, editorPolicy } from "#lib/writing/editor-page.ts";
import { gitHost } from "#lib/writing/git-host.ts";
import { readNewsroom } from "#lib/writing/read-newsroom.ts";
import { webEditorConfig } from "#lib/writing/web-editor.ts";
import { writingDesk } from "#lib/writing/writing-desk.ts";

const { site } = readNewsroom("content");
const config = webEditorConfig(site, { name: "github", repo: "journal/copie" }, "content");

describe("the configuration of the web editor", () => {
  test("is one that the program takes, by the schema that comes with it", () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync("node_modules/@sveltia/cms/schema/sveltia-cms.json", "utf8")));
    validate(JSON.parse(JSON.stringify(config)));
    expect(validate.errors).toBeNull();
  });

  const articles = config.collections?.find((collection) => "name" in collection && collection.name === "articles");
  const fields = articles && "fields" in articles ? articles.fields : [];
  const field = (name: string) => fields.find((known) => known.name === name);

  test("has a field for each key of an article, and its text", () => {
    const { properties } = JSON.parse(readFileSync("content/.schemas/article.json", "utf8"));
    expect(fields.map(({ name }) => name)).toEqual([...Object.keys(properties), "body"]);
  });

  test("calls fields what French editors call them, and asks for what the pipeline asks for", () => {
    expect(field("standfirst")).toMatchObject({ label: "Chapô", required: true, widget: "text" });
    expect(field("kicker")).toMatchObject({ label: "Surtitre", required: false });
    expect(
      webEditorConfig(
        { ...site, language: "en" },
        config.backend.name === "github" ? config.backend : { name: "github", repo: "a/b" },
        "",
      ).collections?.[0],
    ).toMatchObject({ folder: "articles", label: "Articles", label_singular: "Article" });
  });

  test("writes dates in the paper’s time, and offers names and choices", () => {
    expect(field("date")).toMatchObject({
      widget: "datetime",
      format: "YYYY-MM-DD HH:mm",
      input_timezone: "Europe/Paris",
    });
    expect(field("companies")).toMatchObject({ widget: "relation", collection: "companies", multiple: true });
    expect(field("section")).toMatchObject({ options: expect.arrayContaining([{ label: "Mobile", value: "mobile" }]) });
    expect(field("genre")).toMatchObject({
      options: expect.arrayContaining([{ label: "Entretien", value: "interview" }]),
    });
  });

  test.each([
    ["articles", true],
    ["briefs", true],
    ["pages", true],
    ["companies", false],
    ["authors", false],
  ])("asks for a text in %s only where the pipeline refuses a file without one", (name, required) => {
    const collection = config.collections?.find((known) => "name" in known && known.name === name);
    const body = collection && "fields" in collection && collection.fields.find((known) => known.name === "body");
    expect(body).toMatchObject({ required });
  });

  test("has no defaults, which the program would write into every old article that lacks the key", () => {
    expect(JSON.stringify(config.collections)).not.toContain('"default":true');
  });
});

describe("the host of git", () => {
  const backend = (env: Record<string, string>) => gitHost({ MARBRE_WRITE_REPOSITORY: "journal/copie", ...env });

  test("is none unless one is named", () => {
    expect(gitHost({})).toEqual({ ok: true, host: undefined });
  });

  test("is asked with a token where no application is named, and nobody else may be asked", () => {
    const read = backend({ MARBRE_WRITE_BACKEND: "forgejo", MARBRE_WRITE_HOST: "https://git.example/" });
    expect(read).toMatchObject({
      ok: true,
      host: {
        backend: { name: "gitea", api_root: "https://git.example/api/v1", auth_methods: ["token"] },
        origins: ["https://git.example"],
      },
    });
    expect(editorPolicy(["https://git.example"])).toContain("connect-src 'self' blob: data: https://git.example;");
  });

  test("is signed in to by an application where one is named", () => {
    const read = backend({
      MARBRE_WRITE_BACKEND: "gitlab",
      MARBRE_WRITE_OAUTH_APP: "abc",
      MARBRE_WRITE_BRANCH: "main",
    });
    expect(read).toMatchObject({
      host: { backend: { app_id: "abc", auth_type: "pkce", branch: "main", auth_methods: ["oauth", "token"] } },
    });
  });

  test.each([
    [{ MARBRE_WRITE_BACKEND: "svn" }, "MARBRE_WRITE_BACKEND must be github, gitlab, gitea, forgejo, and is svn."],
    [{ MARBRE_WRITE_BACKEND: "github", MARBRE_WRITE_REPOSITORY: "copie" }, "MARBRE_WRITE_REPOSITORY must name"],
    [
      { MARBRE_WRITE_BACKEND: "gitea", MARBRE_WRITE_HOST: "https://a.example; script-src *" },
      "MARBRE_WRITE_HOST must be",
    ],
  ])("is refused when it is misspelt: %j", (env, problem) => {
    expect(backend(env)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
    expect(writingDesk({ MARBRE_WRITE_REPOSITORY: "journal/copie", ...env }, "journal.example").host).toBeUndefined();
  });

  test("a folder of one’s own is offered on one’s own machine alone", () => {
    expect(writingDesk({}, "localhost:3000").local).toBeDefined();
    expect(writingDesk({}, "journal.example").local).toBeUndefined();
    expect(writingDesk({}, "localhost.journal.example").local).toBeUndefined();
  });
});

describe("the program of the web editor", () => {
  test("asks this site for its languages, its version and its icons, and nobody for fonts", () => {
    const script = editorFile("sveltia-cms.js")?.bytes.toString("utf8") ?? "";
    expect(script).toContain("/desk/write/locales");
    expect(script).toContain("/desk/write/icons.woff2");
    expect(script).not.toMatch(/jsdelivr|fonts\.g(?:oogleapis|static)|githubstatus\.com\/api/);
  });

  test("has the files that it asks for, and no others", () => {
    for (const name of ["icons.woff2", "locales/fr.json", "package.json", "status.json", "manual.js", "start.js"])
      expect(editorFile(name)?.bytes.length).toBeGreaterThan(10);
    for (const name of ["locales/xx.json", "locales/../package.json", "main.d.ts", "", "..", "constructor"])
      expect(editorFile(name)).toBeUndefined();
  });

  test("is begun by a page in which what the paper is called runs nothing", async () => {
    const hostile = { ...site, name: "</script><script>alert(1)</script>" };
    const page = editorPage(hostile, { backend: { name: "github", repo: "a/b" }, origins: [] }, "content");
    const html = await page.text();
    expect(html.match(/<script/g)?.length).toBe(4);
    expect(html).not.toContain("<script>alert");
    expect(page.headers.get("Content-Security-Policy")).toContain("script-src 'self';");
  });
});
