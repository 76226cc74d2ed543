import { answer } from "#app/answer.tsx";
import { TagPage } from "#components/tag/tag-page.tsx";
import { tagPage } from "#lib/archive/list-pages.ts";
import { tagCard } from "#lib/cards/card.ts";
import { pageTitle } from "#lib/site/page-title.ts";
import { paths } from "#lib/site/paths.ts";

export function showTag(slug: string, page?: number) {
  const path = paths.listPage(paths.tag(slug), page);
  return answer(
    path,
    (edition) => tagPage(edition, slug, page),
    (view, { site }) => ({
      title: pageTitle(site, view.tag.name, page),
      card: tagCard(site, view.tag),
      ...(view.tag.description === undefined ? {} : { description: view.tag.description }),
      body: <TagPage site={site} view={view} />,
    }),
  );
}
