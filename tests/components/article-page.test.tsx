import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticlePage } from "#components/article/article-page.tsx";
import type { FormState } from "#components/comments/comment-form.tsx";
import type { ArticleView } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import { safePolicy } from "#lib/moderation/safe-policy.ts";
import { article, author, company, image, monday, site, tag, teaser } from "./paper.ts";

const url = "https://lamorasse.example/articles/xiaomi-europe";

function pageOf(
  change: Partial<Article> = {},
  view: Partial<ArticleView> = {},
  correctionsHtml: string[] = [],
  form?: FormState,
): string {
  const whole: ArticleView = {
    article: { ...article, ...change },
    section: { slug: "mobile", name: "Mobile" },
    authors: [author("claire-vasseur", "Claire Vasseur")],
    tags: [tag],
    companies: [company],
    picture: { image, alt: "Une carte", caption: "Le trait s'arrête", credit: "La Morasse" },
    related: [teaser("apple")],
    aged: false,
    changed: false,
    discussion: {
      thread: { order: "newest", page: 1, pages: 1, total: 0, comments: [] },
      open: true,
      policy: safePolicy([]),
    },
    ...view,
  };
  return renderToStaticMarkup(
    <ArticlePage
      site={site}
      view={whole}
      html="<p>LE TEXTE</p>"
      correctionsHtml={correctionsHtml}
      url={url}
      form={form}
    />,
  );
}

describe("corrections", () => {
  const corrections: Article["corrections"] = [
    { date: monday, kind: "update", text: "" },
    { date: monday, kind: "correction", text: "" },
    { date: monday, kind: "clarification", text: "" },
  ];
  const page = pageOf({ corrections }, {}, ["<p>AJOUT</p>", "<p>FAUTE</p>", "<p>NUANCE</p>"]);
  const order = ["FAUTE", "LE TEXTE", "AJOUT", "NUANCE"].map((word) => page.indexOf(word));

  test("what was wrong stands above the text, what was added below it", () => {
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("each one says its kind and its moment", () => {
    expect(page).toMatch(
      /Rectificatif<time dateTime="2015-03-16T17:40:00.000Z">16\u00a0mars 2015 à\u00a018\u00a0h\u00a040</,
    );
  });
});

test("a story without changes does not say that it was updated", () => {
  expect(pageOf()).not.toContain("Mis à jour");
});

test("a changed story says when", () => {
  expect(pageOf({ updatedAt: monday })).toContain("Mis à jour le 16\u00a0mars 2015 à\u00a018\u00a0h\u00a040");
});

test("only an aged story warns of its age", () => {
  expect(pageOf({}, { aged: true })).toContain("ce qu’il décrit a pu changer");
  expect(pageOf()).not.toContain("ce qu’il décrit a pu changer");
});

test("the lead image is fetched first, in every format, with room kept for it, and named by its caption", () => {
  const page = pageOf();
  const lead = page.slice(page.indexOf("<figure"), page.indexOf("</figure>"));
  expect(lead).toContain('aria-label="Le trait s’arrête ©\u00a0La Morasse"');
  expect(lead.match(/<source type="image\/(avif|webp)"/g)).toHaveLength(2);
  expect(lead).toMatch(/<img [^>]*width="1200" height="750"/);
  expect(lead).toMatch(/fetchPriority="high"/i);
  expect(lead).not.toContain('loading="lazy"');
});

test("the images further down wait for the reader", () => {
  const page = pageOf();
  expect(page.slice(page.indexOf('class="related')).match(/loading="lazy"/g)).toHaveLength(1);
});

test("share links carry the address and the headline, escaped", () => {
  const page = pageOf();
  expect(page).toContain(`href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}"`);
  expect(page).toContain("mailto:?subject=Xiaomi%20viendra%20en%20Europe%C2%A0%3A%20quand%E2%80%AF%3F&amp;body=");
});

test("a company is introduced in a line", () => {
  expect(pageOf()).toContain("Électronique grand public, Pékin, fondée en 2010");
});

test("the readers' place shows the moderation notice, or that comments are closed", () => {
  expect(pageOf({}, {}, [], { policy: safePolicy([]) })).toContain("Les commentaires sont modérés avant publication.");
  expect(pageOf()).toContain("Les commentaires de cet article sont fermés.");
});

test("a story in English says so to the browser, while the paper's words around it stay French", () => {
  const page = pageOf({ lang: "en" });
  expect(page).toContain('<article class="story" lang="en">');
  expect(page).toContain('<div class="story-margin" lang="fr">');
});

test("an opinion is labelled above its headline, and news is not", () => {
  const kicker = (page: string) => /<p class="kicker">.*?<\/p>/.exec(page)?.[0] ?? "";
  expect(kicker(pageOf({ genre: "opinion" }))).toContain("Opinion");
  expect(kicker(pageOf())).not.toContain("Opinion");
});

test("a story in another language leads there under its title in that language", () => {
  const page = pageOf({}, { translations: [{ lang: "en", slug: "to-europe", title: "To Europe" }] });
  expect(page).toContain("aussi en anglais");
  expect(page).toContain('<a href="/articles/to-europe" hrefLang="en" lang="en">To Europe</a>');
});
