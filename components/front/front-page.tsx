import { TeaserCard } from "#components/teaser/teaser-card.tsx";
import type { FrontView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "#lib/site/words.ts";
import { CompanyStrip } from "./company-strip.tsx";
import { LatestRiver } from "./latest-river.tsx";
import { SectionBand } from "./section-band.tsx";

export type FrontPageProps = { site: Site; view: FrontView };

/** The front page: the lead and what stands beside it, the latest with their hours, the companies, and a band for each section. */
export function FrontPage({ site, view }: FrontPageProps) {
  const { lead, secondary, latest, bands, companies } = view;
  const words = wordsOf(site.language);
  const filled = bands.filter(({ teasers }) => teasers.length > 0);
  return (
    <div className="front">
      <h1 className="visually-hidden">{words.frontTitle(site.name)}</h1>
      {lead === undefined && <p className="empty">{words.emptyPaper}</p>}
      <div className="front-top">
        {lead && <TeaserCard site={site} teaser={lead} weight="lead" level={2} showSection first />}
        {secondary.length > 0 && (
          <div className="front-secondary">
            {secondary.map((teaser, index) => (
              <TeaserCard
                key={teaser.slug}
                site={site}
                teaser={teaser}
                weight={isProminent(index, secondary.length) ? "prominent" : "secondary"}
                level={2}
                showSection
              />
            ))}
          </div>
        )}
        <LatestRiver site={site} latest={latest} />
      </div>
      {filled.slice(0, 2).map(({ section, teasers }) => (
        <SectionBand key={section.slug} site={site} section={section} teasers={teasers} />
      ))}
      <CompanyStrip site={site} companies={companies} />
      {filled.slice(2).map(({ section, teasers }) => (
        <SectionBand key={section.slug} site={site} section={section} teasers={teasers} />
      ))}
    </div>
  );
}

/** Two to a row where three would leave a hole: of one, two or four, and the first two of five. */
function isProminent(index: number, count: number): boolean {
  return count === 5 ? index < 2 : count % 3 !== 0;
}
