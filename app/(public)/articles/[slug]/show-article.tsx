import { answer, type Show } from "#app/answer.tsx";
import { reactionForm } from "#app/reaction-form.ts";
import { ArticlePage } from "#components/article/article-page.tsx";
import { articlePage } from "#lib/archive/article-page.ts";
import { articleCard } from "#lib/cards/card.ts";
import { articleData } from "#lib/metadata/article-data.ts";
import { articleLinks, languageLinks } from "#lib/metadata/head-links.ts";
import { articleProperties, creatorsOf } from "#lib/metadata/open-graph.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";

export function showArticle(slug: string, show: Show = answer) {
  const path = paths.article(slug);
  return show(
    path,
    (edition) => articlePage(edition, slug),
    ({ view, html, headings, correctionsHtml }, { site, inert }) => ({
      title: view.article.title,
      description: view.article.standfirst,
      section: view.article.section,
      modifiedAt: view.article.updatedAt ?? view.article.publishedAt,
      lively: view.discussion.thread.total > 0,
      card: articleCard(site, view.article, view.section.name, view.picture?.image),
      ...(view.article.canonical === undefined ? {} : { canonical: view.article.canonical }),
      article: articleProperties(site, view),
      creators: creatorsOf(view),
      links: [...languageLinks(site, view), ...articleLinks(site, view.article)],
      data: articleData(site, view),
      body: (
        <ArticlePage
          site={site}
          view={view}
          html={html}
          headings={headings}
          correctionsHtml={correctionsHtml}
          url={absoluteUrl(site, path)}
          form={reactionForm(view.discussion, view.article, inert)}
        />
      ),
    }),
  );
}
