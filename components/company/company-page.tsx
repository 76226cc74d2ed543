import { Prose } from "#components/article/prose.tsx";
import { PictureImage } from "#components/figure/picture-image.tsx";
import { CountedNames } from "#components/listing/counted-names.tsx";
import { DatedList } from "#components/listing/dated-list.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { pageOf } from "#components/listing/page-of.ts";
import { SearchWithin } from "#components/search/search-within.tsx";
import { typeset } from "#components/typeset.ts";
import type { CompanyView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { CompanyFacts } from "./company-facts.tsx";
import { companyLine } from "./company-line.ts";
import { QuarterChart } from "./quarter-chart.tsx";

export type CompanyPageProps = {
  site: Site;
  view: CompanyView;
  /** The rendered profile; empty when there is none. */
  profileHtml: string;
};

/** A company's dossier: who it is, how much was written about it and when, whom it is named with, and the articles. */
export function CompanyPage({ site, view, profileHtml }: CompanyPageProps) {
  const { company, logo, listing, quarters, neighbours, tags } = view;
  const words = wordsOf(site.language);
  const lang = site.language;
  const newest = listing.page === undefined;
  return (
    <div className="list-page company-page">
      <PageHead
        kind={words.company}
        title={company.name}
        page={pageOf(listing, words)}
        description={typeset(companyLine(company, words, datesOf(site)), lang) || undefined}
        count={listing.total === undefined ? undefined : words.articles(listing.total)}
      >
        {logo && (
          <PictureImage
            className="logo"
            picture={{ image: logo, alt: "" }}
            sizes="(min-width: 48rem) 7rem, 5rem"
            upTo={320}
          />
        )}
      </PageHead>
      <CompanyFacts site={site} company={company} />
      <div className="dossier">
        {newest && <Prose html={profileHtml} className="profile" />}
        {newest && listing.teasers.length > 0 && (
          <section className="coverage" aria-labelledby="coverage-title">
            <h2 id="coverage-title" className="band-title">
              {words.coverage}
            </h2>
            <QuarterChart lang={lang} quarters={quarters} />
          </section>
        )}
        <SearchWithin lang={lang} kind="company" slug={company.slug} name={company.name} />
        <DatedList
          site={site}
          listing={listing}
          list={paths.company(company.slug)}
          showSection
          title={words.latestOf}
        />
      </div>
      <aside className="list-aside">
        <CountedNames
          lang={lang}
          title={words.coveredWith}
          names={neighbours}
          pathOf={paths.company}
          togetherOf={(slug) => paths.pair("company", company.slug, slug)}
        />
        <CountedNames lang={lang} title={words.tags} names={tags} pathOf={paths.tag} />
      </aside>
    </div>
  );
}
