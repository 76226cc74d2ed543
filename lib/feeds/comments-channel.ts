import { latestComments } from "#lib/archive/discussion.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { paths } from "#lib/site/paths.ts";
import { permanentPath } from "#lib/site/permanent-id.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";
import { type Channel, itemsShown } from "./channel.ts";
import { commentItem } from "./comment-items.ts";
import { plain } from "./plain.ts";

/** What readers write under an article: the latest comments that can be read. */
export function commentsChannel(edition: Edition, slug: string): Channel | undefined {
  const article = edition.article(slug);
  if (!article) return undefined;
  const words = feedWordsOf(edition.site.language);
  const title = plain(article.title, article.lang);
  const { view, on } = latestComments(edition, article, itemsShown);
  return {
    path: paths.article(slug),
    permanent: `${permanentPath(article)}/comments`,
    title: words.commentsTitle(title),
    description: words.commentsDescription(title),
    items: view.map((comment) => commentItem(edition.site, comment)),
    emptySince: article.publishedAt,
    on: [subject.article(slug), ...on],
  };
}
