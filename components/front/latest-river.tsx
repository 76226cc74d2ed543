import type { Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { TeaserCard } from "../teaser/teaser-card.tsx";

/** The latest headlines under their days, each with its hour. */
export function LatestRiver({ site, latest }: { site: Site; latest: Teaser[] }) {
  if (latest.length === 0) return null;
  const words = wordsOf(site.language);
  return (
    <section className="river" aria-labelledby="latest-title">
      <h2 id="latest-title" className="river-title">
        {words.latest}
      </h2>
      {byDay(latest, site).map(({ key, title, teasers }) => (
        <section key={key} className="river-day">
          <h3 className="river-date">{title}</h3>
          {teasers.map((teaser) => (
            <TeaserCard key={teaser.slug} site={site} teaser={teaser} weight="brief" level={4} dated="time" />
          ))}
        </section>
      ))}
      <p className="river-more">
        <a href={paths.archive}>{words.archive}</a>
      </p>
    </section>
  );
}

function byDay(teasers: Teaser[], site: Site): { key: string; title: string; teasers: Teaser[] }[] {
  const dates = datesOf(site);
  const days = Map.groupBy(teasers, ({ publishedAt }) => dates.dayKey(publishedAt));
  return [...days].map(([key, group]) => ({ key, title: dates.day(group[0]?.publishedAt ?? 0), teasers: group }));
}
