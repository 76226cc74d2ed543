import { answer, type Show } from "#app/answer.tsx";
import { SectionPage } from "#components/section/section-page.tsx";
import { sectionPage } from "#lib/archive/list-pages.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { listData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showSection(slug: string, page?: number, show: Show = answer) {
  const path = paths.listPage(paths.section(slug), page);
  return show(
    path,
    (edition) => sectionPage(edition, slug, page),
    (view, { site }) => {
      const { section, listing } = view;
      const description = section.description ?? wordsOf(site.language).sectionDescription(section.name, site.name);
      const list = { name: section.name, path: paths.section(slug), description, listing, feeds: true };
      const { trail, ...head } = listHead(site, list);
      return {
        ...head,
        section: slug,
        excerpt: listing.teasers.length === 0,
        data: listData(site, { trail, description: section.description }),
        body: <SectionPage site={site} view={view} />,
      };
    },
  );
}
