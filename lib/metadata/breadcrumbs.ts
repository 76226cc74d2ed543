import type { BreadcrumbList } from "schema-dts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { pageTitle } from "#lib/site/page-title.ts";
import { paths } from "#lib/site/paths.ts";

/** A page on the way to another. */
export type Step = { name: string; path: string };

/** The way to a page, itself last: two steps at least. */
export type Trail = readonly [Step, Step, ...Step[]];

/** The way from the front page to a page, over what lies between; and on to a page of the list that it is. */
export function trailOf(site: Site, steps: readonly [Step, ...Step[]], page?: number): Trail {
  const [first, ...rest] = steps;
  const { name, path } = rest.at(-1) ?? first;
  const numbered = page === undefined ? [] : [{ name: pageTitle(site, name, page), path: paths.listPage(path, page) }];
  return [{ name: site.name, path: paths.front }, first, ...rest, ...numbered];
}

/** A trail as machines are told it (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb). */
export function breadcrumbs(site: Site, trail: Trail) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name,
      item: absoluteUrl(site, path),
    })),
  } as const satisfies BreadcrumbList;
}
