import type { Article, Correction, Instant } from "#lib/content/article.ts";
import { shownAt } from "./correction-moments.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import { listName, numberedPages, pageSize } from "./lists.ts";
import type { Made } from "./newsroom.ts";
import { renderLine } from "./rendered.ts";
import type { Listing } from "./views.ts";

/** What was corrected in an article at one moment, rendered. */
export type CorrectionEntry = {
  article: Article;
  at: Instant;
  corrections: { correction: Correction; html: string }[];
};

/** Corrections of the whole paper, newest first; pages are numbered as those of all lists. `policy` is the page that says how the paper corrects. */
export type CorrectionsView = {
  entries: CorrectionEntry[];
  listing: Pick<Listing, "page" | "older" | "newer">;
  policy?: string;
};

/** A page of the corrections; without a number, the newest. */
export function correctionsPage(edition: Edition, page?: number): Made<CorrectionsView | undefined> {
  const total = edition.count(listName.corrections);
  const pages = numberedPages(total);
  if (page !== undefined && (page < 1 || page > pages)) return { view: undefined, on: [] };
  const policy = edition.site.policies?.correctionsPolicy;
  return {
    view: {
      entries:
        page === undefined
          ? newestCorrections(edition, total - pages * pageSize)
          : newestCorrections(edition, pageSize, total - page * pageSize),
      listing: placeAmong(pages, page),
      ...(policy === undefined ? {} : { policy }),
    },
    on: [subject.site, ...subjects(page, pages)],
  };
}

/** Numbered from the oldest end, as every list is. */
function placeAmong(pages: number, page?: number): CorrectionsView["listing"] {
  if (page === undefined) return pages > 0 ? { older: pages } : {};
  return { page, newer: page === pages ? "latest" : page + 1, ...(page > 1 ? { older: page - 1 } : {}) };
}

/** The last numbered page leads to the newest one, and changes when another is filled. */
function subjects(page: number | undefined, pages: number): string[] {
  const newest = subject.list(listName.corrections);
  if (page === undefined) return [newest];
  return [subject.listPage(listName.corrections, page), ...(page === pages ? [newest] : [])];
}

/** The newest corrections of articles that readers may see. */
export function newestCorrections(edition: Edition, limit: number, offset = 0): CorrectionEntry[] {
  const rows = edition.statements.corrections.all(listName.corrections, edition.now, limit, offset);
  return rows.map(({ at, article: data }) => {
    const article: Article = JSON.parse(data);
    const corrections = article.corrections
      .filter((correction) => shownAt(article, correction) === at)
      .map((correction) => ({ correction, html: renderLine(correction.text, article.lang) }));
    return { article, at, corrections };
  });
}
