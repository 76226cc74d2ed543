import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { ThreadOrder, ThreadPage } from "#lib/threads/threads.ts";

export type ThreadPaginationProps = {
  lang: string;
  /** The slug of the article. */
  article: string;
  thread: Pick<ThreadPage, "order" | "page" | "pages">;
};

/** How many neighbours a page shows at either side. */
const reach = 1;

/** The way to the other pages of a thread; nothing when there is only one. */
export function ThreadPagination({ lang, article, thread }: ThreadPaginationProps) {
  const { order, page, pages } = thread;
  if (pages < 2) return null;
  const words = commentWordsOf(lang);
  const numbers = pageNumbers(page, pages);
  const href = (number: number) => threadPath(article, order, number);
  return (
    <nav className="pagination" aria-label={words.threadPages}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {words.previousPage}
        </a>
      )}
      <ol>
        {numbers.map((number, index) => (
          <li key={number} className={number - (numbers[index - 1] ?? number) > 1 ? "pagination-gap" : undefined}>
            <a href={href(number)} aria-label={words.page(number)} aria-current={number === page ? "page" : undefined}>
              {wordsOf(lang).number(number)}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a className="pagination-older" rel="next" href={href(page + 1)}>
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}

/** Where a page of a thread is: the newest comments are under the article itself. */
function threadPath(article: string, order: ThreadOrder, page: number): string {
  const path =
    order === "newest" && page === 1
      ? paths.article(article)
      : paths.listPage(paths.thread(article, order), page === 1 ? undefined : page);
  return `${path}#reactions`;
}

function pageNumbers(page: number, pages: number): number[] {
  const near = Array.from({ length: 2 * reach + 1 }, (_, index) => page - reach + index);
  return [...new Set([1, ...near, pages])].filter((number) => number >= 1 && number <= pages);
}
