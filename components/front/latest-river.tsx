import { TeaserCard } from "#components/teaser/teaser-card.tsx";
import type { Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

/** The latest headlines: on busy days under the day, each with its hour; otherwise each with its date. */
export function LatestRiver({ site, latest }: { site: Site; latest: Teaser[] }) {
  if (latest.length === 0) return null;
  const words = wordsOf(site.language);
  return (
    <section className="river" aria-labelledby="latest-title">
      <h2 id="latest-title" className="river-title">
        {words.latest}
      </h2>
      {isDense(latest, site)
        ? byDay(latest, site).map((day) => (
            <RiverDay key={day.key} site={site} title={day.title} teasers={day.teasers} />
          ))
        : latest.map((teaser) => <TeaserCard key={teaser.slug} site={site} teaser={teaser} weight="brief" />)}
      <p className="river-more">
        <a href={paths.archive}>{words.archive}</a>
      </p>
    </section>
  );
}

type RiverDayProps = { site: Site; title: string; teasers: Teaser[] };

function RiverDay({ site, title, teasers }: RiverDayProps) {
  return (
    <section className="river-day">
      <h3 className="river-date">{title}</h3>
      {teasers.map((teaser) => (
        <TeaserCard key={teaser.slug} site={site} teaser={teaser} weight="brief" level={4} dated="time" />
      ))}
    </section>
  );
}

/** Under two articles a day, a heading for each day would say more than the headlines. */
function isDense(teasers: Teaser[], site: Site): boolean {
  const { dayKey } = datesOf(site);
  return teasers.length >= 2 * new Set(teasers.map(({ publishedAt }) => dayKey(publishedAt))).size;
}

function byDay(teasers: Teaser[], site: Site): { key: string; title: string; teasers: Teaser[] }[] {
  const dates = datesOf(site);
  const days = Map.groupBy(teasers, ({ publishedAt }) => dates.dayKey(publishedAt));
  return [...days].map(([key, group]) => ({ key, title: dates.day(group[0]?.publishedAt ?? 0), teasers: group }));
}
