import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { pageNumbers } from "#components/listing/page-numbers.ts";
import { Pagination } from "#components/listing/pagination.tsx";
import type { Listing } from "#lib/archive/views.ts";

const paginate = (listing: Pick<Listing, "page" | "older" | "newer">) =>
  renderToStaticMarkup(<Pagination lang="fr" listing={listing} list="/tags/chine" />);

test("a list of one page has no pagination", () => {
  expect(paginate({})).toBe("");
});

test("the newest page leads to older ones only", () => {
  const html = paginate({ older: 4 });
  expect(html).toContain('rel="next" href="/tags/chine/page/4"');
  expect(html).not.toContain('rel="prev"');
  expect(html).toContain('<a href="/tags/chine" aria-current="page">');
});

test("the page before the newest leads back to the address without a number", () => {
  expect(paginate({ page: 4, newer: "latest", older: 3 })).toContain('rel="prev" href="/tags/chine"');
});

test("the oldest page leads to newer ones only, and is marked as the current one", () => {
  const html = paginate({ page: 1, newer: 2 });
  expect(html).not.toContain('rel="next"');
  expect(html).toContain('<a href="/tags/chine/page/1" aria-label="Page 1" aria-current="page">');
});

test("a numbered page shows its own number, its older neighbours and the oldest, and none that comes to be later", () => {
  expect(pageNumbers({ page: 10, older: 9 })).toEqual([10, 9, 8, 1]);
});

test("the newest page shows the numbers below it", () => {
  expect(pageNumbers({ older: 6 })).toEqual([6, 5, 4, 1]);
});
