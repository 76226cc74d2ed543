import { Thread, type ThreadProps } from "#components/comments/thread.tsx";
import { foreign } from "#components/typeset.ts";
import type { ArticleView } from "#lib/archive/views.ts";
import type { Heading } from "#lib/content/markdown/context.ts";
import type { Site } from "#lib/content/site.ts";
import { ArticleEnd } from "./article-end.tsx";
import { ArticleHead } from "./article-head.tsx";
import { Corrections } from "./corrections.tsx";
import { Notices } from "./notices.tsx";
import { Prose } from "./prose.tsx";
import { RelatedCoverage } from "./related-coverage.tsx";
import { SectionNeighbours } from "./section-neighbours.tsx";
import { Sources } from "./sources.tsx";

export type ArticlePageProps = {
  site: Site;
  view: ArticleView;
  /** The rendered body. */
  html: string;
  /** The headings of the body, in its order. */
  headings?: Heading[];
  /** The rendered text of each of `view.article.corrections`, in their order: inline HTML or one paragraph. */
  correctionsHtml: string[];
  /** The absolute address of the article, for the share links. */
  url: string;
  /** What the form for comments needs; absent where none are taken. */
  form?: ThreadProps["form"];
};

/** Words of a story from which it is a long read, and opens with a drop cap. */
const longRead = 1100;

export function ArticlePage({ site, view, html, headings = [], correctionsHtml, url, form }: ArticlePageProps) {
  const { article } = view;
  const corrections = article.corrections.map((correction, index) => ({
    correction,
    html: correctionsHtml[index] ?? "",
  }));
  const isAbove = (kind: string) => kind === "correction";
  return (
    <>
      <article className="story" {...foreign(article.lang, site.language)}>
        <ArticleHead site={site} view={view} url={url} headings={headings} />
        <div className="story-text">
          <Notices site={site} view={view} />
          <Corrections site={site} place="above" notes={corrections.filter((note) => isAbove(note.correction.kind))} />
          <Prose html={html} className={article.words >= longRead ? "long-read" : undefined} />
          <Corrections site={site} place="below" notes={corrections.filter((note) => !isAbove(note.correction.kind))} />
          <Sources site={site} sources={article.sources} />
        </div>
      </article>
      <ArticleEnd site={site} tags={view.tags} companies={view.companies} />
      <Thread site={site} article={article.slug} thread={view.discussion.thread} form={form} />
      <RelatedCoverage site={site} related={view.related} />
      <SectionNeighbours site={site} view={view} />
    </>
  );
}
