import { PageHead } from "#components/listing/page-head.tsx";
import { foreign, typeset } from "#components/typeset.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { ArticleLink } from "./letter.tsx";
import { Thread, type ThreadProps } from "./thread.tsx";

export type ThreadPageProps = Omit<ThreadProps, "article"> & { article: ArticleLink };

/** A page of a thread away from its article: the oldest comments, or what the article has no room for. */
export function ThreadPage({ site, article, thread, form }: ThreadPageProps) {
  const words = commentWordsOf(site.language);
  return (
    <div className="letter">
      <PageHead
        kind={words.react}
        title={
          <a href={paths.article(article.slug)} {...foreign(article.lang, site.language)}>
            {typeset(article.title, article.lang)}
          </a>
        }
        page={thread.page === 1 ? undefined : wordsOf(site.language).pageTitle(thread.page)}
        description={words.orders[thread.order]}
      />
      <Thread site={site} article={article.slug} thread={thread} form={form} />
    </div>
  );
}
