import { answer, type Show } from "#app/answer.tsx";
import { TagPage } from "#components/tag/tag-page.tsx";
import { tagPage } from "#lib/archive/list-pages.ts";
import { tagCard } from "#lib/cards/card.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { listData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showTag(slug: string, page?: number, show: Show = answer) {
  const path = paths.listPage(paths.tag(slug), page);
  return show(
    path,
    (edition) => tagPage(edition, slug, page),
    (view, { site }) => {
      const { tag, listing } = view;
      const { tagTitle, tagDescription } = wordsOf(site.language);
      const { trail, ...head } = listHead(site, {
        name: tag.name,
        path: paths.tag(slug),
        title: tagTitle(tag.name),
        description: tag.description ?? tagDescription(tag.name, site.name),
        listing,
        feeds: true,
      });
      return {
        ...head,
        card: tagCard(site, tag),
        excerpt: listing.teasers.length === 0,
        data: listData(site, { trail, description: tag.description }),
        body: <TagPage site={site} view={view} />,
      };
    },
  );
}
