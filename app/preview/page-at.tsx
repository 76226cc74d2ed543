import type { ReactNode } from "react";
import { showStanding } from "#app/(public)/[...path]/show-standing.tsx";
import { showCalendar, showMonth } from "#app/(public)/archive/show-archive.tsx";
import { showArticle } from "#app/(public)/articles/[slug]/show-article.tsx";
import { showAuthor } from "#app/(public)/authors/[slug]/show-author.tsx";
import { showCompany } from "#app/(public)/companies/[slug]/show-company.tsx";
import { showCorrections } from "#app/(public)/corrections/show-corrections.tsx";
import { showModeration } from "#app/(public)/moderation/show-moderation.tsx";
import { showSiteMap } from "#app/(public)/plan-du-site/show-site-map.tsx";
import { showSection } from "#app/(public)/sections/[slug]/show-section.tsx";
import { showFront } from "#app/(public)/show-front.tsx";
import { showTag } from "#app/(public)/tags/[slug]/show-tag.tsx";
import type { Show } from "#app/answer.tsx";
import { numberParam } from "#app/params.ts";
import { showPair } from "#app/show-pair.tsx";
import { paths } from "#lib/site/paths.ts";

/**
 * The page at a path as its route makes it, shown in another way. `null` where `show` finds nothing and where there is no such page; pages
 * that `isBeside` names (`lib/previews/ways.ts`) have no preview.
 */
export function pageAt(path: string, show: Show): ReactNode {
  if (path === paths.front) return showFront(show);
  if (path === paths.siteMap) return showSiteMap(show);
  if (path === paths.moderation) return showModeration(show);
  const [, folder = "", slug = "", ...rest] = path.split("/");
  if (folder === "archive") return archiveAt(slug, rest, show);
  if (folder === "corrections") return correctionsAt([slug, ...rest], show);
  if (folder === "articles") return rest.length === 0 ? showArticle(slug, show) : null;
  const list = lists.get(folder);
  if (!list) return showStanding(path, show);
  if (rest.length === 0) return list(slug, undefined, show);
  const page = pageOf(rest);
  return page === undefined ? null : list(slug, page, show);
}

type ShowList = (slug: string, page: number | undefined, show: Show) => ReactNode;

const lists = new Map<string, ShowList>([
  ["sections", showSection],
  ["authors", showAuthor],
  [
    "companies",
    (slug, page, show) => (slug.includes("+") ? showPair("company", slug, show) : showCompany(slug, page, show)),
  ],
  ["tags", (slug, page, show) => (slug.includes("+") ? showPair("tag", slug, show) : showTag(slug, page, show))],
]);

function archiveAt(year: string, [month, ...rest]: string[], show: Show): ReactNode {
  if (year === "") return showCalendar(undefined, show);
  if (month === undefined) return showCalendar(numberParam(year), show);
  if (rest.length === 0) return showMonth(year, month, undefined, show);
  const page = pageOf(rest);
  return page === undefined ? null : showMonth(year, month, page, show);
}

function correctionsAt(rest: string[], show: Show): ReactNode {
  if (rest[0] === "") return showCorrections(undefined, show);
  const page = pageOf(rest);
  return page === undefined ? null : showCorrections(page, show);
}

function pageOf([word, number = "", ...more]: string[]): number | undefined {
  return word === "page" && more.length === 0 ? numberParam(number) : undefined;
}
