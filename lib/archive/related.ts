import type { Article } from "#lib/content/article.ts";
import type { Edition } from "./edition.ts";
import { listName, subjectLists } from "./lists.ts";

/** How many neighbours by date, on each side, a shared subject brings in as candidates. */
const reach = 6;

/** Stories shown under an article. */
const shown = 4;

/**
 * The coverage most related to an article: candidates are its nearest neighbours by date on each list of its subjects; a shared
 * company weighs more than a shared tag, and of two equals the one nearer in time wins.
 *
 * Nearness is by rank, so it is symmetrical: an article can only change the related coverage of the articles that are its own
 * candidates. That bounds what a publication makes stale, however large the archive is.
 */
export function relatedCoverage(edition: Edition, article: Article): Article[] {
  const scores = new Map<string, { article: Article; score: number }>();
  for (const list of subjectLists(article)) {
    const weight = list.startsWith("company:") ? 3 : 2;
    for (const candidate of nearest(edition, list, article, reach)) {
      const entry = scores.get(candidate.slug) ?? { article: candidate, score: 0 };
      entry.score += weight;
      scores.set(candidate.slug, entry);
    }
  }
  const distance = (other: Article) => Math.abs(other.publishedAt - article.publishedAt);
  return [...scores.values()]
    .sort(
      (a, b) =>
        b.score - a.score || distance(a.article) - distance(b.article) || (a.article.slug < b.article.slug ? -1 : 1),
    )
    .slice(0, shown)
    .map((entry) => entry.article);
}

/** The articles whose pages show something of this one: its neighbours in the section and those it may be related to. */
export function showing(edition: Edition, article: Article): Set<string> {
  if (article.draft) return new Set();
  const neighbours = nearest(edition, listName.section(article.section), article, 1);
  const candidates = subjectLists(article).flatMap((list) => nearest(edition, list, article, reach));
  return new Set([...neighbours, ...candidates].map((other) => other.slug));
}

function nearest(edition: Edition, list: string, article: Article, limit: number): Article[] {
  return [...edition.before(list, article, limit), ...edition.after(list, article, limit)];
}
