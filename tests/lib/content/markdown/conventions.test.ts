import { existsSync, readdirSync, readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { z } from "zod";
import { findBodyProblems } from "#lib/content/markdown/problems.ts";
import { renderBody } from "#lib/content/markdown/render.ts";
import type { Image } from "#lib/media/image.ts";

const fixtures = new URL("../../../fixtures/markdown/", import.meta.url);
const cases = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const optionsSchema = z.object({ lang: z.string() });

/** Every image but those whose name begins with `absent` is there. */
function image(src: string): Image | undefined {
  if (src.startsWith("absent")) return undefined;
  return { path: src, hash: "0123456789abcdef0123", width: 400, height: 300, vector: false };
}

function read(name: string) {
  const folder = new URL(`${name}/`, fixtures);
  const file = new URL("options.json", folder);
  const options = existsSync(file) ? optionsSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : { lang: "fr" };
  const text = (path: string) => readFileSync(new URL(path, folder), "utf8");
  return { input: text("input.md"), output: text("output.html"), options };
}

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // RGAA 1.9.1 asks for the role that HTML implies.
    "no-redundant-role": "off",
  },
});

test.each(cases)("the convention $name is rendered as its fixture says", ({ name }) => {
  const { input, output, options } = read(name);
  expect(renderBody(input, { ...options, firstLine: 1, image }).html).toBe(output);
});

test.each(cases)("the HTML of $name is valid in an article", async ({ name }) => {
  const { output } = read(name);
  const page = `<!DOCTYPE html>\n<html lang="fr"><head><title>La Morasse</title></head><body><main><h1>Titre</h1>${output}</main></body></html>`;
  const report = await validator.validateString(page);
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});

test.each(cases)("the problems of $name are the same whether it is rendered or only read", ({ name }) => {
  const { input, options } = read(name);
  const rendered = renderBody(input, { ...options, firstLine: 7, image });
  expect(findBodyProblems(input, { firstLine: 7, imageExists: (src) => image(src) !== undefined })).toEqual(
    rendered.problems,
  );
});

test("the validator refuses a figure inside a paragraph, so that its silence means something", async () => {
  const report = await validator.validateString("<p>a<figure></figure></p>");
  expect(report.valid).toBe(false);
});
