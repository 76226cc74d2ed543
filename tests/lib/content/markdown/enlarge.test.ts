import { describe, expect, test } from "vitest";
import { renderBody } from "#lib/content/markdown/render.ts";

const drawing = { path: "a.svg", hash: "0123456789abcdef0123", width: 400, height: 300, vector: true };
const photograph = { ...drawing, path: "b.jpg", width: 1000, vector: false };
const options = { lang: "fr", firstLine: 1, image: (src: string) => (src === "b.jpg" ? photograph : drawing) };

const body = 'Une ![petite](a.svg) en ligne.\n\n![Grande](a.svg "Légende © Crédit")\n\n![Photo](b.jpg)';

describe("figures of the paper's own pages", () => {
  const { html } = renderBody(body, { ...options, enlargeable: true });

  test("have a link that opens them and one that closes them, each the target of the other", () => {
    expect(html).toContain('<a class="close" id="t-large_1" href="#t-small_1">Fermer</a>');
    expect(html).toContain('<a class="zoom" id="t-small_1" href="#t-large_1">Agrandir l’image</a>');
    expect(html).toContain('id="t-large_2" href="#t-small_2"');
    expect(html).not.toContain("_3");
  });

  test("lead to their largest rendition, which never enlarges a photograph", () => {
    expect(html).toContain('<a class="whole" href="/media/0123456789abcdef0123/1920.webp">Image seule</a>');
    expect(html).toContain('<a class="whole" href="/media/0123456789abcdef0123/960.webp">');
  });

  test("close before they open, so that the keyboard goes on at the opening link", () => {
    expect(html.indexOf('class="close"')).toBeLessThan(html.indexOf('class="zoom"'));
  });
});

test("figures read elsewhere have no such links", () => {
  expect(renderBody(body, options).html).not.toMatch(/class="(?:close|zoom|whole)"/);
});
