import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import type { Element, Root } from "hast";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { renderBody } from "#lib/content/markdown/render.ts";
import { writeAtom } from "#lib/feeds/atom.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import { writeJsonFeed } from "#lib/feeds/json-feed.ts";
import { makePortable } from "#lib/feeds/portable.ts";
import { writeRss } from "#lib/feeds/rss.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";
import { Paper } from "../../support/paper.ts";
import { atomOf, jsonOf, rssOf } from "./readers.ts";

const worst = "]]> <script>alert(1)</script> & \u0000\u0001\u0008\u000b\u001f\ufffe\uffff 😀 \ud83d \"'";
const told = "]]> <script>alert(1)</script> &  😀 \ufffd \"'";

/** A feed in which every text is hostile, one item for each. */
function feedOfTexts(texts: string[]): Feed {
  const [first = ""] = texts;
  return {
    ...{ id: "https://a.example/", self: "https://a.example/rss.xml", home: "https://a.example/", lang: "fr" },
    ...{ title: first, description: first, updatedAt: 0 },
    paper: { name: first, home: "https://a.example/", icons: { small: "/a", middle: "/b", large: "/c" } },
    items: texts.map((text, index) => ({
      ...{ id: `https://a.example/${index}`, url: `https://a.example/${index}`, publishedAt: 0, lang: "fr" },
      ...{ title: text, summary: text, html: text, authors: [{ name: text }] },
      categories: [{ slug: text, name: text }],
      image: {
        url: "https://a.example/i",
        type: "image/jpeg",
        width: 1,
        height: 1,
        alt: text,
        caption: text,
        credit: text,
      },
    })),
  };
}

async function complaints(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: "feed.xml", contents: xml }, normalization: "format" });
  return errors.map(({ message }) => message);
}

test("the checker of XML sees what is not well formed", async () => {
  expect(await complaints("<a>\u0001</a>")).not.toEqual([]);
});

test("hostile texts are text in every format, and no feed carries what XML forbids", async () => {
  const feed = feedOfTexts([worst]);
  for (const write of [writeRss, writeAtom]) expect(await complaints(write(feed))).toEqual([]);
  const rss = parseRssFeed(writeRss(feed)).items?.[0];
  expect(rss).toMatchObject({ title: told, description: told, content: { encoded: told }, dc: { creators: [told] } });
  expect(parseAtomFeed(writeAtom(feed)).entries?.[0]).toMatchObject({
    title: { value: told },
    summary: { value: told },
    content: { value: told, type: "html" },
    authors: [{ name: told }],
    categories: [{ label: told }],
  });
});

test("whatever people type leaves feeds well formed, and comes back as it was", async () => {
  const texts = hostileStrings(150);
  expect(texts.length).toBeGreaterThan(500);
  for (let start = 0; start < texts.length; start += 400) {
    const some = texts.slice(start, start + 400);
    const feed = feedOfTexts(some);
    for (const write of [writeRss, writeAtom]) expect(await complaints(write(feed))).toEqual([]);
    const titles = parseJsonFeed(writeJsonFeed(feed)).items?.map(({ content_html }) => content_html);
    expect(titles).toHaveLength(some.length);
  }
});

test("a hostile headline reaches readers as text", async () => {
  using paper = new Paper();
  paper.story("hostile", { title: "']]> <script>alert(1)</script> 😀 & <b>'" });
  await paper.update();
  const title = "]]> <script>alert(1)</script> 😀 & <b>";
  const edition = paper.edition();
  expect(rssOf(edition, "").items?.[0]?.title).toBe(title);
  expect(atomOf(edition, "").entries?.[0]?.title).toEqual({ value: title });
  expect(jsonOf(edition, "").items?.[0]?.title).toBe(title);
});

test.each([
  "Un <script>alert(1)</script> texte",
  'Un <img src=x onerror="alert(1)"> texte',
  "Un [lien](javascript:alert(1)), [un autre](data:text/html,a), <a href='x' onclick='b'>c</a>",
  "<iframe src='//x.example'></iframe>\n\n<form action='/x'><input name=a><button>b</button></form>",
  "<style>a{}</style> <object data=x></object> <math><mi xlink:href='javascript:a'></mi></math>",
  "![Vue](data:image/png;base64,AAAA) ![Vue](javascript:a) ![Vue](//x.example/pixel.gif)",
  "- [x] fait\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nTexte[^1].\n\n[^1]: [a](vbscript:b)",
])("nothing that acts is left of the body %j", (body) => {
  const finish = (tree: Root) => makePortable(tree, "https://preuve.example/articles/a");
  const { html } = renderBody(body, { lang: "fr", firstLine: 1, image: () => undefined, finish });
  expect(html).not.toMatch(/<(?:script|form|iframe|input|button|style|object|img|math)|<[^>]*\son\w+=/i);
  expect([...html.matchAll(/(?:href|src)="(?!https:\/\/)[^"]*"/g)]).toEqual([]);
});

test("a frame is left out wherever it stands", () => {
  const iframe: Element = {
    type: "element",
    tagName: "iframe",
    properties: { src: "https://x.example" },
    children: [],
  };
  const tree: Root = {
    type: "root",
    children: [iframe, { type: "element", tagName: "p", properties: {}, children: [iframe] }],
  };
  makePortable(tree, "https://preuve.example/articles/a");
  expect(tree.children).toEqual([{ type: "element", tagName: "p", properties: {}, children: [] }]);
});
