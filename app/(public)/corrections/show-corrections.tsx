import { answer, type Show } from "#app/answer.tsx";
import { CorrectionsPage } from "#components/corrections/corrections-page.tsx";
import { correctionsPage } from "#lib/archive/corrections-page.ts";
import { feedLinks, neighbourLinks } from "#lib/metadata/head-links.ts";
import { pageDescription, pageTitle } from "#lib/site/page-title.ts";
import { paths } from "#lib/site/paths.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";

/** All corrections of the paper, or one page of them. */
export function showCorrections(page?: number, show: Show = answer) {
  return show(
    paths.listPage(paths.corrections, page),
    (edition) => correctionsPage(edition, page),
    (view, { site }) => {
      const { title, description } = historyWordsOf(site.language).corrections;
      return {
        title: pageTitle(site, title, page),
        description: pageDescription(site, description(site.name), page),
        excerpt: view.entries.length === 0,
        links: [...neighbourLinks(paths.corrections, view.listing), ...feedLinks(site, paths.corrections, title)],
        body: <CorrectionsPage site={site} view={view} />,
      };
    },
  );
}
