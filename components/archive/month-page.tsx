import { DatedList } from "#components/listing/dated-list.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { pageOf } from "#components/listing/page-of.ts";
import type { MonthCount, MonthView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type MonthPageProps = { site: Site; view: MonthView };

export function MonthPage({ site, view }: MonthPageProps) {
  const { year, month, listing, previous, next } = view;
  const words = wordsOf(site.language);
  const dates = datesOf(site);
  return (
    <div className="list-page month-page">
      <PageHead
        kind={words.archiveTitle}
        title={
          <>
            {dates.monthName(month)} <a href={paths.year(year)}>{year}</a>
          </>
        }
        page={pageOf(listing, words)}
        count={listing.total === undefined ? undefined : words.archiveCount(listing.total)}
      />
      <DatedList site={site} listing={listing} list={paths.month(year, month)} showSection by="day" />
      {(previous || next) && (
        <nav className="story-neighbours" aria-label={words.otherMonths}>
          {previous && <MonthLink site={site} month={previous} rel="prev" />}
          {next && <MonthLink site={site} month={next} rel="next" />}
        </nav>
      )}
    </div>
  );
}

function MonthLink({ site, month, rel }: { site: Site; month: MonthCount; rel: "prev" | "next" }) {
  return (
    <a className={`neighbour neighbour-${rel}`} rel={rel} href={paths.month(month.year, month.month)}>
      <span className="neighbour-title">{datesOf(site).month(month.year, month.month)}</span>
      <span className="neighbour-label">{wordsOf(site.language).articles(month.count)}</span>
    </a>
  );
}
