import { answer } from "#app/answer.tsx";
import { CompanyPage } from "#components/company/company-page.tsx";
import { companyPage } from "#lib/archive/list-pages.ts";
import { companyCard } from "#lib/cards/card.ts";
import { pageTitle } from "#lib/site/page-title.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showCompany(slug: string, page?: number) {
  const path = paths.listPage(paths.company(slug), page);
  return answer(
    path,
    (edition) => companyPage(edition, slug, page),
    ({ view, profileHtml }, { site }) => ({
      title: pageTitle(site, view.company.name, page),
      description: wordsOf(site.language).companyDescription(view.company.name, site.name),
      card: companyCard(site, view.company, view.logo),
      body: <CompanyPage site={site} view={view} profileHtml={profileHtml} />,
    }),
  );
}
