import { answer, type Show } from "#app/answer.tsx";
import { AuthorPage } from "#components/author/author-page.tsx";
import { authorPage } from "#lib/archive/list-pages.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { authorData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showAuthor(slug: string, page?: number, show: Show = answer) {
  const path = paths.listPage(paths.author(slug), page);
  return show(
    path,
    (edition) => authorPage(edition, slug, page),
    ({ view, biographyHtml }, { site }) => {
      const { author, listing } = view;
      const said = author.role === undefined ? author.name : `${author.name}, ${author.role}`;
      const description = wordsOf(site.language).authorDescription(said, site.name);
      const list = { name: author.name, path: paths.author(slug), description, listing, feeds: true };
      const { trail, ...head } = listHead(site, list);
      return {
        ...head,
        data: authorData(site, view, { trail }),
        body: <AuthorPage site={site} view={view} biographyHtml={biographyHtml} />,
      };
    },
  );
}
