import { expect, onTestFinished, test } from "vitest";
import { feedsOf } from "#lib/feeds/feed-at.ts";
import { Paper } from "../../support/paper.ts";
import { atomOf, feedOf, jsonOf, rssOf } from "./readers.ts";

async function newEdition() {
  const paper = new Paper();
  onTestFinished(() => paper[Symbol.dispose]());
  paper.write("articles/2015/03/photo.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"></svg>');
  paper.story("mi-4", {
    date: "2015-03-16 18:40",
    authors: "[claire, idriss]",
    more: "updated: 2015-03-17 09:00\nimage: {src: photo.svg, alt: Vue, credit: Agence}",
  });
  paper.story("english", { date: "2015-03-15 10:00", title: "A story", more: "lang: en" });
  await paper.update();
  return paper.edition();
}

/** Where each of these begins in a text; a test that looks for what is not there fails. */
function placesOf(text: string, parts: string[]): number[] {
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  return places;
}

test("RSS says all that the profile asks of a channel, and where the feed itself is", async () => {
  const rss = rssOf(await newEdition(), "/tags/chine");
  expect(rss).toMatchObject({
    title: "Chine — La Preuve",
    link: "https://preuve.example/tags/chine",
    description: "Les articles de La Preuve\u00a0: Chine.",
    language: "fr",
    lastBuildDate: "Tue, 17 Mar 2015 08:00:00 GMT",
    image: {
      url: "https://preuve.example/apple-icon.png",
      title: "Chine — La Preuve",
      link: "https://preuve.example/tags/chine",
    },
    atom: { links: [{ rel: "self", href: "https://preuve.example/tags/chine/rss.xml", type: "application/rss+xml" }] },
  });
});

test("RSS has the summary before the whole text, each author by name, and dates with a year of four digits", async () => {
  const edition = await newEdition();
  const { body } = feedOf(edition, "/rss.xml");
  const places = placesOf(body, ["<item>", "<description>Chapô", "<content:encoded>", "<media:content"]);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(body).toContain('<guid isPermaLink="false">https://preuve.example/articles/mi-4</guid>');
  const [item, other] = rssOf(edition, "").items ?? [];
  expect(item).toMatchObject({
    pubDate: "Mon, 16 Mar 2015 17:40:00 GMT",
    description: "Chapô de mi-4.",
    dc: { creators: ["Claire Vasseur", "Idriss Benamar"] },
    atom: { updated: "2015-03-17T08:00:00.000Z" },
    categories: [{ name: "Mobile" }, { name: "Chine" }, { name: "Xiaomi" }],
    comments: "https://preuve.example/articles/mi-4#reactions",
    wfw: { commentRss: "https://preuve.example/articles/mi-4/comments/rss.xml" },
  });
  expect(other?.dc?.languages).toEqual(["en"]);
  expect(body).not.toMatch(/<(?:source|author|enclosure|ttl)\b/);
});

test("Atom keeps the rules of RFC 4287", async () => {
  const edition = await newEdition();
  const { body } = feedOf(edition, "/atom.xml");
  const feed = atomOf(edition, "");
  const ids = [feed.id, ...(feed.entries ?? []).map(({ id }) => id)];
  expect(ids).toEqual([
    "https://preuve.example/",
    "https://preuve.example/articles/mi-4",
    "https://preuve.example/articles/english",
  ]);
  expect(feed.updated).toBe("2015-03-17T08:00:00.000Z");
  expect(feed.links).toEqual([
    { rel: "alternate", type: "text/html", href: "https://preuve.example/" },
    { rel: "self", type: "application/atom+xml", href: "https://preuve.example/atom.xml" },
  ]);
  const [entry] = feed.entries ?? [];
  expect(entry).toMatchObject({
    published: "2015-03-16T17:40:00.000Z",
    updated: "2015-03-17T08:00:00.000Z",
    authors: [
      { name: "Claire Vasseur", uri: "https://preuve.example/authors/claire" },
      { name: "Idriss Benamar", uri: "https://preuve.example/authors/idriss" },
    ],
    categories: [
      { term: "mobile", label: "Mobile" },
      { term: "chine", label: "Chine" },
      { term: "xiaomi", label: "Xiaomi" },
    ],
    content: { type: "html", value: expect.stringContaining("<p>Le corps du texte.</p>") },
  });
  expect(entry?.links?.filter(({ rel }) => rel === "alternate")).toHaveLength(1);
  // §3.1.1: each text construct and each date once in an entry, each entry with an author.
  for (const [written] of body.matchAll(/<entry.*?<\/entry>/gs)) {
    const once = ["id", "title", "updated", "published", "summary", "content"];
    expect(once.map((name) => written.split(`<${name}`).length - 1)).toEqual(once.map(() => 1));
    expect(written).toContain("<author><name>");
  }
  expect(body).toContain('xml:lang="fr"');
  expect(body).toContain('<entry xml:lang="en">');
});

test("JSON Feed says all that version 1.1 knows of an article", async () => {
  const edition = await newEdition();
  expect(JSON.parse(feedOf(edition, "/feed.json").body).version).toBe("https://jsonfeed.org/version/1.1");
  const feed = jsonOf(edition, "");
  expect(feed).toMatchObject({
    title: "La Preuve",
    description: "Un journal inventé pour les tests.",
    home_page_url: "https://preuve.example/",
    feed_url: "https://preuve.example/feed.json",
    language: "fr",
    authors: [{ name: "La Preuve", url: "https://preuve.example/" }],
    icon: "https://preuve.example/icon-512.png",
    favicon: "https://preuve.example/favicon.ico",
  });
  expect(feed.items?.[0]).toMatchObject({
    id: "https://preuve.example/articles/mi-4",
    url: "https://preuve.example/articles/mi-4",
    title: "Titre de mi-4",
    summary: "Chapô de mi-4.",
    date_published: "2015-03-16T17:40:00.000Z",
    date_modified: "2015-03-17T08:00:00.000Z",
    image: expect.stringMatching(/^https:\/\/preuve\.example\/media\/[0-9a-f]{20}\/1280\.jpeg$/),
    tags: ["Mobile", "Chine", "Xiaomi"],
    language: "fr",
    authors: [
      { name: "Claire Vasseur", url: "https://preuve.example/authors/claire" },
      { name: "Idriss Benamar", url: "https://preuve.example/authors/idriss" },
    ],
  });
  expect(feed.items?.[1]?.language).toBe("en");
});

test("feeds speak with the addresses that the site is published under, and no other", async () => {
  const edition = await newEdition();
  for (const path of feedsOf("")) {
    const { body } = feedOf(edition, path);
    const hosts = new Set(Array.from(body.matchAll(/https?:\/\/([^/"<\s&]+)/g), ([, host]) => host));
    const allowed = [
      "preuve.example",
      "www.w3.org",
      "purl.org",
      "search.yahoo.com",
      "wellformedweb.org",
      "jsonfeed.org",
    ];
    expect([...hosts].filter((host) => !allowed.includes(host ?? ""))).toEqual([]);
  }
});
