import { describe, expect, test } from "vitest";
import type { ArticleView } from "#lib/archive/views.ts";
import { type Article, genres } from "#lib/content/article.ts";
import { articleData } from "#lib/metadata/article-data.ts";
import { author, company, day, image, monday, site } from "../../components/paper.ts";
import { comment, thread, viewOf } from "./views.ts";

const base = "https://lamorasse.example";
const paper = { ...site, policies: { publishingPrinciples: "charte", ethicsPolicy: "charte", masthead: "a-propos" } };

function told(change: Partial<Article> = {}, view: Partial<ArticleView> = {}): object {
  return articleData(paper, viewOf(change, view))[0] ?? {};
}

test("a story is told whole: what it says, when, where, by whom, and who answers for it", () => {
  expect(told()).toEqual({
    "@type": "NewsArticle",
    "@id": `${base}/articles/xiaomi-europe#article`,
    mainEntityOfPage: `${base}/articles/xiaomi-europe`,
    headline: "Xiaomi viendra en Europe : quand ?",
    description: "À Hanovre, Lei Jun promet l'Europe.",
    image: ["1280x720", "1280x960", "1280x1280"].map((size) => `${base}/media/${image.hash}/${size}.jpeg`),
    datePublished: "2015-03-16T18:40:00+01:00",
    dateModified: "2015-03-16T18:40:00+01:00",
    author: [
      {
        "@type": "Person",
        "@id": `${base}/authors/claire-vasseur#author`,
        name: "Claire Vasseur",
        url: `${base}/authors/claire-vasseur`,
      },
    ],
    publisher: {
      "@type": "NewsMediaOrganization",
      "@id": `${base}/#publisher`,
      name: "La Morasse",
      url: `${base}/`,
      logo: `${base}/icon-512.png`,
      publishingPrinciples: `${base}/charte`,
      ethicsPolicy: `${base}/charte`,
    },
    articleSection: "Mobile",
    keywords: ["Smartphones"],
    about: [{ "@type": "Organization", "@id": `${base}/companies/xiaomi#company`, name: "Xiaomi" }],
    dateline: "Hanovre",
    inLanguage: "fr",
    isAccessibleForFree: true,
  });
});

test("the way to a story goes over its section", () => {
  expect(articleData(site, viewOf())[1]).toEqual({
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Mobile", item: `${base}/sections/mobile` },
      {
        "@type": "ListItem",
        position: 2,
        name: "Xiaomi viendra en Europe : quand ?",
        item: `${base}/articles/xiaomi-europe`,
      },
    ],
  });
});

test("a change of substance is told with its moment, and a story from elsewhere with its first address", () => {
  expect(told({ updatedAt: monday + day, canonical: "https://ailleurs.example/a" })).toMatchObject({
    "@id": `${base}/articles/xiaomi-europe#article`,
    mainEntityOfPage: "https://ailleurs.example/a",
    dateModified: "2015-03-17T18:40:00+01:00",
  });
});

test.each([...genres, undefined])("a story of the genre %s has the type that says so", (genre) => {
  const types = { opinion: "Opinion", analysis: "Analysis", reportage: "Reportage", interview: "" };
  const type = `${genre === undefined ? "" : types[genre]}NewsArticle`;
  expect(told(genre === undefined ? {} : { genre })).toMatchObject({ "@type": type });
});

test("a genre is told in the word that readers see, and only where there is one", () => {
  expect(told({ genre: "interview" })).toMatchObject({ genre: "Entretien" });
  expect(told()).not.toHaveProperty("genre");
});

describe("pictures", () => {
  const picture = (width: number, height: number, more = {}) => ({
    picture: { image: { ...image, width, height, vector: false }, alt: "", ...more },
  });

  test("are the largest crops of each shape, and keep what the copy says", () => {
    expect(told({}, picture(1600, 900, { focus: "left" }))).toMatchObject({
      image: ["1280x720-left", "960x720-left", "800x800-left"].map(
        (size) => `${base}/media/${image.hash}/${size}.jpeg`,
      ),
    });
  });

  test("that are too small for what search engines take are not told", () => {
    expect(told({}, picture(200, 200))).not.toHaveProperty("image");
    expect(told({}, picture(640, 200))).toMatchObject({ image: [`${base}/media/${image.hash}/640.jpeg`] });
  });
});

