import type { Root } from "hast";
import { stringify } from "yaml";
import type { Edition } from "#lib/archive/edition.ts";
import type { Article, ArticleBody, Instant } from "#lib/content/article.ts";
import { imagePath } from "#lib/content/image-path.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import { makePortable } from "#lib/feeds/portable.ts";
import { type Image, wholeStill } from "#lib/media/image.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { permanentPath } from "#lib/site/permanent-id.ts";
import type { ArticleJson } from "./article-schema.ts";
import { portableMarkdown } from "./portable-markdown.ts";

/** An article for programs, as its page has it: names beside slugs, absolute addresses. */
export function articleTwin(edition: Edition, article: Article, body: ArticleBody): ArticleJson {
  const { lang, kicker, genre, dateline } = article;
  const page = absoluteUrl(edition.site, paths.article(article.slug));
  const finish = (tree: Root) => makePortable(tree, page);
  const image = imagesBeside(edition, article);
  return {
    ...addresses(edition, article, page),
    language: lang,
    title: article.title,
    ...(kicker === undefined ? {} : { kicker }),
    standfirst: article.standfirst,
    ...(genre === undefined ? {} : { genre }),
    ...(dateline === undefined ? {} : { dateline }),
    publishedAt: machineTime(article.publishedAt),
    updatedAt: machineTime(modifiedAt(article)),
    ...subjects(edition, article),
    ...pictureOf(edition, article),
    html: renderBody(body.markdown, { lang, firstLine: body.firstLine, image, finish }).html.trim(),
    markdown: markdownOf(edition, article, body.markdown, page),
    words: article.words,
    corrections: article.corrections.map(({ date, kind, text }) => ({
      ...{ date: machineTime(date), kind },
      html: renderInline(text, { lang, finish }),
      markdown: markdownOf(edition, article, text, page),
    })),
    sources: article.sources,
    commentCount: edition.countedTeaser(article).comments ?? 0,
    publication: publicationOf(edition),
  };
}

/** The same as a file of copy: the facts in front of the body, which stands as it was written. */
export function articleMarkdown(edition: Edition, article: Article, { markdown }: ArticleBody): string {
  const { lang, kicker, genre, dateline } = article;
  const page = absoluteUrl(edition.site, paths.article(article.slug));
  const facts = {
    title: article.title,
    ...(kicker === undefined ? {} : { kicker }),
    standfirst: article.standfirst,
    ...addresses(edition, article, page),
    language: lang,
    ...(genre === undefined ? {} : { genre }),
    ...(dateline === undefined ? {} : { dateline }),
    publishedAt: machineTime(article.publishedAt),
    updatedAt: machineTime(modifiedAt(article)),
    ...subjects(edition, article),
    ...pictureOf(edition, article),
    corrections: article.corrections.map(({ date, kind, text }) => ({
      ...{ date: machineTime(date), kind },
      text: markdownOf(edition, article, text, page),
    })),
    sources: article.sources,
    publication: publicationOf(edition),
  };
  return `---\n${stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${markdownOf(edition, article, markdown.trim(), page)}\n`;
}

/** An article's last change of substance. */
export function modifiedAt({ updatedAt, publishedAt }: Article): Instant {
  return updatedAt ?? publishedAt;
}

function addresses({ site }: Edition, article: Article, page: string) {
  return {
    id: absoluteUrl(site, permanentPath(article)),
    url: page,
    markdownUrl: absoluteUrl(site, paths.twin(article.slug, "md")),
    canonicalUrl: article.canonical ?? page,
  };
}

function subjects(edition: Edition, article: Article) {
  const { site } = edition;
  const reference = (slug: string, name: string, path: string) => ({ slug, name, url: absoluteUrl(site, path) });
  const { section, authors, companies, tags } = article;
  return {
    section: reference(section, edition.section(section)?.name ?? section, paths.section(section)),
    authors: authors.map((slug) => reference(slug, edition.nameOf("author", slug), paths.author(slug))),
    companies: companies.map((slug) => reference(slug, edition.nameOf("company", slug), paths.company(slug))),
    tags: tags.map((slug) => reference(slug, edition.nameOf("tag", slug), paths.tag(slug))),
  };
}

function pictureOf(edition: Edition, article: Article): Pick<ArticleJson, "image"> {
  const picture = edition.picture(article);
  if (!picture) return {};
  const { path, width, height } = wholeStill(picture.image, 1920);
  const { alt, caption, credit } = picture;
  return {
    image: {
      ...{ url: absoluteUrl(edition.site, path), width, height, alt },
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
    },
  };
}

function publicationOf({ site }: Edition): ArticleJson["publication"] {
  return { name: site.name, url: absoluteUrl(site, paths.front), publisher: site.publisher.name };
}

function markdownOf(edition: Edition, article: Article, markdown: string, page: string): string {
  const find = imagesBeside(edition, article);
  return portableMarkdown(markdown, {
    page,
    image: (src) => {
      const image = find(src);
      return image && absoluteUrl(edition.site, wholeStill(image, 1920).path);
    },
  });
}

/** Finds the images that an article names, as its body writes them. */
function imagesBeside(edition: Edition, { file }: Article): (src: string) => Image | undefined {
  return (src) => {
    const found = imagePath(src, file);
    return found.ok ? edition.image(found.path) : undefined;
  };
}
