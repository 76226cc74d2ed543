import type { Edition } from "#lib/archive/edition.ts";
import type { Article } from "#lib/content/article.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { permanentPath } from "#lib/site/permanent-id.ts";
import { printable } from "#lib/text/printable.ts";
import type { FeedItem } from "./feed.ts";
import { storyOf } from "./story.ts";

/** An article as all feeds show it. */
export function articleItem(edition: Edition, article: Article): FeedItem {
  const { site } = edition;
  const { slug, lang, publishedAt, updatedAt } = article;
  const address = (path: string) => absoluteUrl(site, path);
  const comments = paths.commentsOf(slug);
  return {
    id: address(permanentPath(article)),
    url: address(paths.article(slug)),
    ...storyOf(edition, article),
    publishedAt,
    ...(updatedAt === undefined ? {} : { updatedAt }),
    lang,
    authors: article.authors.map((author) => ({
      name: edition.nameOf("author", author),
      url: address(paths.author(author)),
    })),
    categories: categoriesOf(edition, article),
    comments: {
      url: `${address(paths.article(slug))}#reactions`,
      rss: address(paths.feed(comments, "rss.xml")),
      atom: address(paths.feed(comments, "atom.xml")),
    },
  };
}

/** Its section, its tags and its companies. A name that stands for two of them is said once. */
function categoriesOf(edition: Edition, { section, tags, companies }: Article): FeedItem["categories"] {
  const all = [
    { slug: section, name: edition.section(section)?.name ?? section },
    ...tags.map((slug) => ({ slug, name: edition.nameOf("tag", slug) })),
    ...companies.map((slug) => ({ slug, name: edition.nameOf("company", slug) })),
  ].map(({ slug, name }) => ({ slug, name: printable(name) }));
  return [...new Map(all.map((category) => [category.slug, category])).values()];
}
