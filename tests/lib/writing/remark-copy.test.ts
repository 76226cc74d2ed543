import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { remark } from "remark";
import { expect, test } from "vitest";

// As programs load it, by its place: it is the configuration of the workspace.
const { default: configuration } = await import(pathToFileURL(resolve(".remarkrc.mjs")).href);

const path = "content/articles/2015/03/xiaomi-europe-cebit/index.md";

/** What a program that runs remark with the configuration of the workspace shows, as `line:column rule`. */
async function told(name: string, value: string): Promise<string[]> {
  const file = await remark()
    .use(configuration)
    .process({ path: join(process.cwd(), name), value });
  return file.messages.map(({ line, column, ruleId, source }) => `${line}:${column} ${source} ${ruleId}`);
}

test("an article without problems has no marks in the editor’s program", async () => {
  expect(await told(path, readFileSync(path, "utf8"))).toEqual([]);
});

test("a key, a name and a picture that do not exist are marked where they stand, in front matter and body", async () => {
  const text = readFileSync(path, "utf8")
    .replace("section: mobile", "section: mobille\nauteur: moi")
    .replace(/\n---\n/, "\n---\n\n![Rien](rien.svg)\n");
  const marks = await told(path, text);
  expect(marks).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^\d+:10 marbre unknown-section$/),
      expect.stringMatching(/^\d+:1 marbre unknown-key$/),
      expect.stringMatching(/marbre missing-image$/),
    ]),
  );
});

test("a program that formats Markdown writes the file as it is, front matter and all", async () => {
  const text = readFileSync(path, "utf8");
  const file = await remark()
    .use(configuration)
    .process({ path: join(process.cwd(), path), value: text });
  expect(String(file)).toBe(text);
});

test("Markdown that is no copy is left alone", async () => {
  expect(await told("docs/writing.md", "# Rien\n")).toEqual([]);
  expect(await told("content-old/articles/x.md", "rien")).toEqual([]);
});
