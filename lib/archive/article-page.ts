import type { Article } from "#lib/content/article.ts";
import type { Heading } from "#lib/content/markdown/context.ts";
import { agesAt } from "./aging.ts";
import { type Discussion, discussion } from "./discussion.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import { listName } from "./lists.ts";
import type { Made } from "./newsroom.ts";
import { relatedCoverage } from "./related.ts";
import { renderCopy, renderLine } from "./rendered.ts";
import { translationsOf } from "./translations.ts";
import type { ArticleView } from "./views.ts";

/** An article with all that its page shows; the corrections stand in the order of `view.article.corrections`. */
export type RenderedArticle = { view: ArticleView; html: string; headings: Heading[]; correctionsHtml: string[] };

/** An article that readers may see now. */
export function articlePage(edition: Edition, slug: string): Made<RenderedArticle | undefined> {
  const article = edition.article(slug);
  const body = article && edition.body(slug);
  if (!article || !body) return { view: undefined, on: [] };
  const { lang, file } = article;
  const { html, headings } = renderCopy(edition, { ...body, file, lang });
  const correctionsHtml = article.corrections.map(({ text }) => renderLine(text, lang));
  const reactions = discussion(edition, article, "newest", 1);
  if (!reactions) throw new Error(`The thread of ${slug} has no first page.`);
  return {
    view: { view: articleView(edition, article, reactions), html, headings, correctionsHtml },
    on: subjects(article),
  };
}

function articleView(edition: Edition, article: Article, reactions: Discussion): ArticleView {
  const section = edition.section(article.section) ?? { slug: article.section, name: article.section };
  const [previous] = edition.before(listName.section(article.section), article, 1);
  const [next] = edition.after(listName.section(article.section), article, 1);
  const picture = edition.picture(article);
  const ages = agesAt(article);
  return {
    article,
    section,
    authors: edition.records("author", article.authors),
    tags: edition.records("tag", article.tags),
    companies: edition.records("company", article.companies),
    translations: translationsOf(edition, article),
    ...(picture ? { picture } : {}),
    ...(previous ? { previous: edition.teaser(previous) } : {}),
    ...(next ? { next: edition.teaser(next) } : {}),
    related: relatedCoverage(edition, article).map((other) => edition.teaser(other)),
    aged: ages !== undefined && ages <= edition.now,
    changed: (edition.statements.lastVersion.get(article.slug) ?? 0) > 1 || article.corrections.length > 0,
    discussion: reactions,
  };
}

/** Its neighbours and its related coverage move `article:slug`; see `showing`. */
function subjects(article: Article): string[] {
  return [
    subject.site,
    subject.article(article.slug),
    ...article.companies.map((slug) => subject.record("company", slug)),
    ...article.tags.map((slug) => subject.record("tag", slug)),
    ...article.authors.map((slug) => subject.record("author", slug)),
  ];
}
