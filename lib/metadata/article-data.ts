import type { CorrectionComment, NewsArticle, Organization } from "schema-dts";
import type { ArticleView, Picture } from "#lib/archive/views.ts";
import type { Article, Genre } from "#lib/content/article.ts";
import type { Company } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { shapes } from "#lib/media/crop.ts";
import { wholeStill, widestCrop } from "#lib/media/image.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { commentsData } from "./comments-data.ts";
import type { Told } from "./json-ld.ts";
import { companyOf, personOf } from "./names.ts";
import { publisherOf } from "./publisher.ts";
import { zonedTime } from "./zoned-time.ts";

/** The smallest picture that search engines take, in pixels of its area. */
const leastPixels = 50_000;

/** An article, and the way to it. Texts are as the copy has them, without typography: whoever reads them sets them himself. */
export function articleData(site: Site, view: ArticleView): Told[] {
  const { article, section } = view;
  return [
    newsArticle(site, view),
    breadcrumbs(site, [
      { name: section.name, path: paths.section(section.slug) },
      { name: article.title, path: paths.article(article.slug) },
    ]),
  ];
}

function newsArticle(site: Site, view: ArticleView): NewsArticle {
  const { article, section, tags, discussion } = view;
  const url = absoluteUrl(site, paths.article(article.slug));
  const when = (instant: number) => zonedTime(instant, site.timeZone);
  return {
    "@type": typeOf(article.genre),
    "@id": `${url}#article`,
    mainEntityOfPage: article.canonical ?? url,
    headline: article.title,
    description: article.standfirst,
    ...imagesOf(site, view.picture),
    datePublished: when(article.publishedAt),
    dateModified: when(article.updatedAt ?? article.publishedAt),
    author: view.authors.map((author) => personOf(site, author)),
    publisher: publisherOf(site),
    articleSection: section.name,
    ...(article.genre === undefined ? {} : { genre: wordsOf(site.language).genres[article.genre] }),
    ...(tags.length === 0 ? {} : { keywords: tags.map(({ name }) => name) }),
    ...companiesOf(site, view),
    ...(article.dateline === undefined ? {} : { dateline: article.dateline }),
    inLanguage: article.lang,
    isAccessibleForFree: true,
    ...correctionsOf(site, article),
    ...commentsData(site, url, discussion.thread),
  };
}

function typeOf(genre: Genre | undefined) {
  switch (genre) {
    case "analysis":
      return "AnalysisNewsArticle";
    case "opinion":
      return "OpinionNewsArticle";
    case "reportage":
      return "ReportageNewsArticle";
    case "interview":
    case undefined:
      return "NewsArticle";
  }
}

/** The lead image in each shape that search engines ask for; as it is where it is too small for all of them. */
function imagesOf(site: Site, picture: Picture | undefined): { image?: string[] } {
  if (!picture) return {};
  const { image, focus = "centre" } = picture;
  const crops = shapes.flatMap((shape) => widestCrop(image, shape, focus) ?? []);
  const stills = (crops.length > 0 ? crops : [wholeStill(image)]).filter(
    (still) => still.width * still.height >= leastPixels,
  );
  return stills.length === 0 ? {} : { image: stills.map(({ path }) => absoluteUrl(site, path)) };
}

/** A story is about the companies that the lines above its text name; the others are mentioned. */
function companiesOf(
  site: Site,
  { article, companies }: ArticleView,
): { about?: Organization[]; mentions?: Organization[] } {
  const head = [article.kicker, article.title, article.standfirst].join("\n");
  const { about = [], mentions = [] } = Object.groupBy(companies, (company) =>
    isNamed(company, head) ? "about" : "mentions",
  );
  return {
    ...(about.length === 0 ? {} : { about: about.map((company) => companyOf(site, company)) }),
    ...(mentions.length === 0 ? {} : { mentions: mentions.map((company) => companyOf(site, company)) }),
  };
}

function isNamed({ name, aliases }: Company, text: string): boolean {
  return [name, ...aliases].some((one) => new RegExp(`(?<!\\p{L})${RegExp.escape(one)}(?!\\p{L})`, "u").test(text));
}

/** Facts that came later are no corrections. */
function correctionsOf(site: Site, { corrections }: Article): { correction?: CorrectionComment[] } {
  const corrected = corrections.filter(({ kind }) => kind !== "update");
  if (corrected.length === 0) return {};
  return {
    correction: corrected.map(({ date, text }) => ({
      "@type": "CorrectionComment",
      text: plainText(text),
      datePublished: zonedTime(date, site.timeZone),
    })),
  };
}
