import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ask } from "../support/ask.ts";
import { pageKinds } from "../support/pages.ts";
import { markupRules } from "./markup-rules.ts";

const origin = inject("origin");
const documents = new Map<string, string>();

beforeAll(async () => {
  for (const { path } of pageKinds) documents.set(path, (await ask(origin, path)).text);
});

describe("html-validate", () => {
  const validator = new HtmlValidate(new StaticConfigLoader(markupRules));

  test.each(pageKinds)("finds no error in $kind", async ({ path }) => {
    const { results } = await validator.validateString(documents.get(path) ?? "", path);
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual([]);
  });

  test("finds an error where there is one", async () => {
    const html = (documents.get("/") ?? "").replace("<main", '<p style="color:red"><main');
    const { valid } = await validator.validateString(html);
    expect(valid).toBe(false);
  });
});

const require = createRequire(import.meta.url);
const checker = require.resolve("vnu-jar/build/dist/vnu.jar");

type Finding = { type: string; message: string; extract?: string; url: string };

/** One run of the Nu checker over all pages, since its virtual machine takes longer to start than to check. */
function checkAll(): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "marbre-markup-"));
  try {
    const files = [...documents.values()].map((html, index) => {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, html);
      return file;
    });
    const { stderr } = spawnSync("java", ["-jar", checker, "--format", "json", ...files], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    const { messages }: { messages: Finding[] } = JSON.parse(stderr);
    return messages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the Nu checker", () => {
  const hasJava = spawnSync("java", ["-version"]).status === 0;

  test("finds no error on any kind of page, where Java is at hand", ({ skip }) => {
    skip(!hasJava, "There is no java on the PATH, so nothing was checked.");
    const errors = checkAll().filter(({ type }) => type !== "info");
    const paths = [...documents.keys()];
    const told = errors.map(
      ({ message, extract, url }) => `${paths[Number(/(\d+)\.html$/.exec(url)?.[1])]}: ${message} ${extract}`,
    );
    expect(told).toEqual([]);
  }, 120_000);
});