describe("companies", () => {
  const nokia = { ...company, slug: "nokia", name: "Nokia", website: "https://nokia.example/", wikidata: "Q1418" };

  test("that the lines above the text name are what it is about, the others are mentioned", () => {
    const found = told({}, { companies: [nokia, company] });
    expect(found).toMatchObject({ about: [{ name: "Xiaomi" }], mentions: [{ name: "Nokia" }] });
  });

  test("are told from others of the name by their site and their item of Wikidata", () => {
    expect(told({}, { companies: [nokia] })).toMatchObject({
      mentions: [{ sameAs: ["https://nokia.example/", "https://www.wikidata.org/wiki/Q1418"] }],
    });
  });

  test("are named by whole words, and by their other names", () => {
    const arm = { ...company, name: "ARM", aliases: ["C++ (Foundation)"] };
    expect(told({ standfirst: "L'ARMÉE" }, { companies: [arm] })).toHaveProperty("mentions");
    expect(told({ standfirst: "Par C++ (Foundation)." }, { companies: [arm] })).toHaveProperty("about");
  });
});

test("corrections and clarifications are told in plain text, facts that came later are not", () => {
  const corrections: Article["corrections"] = [
    { date: monday, kind: "correction", text: "C’est *61,1* [millions](/a)." },
    { date: monday + day, kind: "update", text: "Le dollar monte." },
  ];
  expect(told({ corrections })).toMatchObject({
    correction: [
      { "@type": "CorrectionComment", text: "C’est 61,1 millions.", datePublished: "2015-03-16T18:40:00+01:00" },
    ],
  });
});

describe("comments", () => {
  const with_ = (...comments: Parameters<typeof thread>[0]) =>
    told({}, { discussion: { ...viewOf().discussion, thread: thread(comments) } });

  test("are told with who wrote them, the minute, and their place on the page", () => {
    expect(with_(comment("c1"))).toMatchObject({
      commentCount: 1,
      comment: [
        {
          "@type": "Comment",
          url: `${base}/articles/xiaomi-europe#comment-c1`,
          author: { "@type": "Person", name: "Marie" },
          datePublished: "2015-03-16T18:40:00+01:00",
          text: "Bravo.",
        },
      ],
    });
  });

  test("that were removed are not told, nor is a count of none", () => {
    expect(with_(comment("c1", { removed: true, body: "" }), comment("c2"))).toMatchObject({
      commentCount: 1,
      comment: [{ url: `${base}/articles/xiaomi-europe#comment-c2` }],
    });
    expect(with_()).not.toHaveProperty("commentCount");
  });

  test("beyond the fifteenth are counted alone", () => {
    const many = with_(...Array.from({ length: 30 }, (_, index) => comment(`c${index}`)));
    expect(many).toMatchObject({ commentCount: 30 });
    expect("comment" in many && Array.isArray(many.comment) && many.comment.length).toBe(15);
  });
});

test("every author of the byline is told", () => {
  const authors = [author("claire-vasseur", "Claire Vasseur"), author("idriss", "Idriss Benamar")];
  expect(told({}, { authors })).toMatchObject({ author: [{ name: "Claire Vasseur" }, { name: "Idriss Benamar" }] });
});

test("a story without tags, companies, picture or place says nothing of them", () => {
  const { dateline: _, ...bare } = viewOf().article;
  const { picture: __, ...view } = viewOf({}, { article: bare, tags: [], companies: [] });
  const [found] = articleData(site, view);
  for (const property of ["keywords", "about", "mentions", "image", "dateline", "correction", "comment"])
    expect(found).not.toHaveProperty(property);
});
