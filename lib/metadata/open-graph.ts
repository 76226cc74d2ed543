import type { ArticleView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { zonedTime } from "./zoned-time.ts";

/** A property of Open Graph with its content; some are there several times. */
export type Property = readonly [name: string, content: string];

/** What an article says of itself beside what every page does (https://ogp.me/#type_article). */
export function articleProperties(site: Site, { article, section, tags, authors }: ArticleView): Property[] {
  const { publishedAt, updatedAt } = article;
  return [
    ["article:published_time", zonedTime(publishedAt, site.timeZone)],
    ...(updatedAt === undefined ? [] : [["article:modified_time", zonedTime(updatedAt, site.timeZone)] as const]),
    ["article:section", section.name],
    ...tags.map(({ name }) => ["article:tag", name] as const),
    ...authors.map(({ slug }) => ["article:author", absoluteUrl(site, paths.author(slug))] as const),
  ];
}

/** The accounts of those who signed: Mastodon shows them beside a link to the article. */
export function creatorsOf({ authors }: Pick<ArticleView, "authors">): string[] {
  return authors.flatMap(({ fediverse }) => fediverse ?? []);
}
