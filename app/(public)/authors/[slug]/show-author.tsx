import { answer } from "#app/answer.tsx";
import { AuthorPage } from "#components/author/author-page.tsx";
import { authorPage } from "#lib/archive/list-pages.ts";
import { pageTitle } from "#lib/site/page-title.ts";
import { paths } from "#lib/site/paths.ts";

export function showAuthor(slug: string, page?: number) {
  const path = paths.listPage(paths.author(slug), page);
  return answer(
    path,
    (edition) => authorPage(edition, slug, page),
    ({ view, biographyHtml }, { site }) => ({
      title: pageTitle(site, view.author.name, page),
      ...(view.author.role === undefined ? {} : { description: `${view.author.name}, ${view.author.role}` }),
      body: <AuthorPage site={site} view={view} biographyHtml={biographyHtml} />,
    }),
  );
}
