import { answer } from "#app/answer.tsx";
import { SectionPage } from "#components/section/section-page.tsx";
import { sectionPage } from "#lib/archive/list-pages.ts";
import { pageTitle } from "#lib/site/page-title.ts";
import { paths } from "#lib/site/paths.ts";

export function showSection(slug: string, page?: number) {
  const path = paths.listPage(paths.section(slug), page);
  return answer(
    path,
    (edition) => sectionPage(edition, slug, page),
    (view, { site }) => ({
      title: pageTitle(site, view.section.name, page),
      ...(view.section.description === undefined ? {} : { description: view.section.description }),
      section: slug,
      body: <SectionPage site={site} view={view} />,
    }),
  );
}
