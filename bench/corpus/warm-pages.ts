import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Chance } from "./chance.ts";

/**
 * Pages of a made-up paper that readers have asked for: every list, old pages of one of them, the newest articles and some of all
 * ages. The same number whatever the length of the archive.
 */
export function warmPages(
  slugs: readonly string[],
  content = join(import.meta.dirname, "..", "..", "content"),
): string[] {
  const chance = new Chance(7);
  const some = Array.from({ length: 100 }, () => chance.pick(slugs));
  const articles = new Set([...slugs.slice(-60), ...some]);
  return [
    "/",
    "/archive",
    ...["mobile", "entreprises", "internet", "logiciels", "composants", "objets-connectes"].map(
      (slug) => `/sections/${slug}`,
    ),
    ...["tags", "companies", "authors"].flatMap((kind) => slugsIn(content, kind).map((slug) => `/${kind}/${slug}`)),
    ...[1, 2, 3].map((page) => `/sections/mobile/page/${page}`),
    ...[2010, 2013, 2016].flatMap((year) => [`/archive/${year}`, `/archive/${year}/06`]),
    "/a-propos",
    "/plan-du-site",
    ...[...articles].map((slug) => `/articles/${slug}`),
  ];
}

function slugsIn(content: string, kind: string): string[] {
  const files = readdirSync(join(content, kind)).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => file.slice(0, -3));
}
