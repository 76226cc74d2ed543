import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Contents } from "#components/article/contents.tsx";
import { site } from "./paper.ts";

const headings = ["Un", "Deux", "Trois", "Quatre"].map((text) => ({ id: `t-${text}`, text, depth: 2 }));
const contents = (words: number, of = headings, lang = "fr") =>
  renderToStaticMarkup(<Contents site={site} article={{ lang, words }} headings={of} />);

test("a long read lists its headings of the second level in their order", () => {
  const html = contents(1000, [...headings, { id: "t-detail", text: "Détail", depth: 3 }]);
  expect([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(["t-Un", "t-Deux", "t-Trois", "t-Quatre"]);
});

test("a shorter story, or one with fewer headings, has no table of contents", () => {
  expect(contents(999)).toBe("");
  expect(contents(5000, headings.slice(1))).toBe("");
});

test("the headings of a story in another language say theirs", () => {
  expect(contents(1000, headings, "en")).toContain('<ol lang="en">');
});
