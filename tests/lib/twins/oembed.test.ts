import { expect, test } from "vitest";
import { oembed } from "#lib/twins/oembed.ts";
import { Paper } from "../../support/paper.ts";

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="9" height="9"/></svg>';
const url = "https://preuve.example/articles/un";

async function paperWithStory(): Promise<Paper> {
  const paper = new Paper();
  paper.write("articles/2015/03/photo.svg", drawing);
  const more = "aliases: [/2015/un.html]\nimage: {src: photo.svg, alt: Une photo}";
  paper.story("un", { title: "Ceci & <cela>", authors: "[claire, idriss]", more });
  paper.story("embargo", { date: "2016-12-24 20:00" });
  await paper.update();
  return paper;
}

const ask = (paper: Paper, query: Record<string, string>) => oembed(paper.edition(), new URLSearchParams(query));

test("a link to an article is shown with its title, byline, paper and card", async () => {
  using paper = await paperWithStory();
  const { status, type, body } = ask(paper, { url });
  expect([status, type]).toEqual([200, "application/json; charset=utf-8"]);
  expect(JSON.parse(body)).toEqual({
    version: "1.0",
    type: "link",
    title: "Ceci & <cela>",
    author_name: "Claire Vasseur, Idriss Benamar",
    provider_name: "La Preuve",
    provider_url: "https://preuve.example/",
    cache_age: 3600,
    thumbnail_url: expect.stringMatching(/^https:\/\/preuve\.example\/cards\/articles\/un\/[\da-f]{12}\.jpeg$/),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test("the same in XML is escaped", async () => {
  using paper = await paperWithStory();
  const { type, body } = ask(paper, { url, format: "xml" });
  expect(type).toBe("text/xml; charset=utf-8");
  expect(body).toMatch(/^<\?xml [^>]*\?>\n<oembed>\n(?:<(\w+)>[^<>]+<\/\1>\n)+<\/oembed>\n$/);
  expect(body).toContain("<title>Ceci &amp; &lt;cela&gt;</title>");
});

test.each([
  [{ maxwidth: "700" }, { thumbnail_width: 640, thumbnail_height: 427 }],
  [
    { maxwidth: "1200", maxheight: "120" },
    { thumbnail_width: 160, thumbnail_height: 107 },
  ],
  [{ maxwidth: "large" }, { thumbnail_width: 1200, thumbnail_height: 630 }],
])("the picture is no larger than %j", async (bounds, size) => {
  using paper = await paperWithStory();
  expect(JSON.parse(ask(paper, { url, ...bounds }).body)).toMatchObject(size);
});

test("where no picture is small enough there is none", async () => {
  using paper = await paperWithStory();
  expect(ask(paper, { url, maxheight: "50" }).body).not.toContain("thumbnail");
});

test.each(["https://preuve.example/2015/un.html", "http://preuve.example/Articles/UN/?utm_source=x#suite"])(
  "%s is the same article",
  async (address) => {
    using paper = await paperWithStory();
    expect(ask(paper, { url: address }).body).toBe(ask(paper, { url }).body);
  },
);

test.each([
  "https://autre.example/articles/un",
  "https://preuve.example.autre.example/articles/un",
  "javascript://preuve.example/articles/un",
  "https://preuve.example/articles/embargo",
  "https://preuve.example/articles/inconnu",
  "https://preuve.example/tags/chine",
  "/articles/un",
])("nothing is shown for %s", async (address) => {
  using paper = await paperWithStory();
  expect(ask(paper, { url: address })).toMatchObject({ status: 404 });
});

test("a withdrawn article is not shown", async () => {
  using paper = await paperWithStory();
  paper.write("gone.yaml", "- {path: /articles/un, reason: Doublon.}\n");
  await paper.update();
  expect(ask(paper, { url })).toMatchObject({ status: 404 });
  expect(ask(paper, { url: "https://preuve.example/2015/un.html" })).toMatchObject({ status: 404 });
});

test("a format that is not known is not implemented, and an address must be given", async () => {
  using paper = await paperWithStory();
  expect(ask(paper, { url, format: "yaml" }).status).toBe(501);
  expect(ask(paper, {}).status).toBe(400);
});
