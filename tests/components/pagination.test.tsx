import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { pageNumbers } from "#components/listing/page-numbers.ts";
import { Pagination } from "#components/listing/pagination.tsx";
import type { Listing } from "#lib/archive/views.ts";

const paginate = (listing: Pick<Listing, "page" | "older" | "newer" | "pages">) =>
  renderToStaticMarkup(<Pagination lang="fr" listing={listing} list="/tags/chine" />);

test("a list of one page has no pagination", () => {
  expect(paginate({ pages: 0 })).toBe("");
});

test("the newest page leads to older ones only", () => {
  const html = paginate({ pages: 4, older: 4 });
  expect(html).toContain('rel="next" href="/tags/chine/page/4"');
  expect(html).not.toContain('rel="prev"');
  expect(html).toContain('<a href="/tags/chine" aria-current="page">');
});

test("the page before the newest leads back to the address without a number", () => {
  expect(paginate({ page: 4, newer: "latest", older: 3, pages: 4 })).toContain('rel="prev" href="/tags/chine"');
});

test("the oldest page leads to newer ones only, and is marked as the current one", () => {
  const html = paginate({ page: 1, newer: 2, pages: 4 });
  expect(html).not.toContain('rel="next"');
  expect(html).toContain('<a href="/tags/chine/page/1" aria-label="Page 1" aria-current="page">');
});

test("numbers run from the newest page to the oldest, and leave out the far ones", () => {
  expect(pageNumbers({ page: 10, older: 9, pages: 20 })).toEqual([20, 12, 11, 10, 9, 8, 1]);
});

test("the newest page shows no number above the page that it leads to", () => {
  expect(pageNumbers({ older: 6, pages: 7 })).toEqual([6, 5, 4, 1]);
});
