import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datesOf } from "#lib/site/dates.ts";
import { ask, attributes } from "../support/ask.ts";
import { content, contents, crawl, wrongs } from "../support/crawled.ts";
import { publishEverything } from "../support/hostile-posts.ts";
import { indexedKinds } from "../support/pages.ts";
import { until } from "../support/reading.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { hasProperty, isKindOf } from "../support/schema-org.ts";
import { sealOn, send } from "../support/sending.ts";
import { baseUrl, Site } from "../support/site-process.ts";
import { bare, decoded, nodesIn, shownText, structuredData, textsOf, typeOf } from "../support/structured-data.ts";

const copy = new SampleCopy();
const attack = "</script><script>window.broken=1</script>";
const typed = `Bravo ${attack}, à suivre sur https://exemple.example/ bientôt.`;
const talkedAbout = "xiaomi-europe-cebit";
const fresh = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000);
let site: Site;
let quiet: string | undefined;

/** Every page that search engines may keep, by its path. */
let pages: Map<string, string>;

beforeAll(async () => {
  publishEverything(copy);
  copy.addBriefs();
  copy.write("tags/vide.md", "---\nname: Rien encore\n---\n");
  copy.article("attaque", {
    title: attack,
    standfirst: attack,
    more: `genre: opinion\nkicker: ${JSON.stringify(attack)}`,
  });
  copy.article("toute-fraiche", { title: "Une <nouvelle> & une autre", date: fresh.toISOString() });
  site = await Site.start(copy);
  quiet = (await ask(site.origin, `/articles/${talkedAbout}`)).headers.etag;
  const seal = await sealOn(site.origin, talkedAbout);
  await send(site.origin, { article: talkedAbout, seal, name: "Hélène", body: typed, key: "", network: 1 });
  await until(async () => (await page(`/articles/${talkedAbout}`)).includes("Bravo"), "the comment is out", 5_000);
  pages = await crawl(site.origin, ["/", "/articles/attaque"]);
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

const page = async (path: string) => (await ask(site.origin, path)).text;

const nodes = (html: string) => nodesIn(structuredData(html));
const articlesOf = (html: string) => nodes(html).filter((node) => isKindOf(typeOf(node), "Article"));
const headline = (html: string) =>
  decoded((/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "").replace(/<[^>]*>/g, ""));

test("the crawl met every kind of page that is for search engines", () => {
  expect(indexedKinds().filter(({ path }) => !pages.has(path))).toEqual([]);
  expect(pages.size).toBeGreaterThan(100);
});

describe("structured data", () => {
  test("is one block on every page, of types and properties that schema.org has", () => {
    const strange = wrongs(pages, (html) =>
      nodes(html).flatMap((node) =>
        Object.keys(node)
          .filter((property) => !property.startsWith("@") && !hasProperty(typeOf(node), property))
          .map((property) => `${typeOf(node)}.${property}`),
      ),
    );
    expect(strange).toEqual([]);
  });

  test("has absolute addresses, and those of the paper under its own name", () => {
    const addresses = ["@id", "url", "item", "image", "logo", "sameAs", "mainEntityOfPage", "masthead", "ethicsPolicy"];
    const wrong = wrongs(pages, (html) =>
      nodes(html).flatMap((node) =>
        addresses.flatMap((key) => textsOf(node[key])).filter((url) => !URL.canParse(url) || url.includes("127.0.0.1")),
      ),
    );
    expect(wrong).toEqual([]);
  });

  /** What search engines ask for by the type: required and recommended (developers.google.com, structured data). */
  const asked: Record<string, string[]> = {
    Article: ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage", "description"],
    Comment: ["datePublished", "text"],
    ProfilePage: ["mainEntity"],
    BreadcrumbList: ["itemListElement"],
    ListItem: ["position", "name", "item"],
    WebSite: ["name", "url"],
    NewsMediaOrganization: ["name", "url", "logo"],
    Organization: ["name"],
    Person: ["name"],
    WebPage: ["@id", "inLanguage"],
  };

  test("has all that search engines ask for by its type", () => {
    const missing = wrongs(pages, (html) =>
      nodes(html).flatMap((node) =>
        Object.entries(asked)
          .filter(([type]) => isKindOf(typeOf(node), type))
          .flatMap(([, properties]) => properties.filter((property) => node[property] === undefined))
          .map((property) => `${typeOf(node)} without ${property}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test("counts the steps of every way from 1, two at least, and ends it at the page itself", () => {
    const wrong = wrongs(pages, (html, path) => {
      if (path === "/") return [];
      const steps = nodes(html).filter((node) => typeOf(node) === "ListItem");
      const counted = steps.every((step, index) => step.position === index + 1);
      const last = steps.at(-1)?.item;
      return counted && steps.length >= 2 && last === encodeURI(baseUrl + decodeURI(path)) ? [] : [String(last)];
    });
    expect(wrong).toEqual([]);
  });

  test("says of an article what its head says, and an article without an author's page or a picture's shapes is none", () => {
    const told = wrongs(pages, (html) =>
      articlesOf(html).flatMap((article) => {
        const authors = nodesIn(article.author).flatMap(({ url }) => textsOf(url));
        const same = [
          bare(textsOf(article.headline).join()) === bare(headline(html)),
          article.description === content(html, "description"),
          article.datePublished === content(html, "article:published_time"),
          authors.join() === contents(html, "article:author").join() && authors.length > 0,
          textsOf(article.keywords).join() === contents(html, "article:tag").join(),
          !html.includes("lead-image") || textsOf(article.image).length === 3,
        ];
        return same.every(Boolean) ? [] : [same.join()];
      }),
    );
    expect(told).toEqual([]);
    expect(wrongs(pages, (html) => articlesOf(html).map(typeOf)).length).toBeGreaterThan(80);
  });

  test("says nothing that the page does not show", () => {
    const texts = [
      "headline",
      "name",
      "articleSection",
      "keywords",
      "genre",
      "dateline",
      "jobTitle",
      "text",
      "location",
    ];
    const others = ["alternateName", "slogan", "description"];
    const unseen = wrongs(pages, (html) => {
      const shown = shownText(html);
      const said = nodes(html).flatMap((node) => [...texts, ...others].flatMap((key) => textsOf(node[key])));
      return said.filter((text) => !shown.includes(bare(text)));
    });
    expect(unseen).toEqual([]);
  });

  test("says the moments that the page shows", () => {
    const dates = datesOf({ language: "fr", timeZone: "Europe/Paris" });
    const unseen = wrongs(pages, (html) => {
      const moments = attributes(html, "time", "dateTime").map((moment) => Date.parse(moment));
      const told = nodes(html).flatMap((node) => [...textsOf(node.datePublished), ...textsOf(node.dateModified)]);
      const days = nodes(html).flatMap((node) => textsOf(node.foundingDate));
      return [
        ...told.filter((moment) => !moments.includes(Date.parse(moment)) || !/[+-]\d\d:\d\d$/.test(moment)),
        ...days.filter((day) => !shownText(html).includes(bare(dates.written(day)))),
      ];
    });
    expect(unseen).toEqual([]);
  });

  test("tells of the website on the front page alone", () => {
    const told = [...pages].filter(([, html]) => nodes(html).some((node) => typeOf(node) === "WebSite"));
    expect(told.map(([path]) => path)).toEqual(["/"]);
  });

  test("tells a comment with its writer and its place on the page", () => {
    const [article = {}] = articlesOf(pages.get(`/articles/${talkedAbout}`) ?? "");
    const [comment = {}] = nodesIn(article.comment);
    expect(article).toMatchObject({ commentCount: 1 });
    expect(comment).toMatchObject({ author: { name: "Hélène" }, text: typed });
    const place = new URL(textsOf(comment.url).join()).hash.slice(1);
    expect(pages.get(`/articles/${talkedAbout}`)).toContain(` id="${place}"`);
  });

  test("tells an opinion as one, which readers are told too", () => {
    const [article] = articlesOf(pages.get("/articles/attaque") ?? "");
    expect(article).toMatchObject({ "@type": "OpinionNewsArticle", genre: "Opinion", headline: attack });
  });

  test("offers the picture of an article in three shapes, each of its own size", async () => {
    const [article = {}] = articlesOf(pages.get(`/articles/${talkedAbout}`) ?? "");
    const sizes = textsOf(article.image).map(async (url) => {
      const { body, headers } = await ask(site.origin, new URL(url).pathname);
      const { width, height } = await sharp(body).metadata();
      return [headers["content-type"], width, height];
    });
    expect(await Promise.all(sizes)).toEqual([720, 960, 1280].map((height) => ["image/jpeg", 1280, height]));
  });
});

test("no headline and no comment can end the block: a page has its own scripts alone", () => {
  for (const path of ["/articles/attaque", `/articles/${talkedAbout}`]) {
    const scripts = [...(pages.get(path) ?? "").matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toEqual([
      '<script type="application/ld+json">',
      expect.stringMatching(/^<script type="module" src="\/marbre\.js"/),
    ]);
  }
});

test.each(["/tags/vide", "/search/xiaomi", `/articles/${talkedAbout}/comments/oldest`, "/articles/jamais-ecrit"])(
  "%s is not for search engines, and tells them nothing",
  async (path) => {
    const html = await page(path);
    expect(content(html, "robots")).toBe("noindex");
    expect(html).not.toMatch(/ld\+json|rel="canonical"|og:url/);
  },
);

test("a comment gives no credit for its links, and its article has another validator once there is one", async () => {
  const { text, headers } = await ask(site.origin, `/articles/${talkedAbout}`);
  expect(text).toMatch(/<a href="https:\/\/exemple\.example\/" rel="ugc nofollow noopener"/);
  expect(headers.etag).not.toBe(quiet);
  expect((await ask(site.origin, `/articles/${talkedAbout}`)).headers.etag).toBe(headers.etag);
});

test("the sitemap of news has what was published within two days, by whom, when and in what language", async () => {
  const { text } = await ask(site.origin, "/sitemaps/news.xml");
  const said = (tag: string) => decoded(new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? "");
  expect(text.match(/<url>/g)).toHaveLength(1);
  expect(["loc", "news:title", "news:name", "news:language"].map(said)).toEqual([
    `${baseUrl}/articles/toute-fraiche`,
    "Une <nouvelle> & une autre",
    "La Morasse",
    "fr",
  ]);
  expect(said("news:publication_date")).toMatch(/(?:Z|[+-]\d\d:\d\d)$/);
  expect(Math.abs(Date.parse(said("news:publication_date")) - fresh.getTime())).toBeLessThan(60_000);
});
