import { answer, type Show } from "#app/answer.tsx";
import { numberParam } from "#app/params.ts";
import { CalendarPage } from "#components/archive/calendar-page.tsx";
import { MonthPage } from "#components/archive/month-page.tsx";
import { calendarPage, monthPage } from "#lib/archive/list-pages.ts";
import { trailOf } from "#lib/metadata/breadcrumbs.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { listData } from "#lib/metadata/page-data.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showCalendar(year?: number, show: Show = answer) {
  const path = year === undefined ? paths.archive : paths.year(year);
  return show(
    path,
    (edition) => calendarPage(edition, year),
    (view, { site }) => {
      const { archive, archiveDescription } = wordsOf(site.language);
      return {
        title: year === undefined ? archive : `${archive} ${year}`,
        description: archiveDescription(site.name, year === undefined ? undefined : String(year)),
        data: listData(site, {
          trail: trailOf(site, [
            { name: archive, path: paths.archive },
            ...(year === undefined ? [] : [{ name: String(year), path }]),
          ]),
        }),
        body: <CalendarPage site={site} view={view} />,
      };
    },
  );
}

/** Months are written with two digits; `/archive/2015/3` is no page. */
export function showMonth(writtenYear: string, writtenMonth: string, page?: number, show: Show = answer) {
  const year = numberParam(writtenYear);
  const month = /^(0[1-9]|1[0-2])$/.test(writtenMonth) ? Number(writtenMonth) : 0;
  const path = paths.listPage(`${paths.archive}/${writtenYear}/${writtenMonth}`, page);
  return show(
    path,
    (edition) => monthPage(edition, year, month, page),
    (view, { site }) => {
      const { archive, archiveDescription } = wordsOf(site.language);
      const period = datesOf(site).month(year, month);
      const { trail, ...head } = listHead(site, {
        name: period,
        path: paths.month(year, month),
        title: `${archive}, ${period}`,
        description: archiveDescription(site.name, period),
        between: [
          { name: archive, path: paths.archive },
          { name: String(year), path: paths.year(year) },
        ],
        listing: view.listing,
        feeds: false,
      });
      return { ...head, data: listData(site, { trail }), body: <MonthPage site={site} view={view} /> };
    },
  );
}
