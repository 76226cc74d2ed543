import { TeaserCard } from "#components/teaser/teaser-card.tsx";
import type { Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Status } from "./status.tsx";

export type MissingPageProps = {
  site: Site;
  /** Newest articles to offer instead; none is fine. */
  latest?: Teaser[];
};

/** 404: inside `Page`. */
export function MissingPage({ site, latest = [] }: MissingPageProps) {
  const words = wordsOf(site.language);
  return (
    <>
      <Status code="404" title={words.missingTitle} text={words.missingText}>
        <li>
          <a href={paths.front}>{words.backToFront}</a>
        </li>
        <li>
          <a href={paths.siteMap}>{words.siteMap}</a>
        </li>
        <li>
          <a href={paths.archive}>{words.archive}</a>
        </li>
      </Status>
      {latest.length > 0 && (
        <section className="related band" aria-labelledby="latest-title">
          <h2 id="latest-title" className="band-title">
            {words.missingLatest}
          </h2>
          <div className="related-teasers">
            {latest.map((teaser) => (
              <TeaserCard key={teaser.slug} site={site} teaser={teaser} showSection place="related" />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
