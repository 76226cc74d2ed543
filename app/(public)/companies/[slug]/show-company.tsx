import { answer, type Show } from "#app/answer.tsx";
import { CompanyPage } from "#components/company/company-page.tsx";
import { companyPage } from "#lib/archive/list-pages.ts";
import { companyCard } from "#lib/cards/card.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { companyData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showCompany(slug: string, page?: number, show: Show = answer) {
  const path = paths.listPage(paths.company(slug), page);
  return show(
    path,
    (edition) => companyPage(edition, slug, page),
    ({ view, profileHtml }, { site }) => {
      const { company, logo, listing } = view;
      const description = wordsOf(site.language).companyDescription(company.name, site.name);
      const list = { name: company.name, path: paths.company(slug), description, listing, feeds: true };
      const { trail, ...head } = listHead(site, list);
      return {
        ...head,
        card: companyCard(site, company, logo),
        data: companyData(site, view, { trail }),
        body: <CompanyPage site={site} view={view} profileHtml={profileHtml} />,
      };
    },
  );
}
