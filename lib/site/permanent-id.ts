import type { Article } from "#lib/content/article.ts";
import { paths } from "./paths.ts";

const ofArticle = /^\/articles\/([^/]+)\/?$/;

/**
 * The first address that an article had, whatever became of it: its permanent id for machines, once it is absolute. A renamed article
 * lists its old addresses in `aliases`, the first one first.
 */
export function permanentPath({ slug, aliases }: Pick<Article, "slug" | "aliases">): string {
  for (const alias of aliases) {
    const [, first] = ofArticle.exec(alias) ?? [];
    if (first !== undefined) return paths.article(first);
  }
  return paths.article(slug);
}
