import { answer } from "#app/answer.tsx";
import { reactionForm } from "#app/reaction-form.ts";
import { ThreadPage } from "#components/comments/thread-page.tsx";
import { threadPage } from "#lib/archive/discussion.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";

/** Comments in one order, or one page of them. */
export function showThread(slug: string, order: string, page?: number) {
  const path = paths.listPage(`${paths.article(slug)}/comments/${order}`, page);
  return answer(
    path,
    (edition) =>
      (order === "newest" || order === "oldest") && page !== 1
        ? threadPage(edition, slug, order, page)
        : { view: undefined, on: [] },
    ({ article, discussion }, { site }) => ({
      title: `${commentWordsOf(site.language).react} : ${article.title}`,
      section: article.section,
      excerpt: true,
      body: (
        <ThreadPage site={site} article={article} thread={discussion.thread} form={reactionForm(discussion, article)} />
      ),
    }),
  );
}
