import { PageHead } from "#components/listing/page-head.tsx";
import type { CalendarView, MonthCount } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type CalendarPageProps = { site: Site; view: CalendarView };

/** The whole archive, or a year of it, as a calendar: every month with what appeared in it. */
export function CalendarPage({ site, view }: CalendarPageProps) {
  const words = wordsOf(site.language);
  const years = [...Map.groupBy(view.months, ({ year }) => year)].sort(([a], [b]) => b - a);
  const peak = Math.max(1, ...view.months.map(({ count }) => count));
  return (
    <div className="calendar-page">
      <PageHead
        {...(view.year === undefined ? {} : { kind: words.archiveTitle })}
        title={view.year === undefined ? words.archiveTitle : view.year}
        count={words.archiveCount(view.total)}
      />
      {years.length === 0 && <p className="empty">{words.emptyList}</p>}
      <div className="calendar">
        {years.map(([year, months]) => (
          <section key={year} className="calendar-year" aria-labelledby={`y-${year}`}>
            <h2 id={`y-${year}`}>
              {view.year === undefined ? <a href={paths.year(year)}>{year}</a> : words.archiveOf(year)}
            </h2>
            <CalendarMonths site={site} year={year} months={months} peak={peak} />
          </section>
        ))}
      </div>
      {view.year !== undefined && (
        <p className="calendar-more">
          <a href={paths.archive}>{words.archiveTitle}</a>
        </p>
      )}
    </div>
  );
}

type CalendarMonthsProps = { site: Site; year: number; months: MonthCount[]; peak: number };

/** All twelve months; those without articles are named and lead nowhere. The bar is the month's count, beside the busiest. */
function CalendarMonths({ site, year, months, peak }: CalendarMonthsProps) {
  const words = wordsOf(site.language);
  const dates = datesOf(site);
  return (
    <ol className="calendar-months">
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
        const count = months.find((found) => found.month === month)?.count ?? 0;
        const name = dates.monthName(month);
        if (count === 0) return <li key={month}>{name}</li>;
        return (
          <li key={month}>
            <a href={paths.month(year, month)}>
              <span className="calendar-month">{name}</span> <span className="count">{words.articles(count)}</span>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(count / peak) * 100} height="4" />
              </svg>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
