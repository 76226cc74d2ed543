import type { Listing } from "#lib/archive/views.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { pageNumbers } from "./page-numbers.ts";

export type PaginationProps = {
  lang: string;
  listing: Pick<Listing, "page" | "older" | "newer">;
  /** The list's path without a page number. */
  list: string;
};

/** The way to the other pages of a list; nothing when there is only one. Pages number from the oldest end. */
export function Pagination({ lang, listing, list }: PaginationProps) {
  const { page, older, newer } = listing;
  if (older === undefined && newer === undefined) return null;
  const words = wordsOf(lang);
  return (
    <nav className="pagination" aria-label={words.pagination}>
      {newer !== undefined && (
        <a className="pagination-newer" rel="prev" href={paths.listPage(list, newer === "latest" ? undefined : newer)}>
          {words.newer}
        </a>
      )}
      <ol>
        <li>
          <a href={paths.listPage(list)} aria-current={page === undefined ? "page" : undefined}>
            {words.latestPage}
          </a>
        </li>
        {pageNumbers(listing).map((number, index, numbers) => (
          <li key={number} className={isAfterGap(number, numbers[index - 1]) ? "pagination-gap" : undefined}>
            <a
              href={paths.listPage(list, number)}
              aria-label={words.page(number)}
              aria-current={number === page ? "page" : undefined}
            >
              {words.number(number)}
            </a>
          </li>
        ))}
      </ol>
      {older !== undefined && (
        <a className="pagination-older" rel="next" href={paths.listPage(list, older)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}

const isAfterGap = (number: number, before: number | undefined) => before !== undefined && before - number > 1;
