import { expect, onTestFinished, test } from "vitest";
import { Paper } from "../../support/paper.ts";
import { jsonOf, rssOf } from "./readers.ts";

const svg = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="${fill}"/></svg>`;

async function paperWith(body: string, more?: string): Promise<Paper> {
  const paper = new Paper();
  onTestFinished(() => paper[Symbol.dispose]());
  paper.write("articles/2015/03/photo.svg", svg("red"));
  paper.story("mi-4", { body, ...(more === undefined ? {} : { more }) });
  await paper.update();
  return paper;
}

const htmlOf = (paper: Paper) => jsonOf(paper.edition(), "").items?.[0]?.content_html ?? "";
const story = async (body: string, more?: string) => htmlOf(await paperWith(body, more));

test("links are absolute, also those that lead within the page", async () => {
  const html = await story(
    "## Un titre\n\n[Ici](/companies/apple), [là](autre), [ci-dessus](#t-un-titre), [ailleurs](https://ailleurs.example/a?b=1&c=2), [écrire](mailto:a@b.example).",
  );
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    "https://preuve.example/companies/apple",
    "https://preuve.example/articles/autre",
    "https://preuve.example/articles/mi-4#t-un-titre",
    "https://ailleurs.example/a?b=1&amp;c=2",
    "mailto:a@b.example",
  ]);
});

test("an image is one JPEG with its alternative text, its caption, its credit and the size of what is shown", async () => {
  const html = await story('Le corps.\n\n![Un téléphone](photo.svg "Le Mi 4 © La Preuve")');
  expect(html).toMatch(
    /<figure><img src="https:\/\/preuve\.example\/media\/[0-9a-f]{20}\/960\.jpeg" alt="Un téléphone" width="960" height="540">/,
  );
  expect(html).toContain("<figcaption>Le Mi 4 <span>©\u00a0La Preuve</span></figcaption>");
  expect(html).not.toMatch(/<(?:picture|source)|srcset|sizes|loading/);
});

test("the lead image stands at the top, with what is said of it, and beside the text for readers who look there", async () => {
  const image = 'image: {src: photo.svg, alt: "Vue d’usine", caption: "À Pékin", credit: Agence}';
  const paper = await paperWith("Le corps.", image);
  const html = htmlOf(paper);
  expect(html).toMatch(
    /^<figure><img src="([^"]+\/1280\.jpeg)" alt="Vue d’usine" width="1280" height="720"\/><figcaption>À Pékin <small>©\u00a0Agence<\/small><\/figcaption><\/figure>\n<p><strong>Chapô de mi-4\.<\/strong><\/p>\n<p>Le corps\.<\/p>/,
  );
  expect(rssOf(paper.edition(), "").items?.[0]?.media?.contents).toEqual([
    expect.objectContaining({
      url: expect.stringMatching(/^https:\/\/preuve\.example\/media\/[0-9a-f]{20}\/1280\.jpeg$/),
      type: "image/jpeg",
      medium: "image",
      width: 1280,
      height: 720,
      title: { value: "À Pékin", type: "plain" },
      description: { value: "Vue d’usine", type: "plain" },
      credits: [{ value: "Agence" }],
    }),
  ]);
});

test("a gallery is its pictures", async () => {
  const html = await story("Le corps.\n\n![Un](photo.svg) ![Deux](photo.svg) ![Trois](photo.svg)");
  expect(html.match(/<figure><img /g)).toHaveLength(3);
  expect(html).not.toContain("<div");
});

test("a player is the link to what it shows", async () => {
  const html = await story("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
  expect(html).toContain('<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Voir la vidéo sur YouTube</a></p>');
  expect(html).not.toMatch(/<(?:iframe|details|summary)/);
});

test("notes keep their text, and no id of theirs can meet another one", async () => {
  const html = await story("Un fait[^1], un autre[^2].\n\n[^1]: La *preuve*.\n[^2]: Une autre.");
  expect(html).toContain("La <em>preuve</em>.");
  expect(html).toContain('<sup><a href="https://preuve.example/articles/mi-4#t-note_1">1</a></sup>');
  expect(html).not.toMatch(/ id=|↩|aria-|role=/);
});

test("tasks show their state without a field", async () => {
  const html = await story("- [x] Fait\n- [ ] À faire");
  expect(html).toMatch(/<li>☑\u00a0\s*Fait<\/li>\s*<li>☐\u00a0\s*À faire<\/li>/);
  expect(html).not.toContain("<input");
});

test("a table, a quotation, code and a box keep what makes them, without classes", async () => {
  const html = await story(
    "| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n> [!exergue]\n> Un mot.\n\n> [!encadre]\n> Un encadré.\n\n```js\n1 < 2\n```",
  );
  expect(html).toContain('<th scope="col">a</th>');
  expect(html).toContain("<blockquote>");
  expect(html).toContain("<pre><code>1 &lt; 2\n</code></pre>");
  expect(html).not.toMatch(/class|tabindex/);
});

test("a correction stands above the text, what was added below it, each with its date", async () => {
  const html = await story(
    "Le corps.",
    [
      "corrections:",
      "  - {date: 2015-03-17 10:00, kind: update, text: Un ajout.}",
      '  - {date: 2015-03-18 10:00, kind: correction, text: "Un chiffre, [ici](/companies/apple), était faux."}',
    ].join("\n"),
  );
  const order = ["Chapô", "Rectificatif, <time", "était faux.", "Le corps.", "Mise à jour, <time", "Un ajout."];
  const places = order.map((part) => html.indexOf(part));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(html).toContain('<time datetime="2015-03-18T09:00:00.000Z">18\u00a0mars 2015 à\u00a010\u00a0h</time>');
  expect(html).toContain('<a href="https://preuve.example/companies/apple">ici</a>');
});

test("sources are told, and where the story first appeared", async () => {
  const html = await story(
    "Le corps.",
    'canonical: https://ailleurs.example/mi-4\nsources:\n  - {title: Le rapport, publisher: IDC, date: 2015-02, url: "https://idc.example/?a=1&b=2"}',
  );
  expect(html).toContain(
    '<a href="https://ailleurs.example/mi-4">Cet article a d’abord paru sur ailleurs.example.</a>',
  );
  expect(html).toContain('<li><a href="https://idc.example/?a=1&amp;b=2">Le rapport</a>, IDC, février\u00a02015</li>');
});

test("a story in another language says so", async () => {
  const html = await story("The body.", "lang: en");
  expect(html).toMatch(/^<div lang="en">.*<\/div>$/s);
});

const hashesOf = (html: string) => new Set(Array.from(html.matchAll(/media\/([0-9a-f]+)\//g), ([, hash]) => hash));

test.each([
  ["its lead image", "Le corps.", "image: {src: photo.svg, alt: Vue}"],
  ["an image in its text", "Le corps.\n\n![Vue](photo.svg)", undefined],
])("a story is told anew when %s has changed", async (_, body, more) => {
  const paper = await paperWith(body, more);
  const before = htmlOf(paper);
  expect(htmlOf(paper)).toBe(before);
  paper.write("articles/2015/03/photo.svg", svg("blue"));
  await paper.update();
  expect(hashesOf(htmlOf(paper)).size).toBe(1);
  expect(hashesOf(htmlOf(paper))).not.toEqual(hashesOf(before));
});

test("a story is told anew when its text has changed", async () => {
  const paper = await paperWith("Le corps.");
  expect(htmlOf(paper)).toContain("Le corps.");
  paper.story("mi-4", { body: "Un autre corps." });
  await paper.update();
  expect(htmlOf(paper)).toContain("Un autre corps.");
});
