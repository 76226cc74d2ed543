import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { findBodyProblems } from "#lib/content/markdown/problems.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import { schema } from "#lib/content/markdown/schema.ts";

const options = { lang: "fr", firstLine: 1, image: () => undefined };

test("headings come back in the order of the text, set as the page shows them", () => {
  const { headings } = renderBody(
    "## L'Europe ?\n\n### *Quand* : `a\"b`\n\n> ## Cité\n\n- ## Listé\n\n## Fin",
    options,
  );
  expect(headings).toEqual([
    { id: "t-l-europe", text: "L’Europe\u202F?", depth: 2 },
    { id: "t-quand-a-b", text: 'Quand\u00A0: a"b', depth: 3 },
    { id: "t-fin", text: "Fin", depth: 2 },
  ]);
});

test("headings go down by the offset, never below the sixth level", () => {
  const { html, headings } = renderBody("## a\n\n##### b", { ...options, headingOffset: 2 });
  expect(headings.map(({ depth }) => depth)).toEqual([4, 6]);
  expect(html).toBe('<h4 id="t-a">a</h4>\n<h6 id="t-b">b</h6>\n');
});

test("two bodies with prefixes of their own share no id", () => {
  const markdown = "## a\n\nb[^1]\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n[^1]: c";
  const ids = (idPrefix: string) =>
    [...renderBody(markdown, { ...options, idPrefix }).html.matchAll(/ (?:id|name)="([^"]*)"/g)].map(
      ([, id]) => id ?? "",
    );
  expect(ids("x-").length).toBe(5);
  expect(ids("x-").filter((id) => ids("y-").includes(id))).toEqual([]);
});

test("problems stand on the lines of the file", () => {
  const { problems } = renderBody("Texte.\n\n# Titre", { ...options, firstLine: 12 });
  expect(problems).toEqual([{ line: 14, column: 1, rule: "heading-level", data: { text: "Titre" } }]);
});

test("rendering twice gives the same, whatever was rendered between", () => {
  const markdown = "## a\n\nb[^1] https://a.fr\n\n[^1]: c\n\n| d |\n|-|";
  const first = renderBody(markdown, options);
  renderBody("## a\n\nx[^1]\n\n[^1]: y\n\n| z |\n|-|", options);
  expect(renderBody(markdown, options)).toEqual(first);
});

test("an empty body is empty HTML", () => {
  expect(renderBody("", options).html).toBe("");
});

test("French typography reaches a body in French and not one in another language", () => {
  expect(renderBody('"Oui" !', { ...options, lang: "fr-CA" }).html).toBe("<p>«\u202FOui\u202F»\u202F!</p>\n");
  expect(renderBody('"Oui" !', { ...options, lang: "de" }).html).toBe('<p>"Oui" !</p>\n');
});

const lines: [what: string, markdown: string, html: string][] = [
  [
    "text with marks",
    'Le chiffre était *faux* : lire "61,1" [ici](/a).',
    'Le chiffre était <em>faux</em>\u00A0: lire «\u202F61,1\u202F» <a href="/a">ici</a>.',
  ],
  ["two paragraphs as one", "Un.\n\nDeux.", "Un. Deux."],
  ["a list as its text", "- un\n- *deux*\n\n| a | b |\n|-|-|", "un <em>deux</em> a b"],
  ["a heading as its text", "## Un", "Un"],
  ["HTML that is allowed", "1<sup>er</sup> <b>x</b>", "1<sup>er</sup> x"],
  ["neither picture nor note", "a ![b](c) d[^1]\n\n[^1]: e", "a  d"],
  [
    "an address without a player",
    "https://youtu.be/dQw4w9WgXcQ",
    '<a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a>',
  ],
  ["nothing", "", ""],
];

test.each(lines)("one line renders %s", (_what, markdown, html) => {
  expect(renderInline(markdown, { lang: "fr" })).toBe(html);
});

test("the last guard lets no handler, style, source of a frame or foreign element through, wherever they came from", () => {
  const bad = (tagName: string, properties: Record<string, string>) =>
    toHtml(sanitize({ type: "element", tagName, properties, children: [{ type: "text", value: "x" }] }, schema));
  expect(bad("script", {})).toBe("");
  expect(bad("p", { onClick: "x", style: "x", id: "x", className: "x" })).toBe("<p>x</p>");
  expect(bad("iframe", { src: "https://x/", srcDoc: "x", name: "a" })).toBe('<iframe name="a">x</iframe>');
  expect(bad("a", { href: "javascript:x" })).toBe("<a>x</a>");
  expect(bad("svg", { onLoad: "x" })).toBe("x");
  expect(bad("form", { action: "/x" })).toBe("x");
});

test("reading a clean body takes a small part of the work of rendering it", { retry: 2 }, () => {
  const paragraph = "À Hanovre, Lei Jun l'a dit : *Xiaomi* viendra en Europe, [sans date](https://exemple.fr/a).\n\n";
  const body = `## L'Europe ?\n\n${paragraph.repeat(40)}![Carte](carte.svg "Légende © Crédit")\n`;
  const work = (run: () => unknown) => {
    run();
    const before = process.cpuUsage();
    for (let round = 0; round < 40; round += 1) run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const reading = work(() => findBodyProblems(body, { firstLine: 1, imageExists: () => true }));
  expect(reading * 20).toBeLessThan(work(() => renderBody(body, options)));
});
