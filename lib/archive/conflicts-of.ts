import type { Article } from "#lib/content/article.ts";
import { findConflicts } from "#lib/content/conflicts.ts";
import type { Place } from "#lib/content/findings.ts";
import type { Problem } from "#lib/content/problem.ts";
import { problemLanguage } from "#lib/content/problem-messages.ts";
import type { Edition } from "./edition.ts";
import type { ArticleWriter } from "./write-article.ts";

/** What a sound article claims and the archive has given to another by now. */
export function conflictsOf(
  { article, aliasPlaces }: { article: Article; aliasPlaces: Place[] },
  writer: ArticleWriter,
  edition: Edition,
): Problem[] {
  const { file, slug, aliases } = article;
  const holders = {
    articleOfSlug: (slug: string) => writer.fileOfSlug(slug),
    fileOfAlias: (path: string) => writer.fileOfAlias(path),
    isWithdrawn: (path: string) => edition.withdrawal(path) !== undefined,
  };
  return findConflicts({ file, slug, aliases, aliasPlaces }, holders, problemLanguage(edition.site));
}
