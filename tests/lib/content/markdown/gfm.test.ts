import { expect, test } from "vitest";
import { renderBody } from "#lib/content/markdown/render.ts";
import { normaliseHtml } from "./normalise-html.ts";

/** What each extension of https://github.github.com/gfm/ asks for, with the house’s own HTML around tables and tasks. */
const region = (name: string, table: string) =>
  `<div class="table" role="region" aria-label="${name}" tabindex="0"><table>${table}</table></div>`;
const head = (...names: string[]) =>
  `<thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const box = (state: string, name: string) => `<input type="checkbox" ${state}disabled aria-label="${name}">`;

const examples: [says: string, markdown: string, html: string][] = [
  [
    "a row of names, a row of dashes and rows of cells are a table",
    "| a | b |\n| - | - |\n| c | d |",
    region("Tableau 1", `${head("a", "b")}<tbody>${row("c", "d")}</tbody>`),
  ],
  [
    "the outer bars of a table may be missing",
    "a | b\n--|--\nc | d",
    region("Tableau 1", `${head("a", "b")}<tbody>${row("c", "d")}</tbody>`),
  ],
  [
    "colons align a column",
    "| a | b | c |\n|:-|:-:|-:|",
    region(
      "Tableau 1",
      '<thead><tr><th scope="col" class="align-left">a</th><th scope="col" class="align-center">b</th><th scope="col" class="align-right">c</th></tr></thead>',
    ),
  ],
  [
    "an escaped bar stays in its cell, in code as well",
    "| a\\|b |\n| - |\n| `c\\|d` **\\|** |",
    region("Tableau 1", `${head("a|b")}<tbody>${row("<code>c|d</code> <strong>|</strong>")}</tbody>`),
  ],
  [
    "another block ends a table",
    "| a |\n| - |\n| b |\n> c",
    `${region("Tableau 1", `${head("a")}<tbody>${row("b")}</tbody>`)}<blockquote><p>c</p></blockquote>`,
  ],
  [
    "a line without bars is a row until a blank line",
    "| a | b |\n| - | - |\n| c | d |\ne\n\nf",
    `${region("Tableau 1", `${head("a", "b")}<tbody>${row("c", "d")}${row("e", "")}</tbody>`)}<p>f</p>`,
  ],
  ["no table has more names than dashes", "| a | b |\n| - |\n| c |", "<p>| a | b |\n| - |\n| c |</p>"],
  [
    "missing cells are empty, and cells too many are left out",
    "| a | b |\n| - | - |\n| c |\n| d | e | f |",
    region("Tableau 1", `${head("a", "b")}<tbody>${row("c", "")}${row("d", "e")}</tbody>`),
  ],
  ["a table without rows has no body", "| a |\n| - |", region("Tableau 1", head("a"))],
  [
    "brackets at the start of an item are a task’s box",
    "- [ ] a\n- [x] b",
    `<ul class="contains-task-list"><li class="task-list-item">${box("", "À faire")} a</li><li class="task-list-item">${box("checked ", "Fait")} b</li></ul>`,
  ],
  [
    "tasks nest, and a capital X counts",
    "- [X] a\n  - [ ] b",
    `<ul class="contains-task-list"><li class="task-list-item">${box("checked ", "Fait")} a<ul class="contains-task-list"><li class="task-list-item">${box("", "À faire")} b</li></ul></li></ul>`,
  ],
  ["brackets elsewhere are no box", "- a [ ]\n\n[x] b", "<ul><li>a [ ]</li></ul><p>[x] b</p>"],
  ["one or two tildes strike text through", "~~a~~ b ~c~", "<p><del>a</del> b <del>c</del></p>"],
  ["three tildes do not", "a ~~~b~~~", "<p>a ~~~b~~~</p>"],
  ["tildes do not reach over paragraphs", "a ~~b\n\nc~~", "<p>a ~~b</p><p>c~~</p>"],
  ["www. begins a link", "www.example.org", '<p><a href="http://www.example.org">www.example.org</a></p>'],
  [
    "punctuation at the end is not the link’s",
    "voir www.example.org/a.b. Puis www.example.org/c?d!*",
    '<p>voir <a href="http://www.example.org/a.b">www.example.org/a.b</a>. Puis <a href="http://www.example.org/c?d">www.example.org/c?d</a>!*</p>',
  ],
  [
    "a parenthesis belongs to a link as long as it is balanced",
    "(www.example.org/a(b))",
    '<p>(<a href="http://www.example.org/a(b)">www.example.org/a(b)</a>)</p>',
  ],
  [
    "what looks like an entity at the end is not the link’s",
    "www.example.org/a&copy;",
    '<p><a href="http://www.example.org/a">www.example.org/a</a>©</p>',
  ],
  ["a < ends a link", "www.example.org/a<b", '<p><a href="http://www.example.org/a">www.example.org/a</a>&lt;b</p>'],
  [
    "http and https begin links",
    "http://example.org et (https://example.org/a?b=c)",
    '<p><a href="http://example.org">http://example.org</a> et (<a href="https://example.org/a?b=c">https://example.org/a?b=c</a>)</p>',
  ],
  [
    "an e-mail is a link",
    "jean.dupont+a@example.org",
    '<p><a href="mailto:jean.dupont+a@example.org">jean.dupont+a@example.org</a></p>',
  ],
  [
    "an e-mail ends in neither a dash nor an underscore",
    "a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_",
    '<p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>. a.b-c_d@a.b- a.b-c_d@a.b_</p>',
  ],
  ["an underscore in the last two parts of a domain makes no link", "www.exa_mple.org", "<p>www.exa_mple.org</p>"],
  ["refused elements go, in a paragraph as in a block", "<strong> <title> a\n\n<xmp>b</xmp>", "<p>a</p><p>b</p>"],
];

test.each(examples)("in GFM %s", (_says, markdown, html) => {
  const rendered = renderBody(markdown, { lang: "zxx", firstLine: 1, image: () => undefined }).html;
  expect(normaliseHtml(rendered).replace(/<p> +/g, "<p>")).toBe(normaliseHtml(html));
});
