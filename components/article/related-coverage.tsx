import { TeaserCard } from "#components/teaser/teaser-card.tsx";
import type { Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "#lib/site/words.ts";

/** Stories that share companies and tags with this one. */
export function RelatedCoverage({ site, related }: { site: Site; related: Teaser[] }) {
  if (related.length === 0) return null;
  return (
    <section className="related band" aria-labelledby="related-title">
      <h2 id="related-title" className="band-title">
        {wordsOf(site.language).related}
      </h2>
      <div className="related-teasers">
        {related.map((teaser) => (
          <TeaserCard key={teaser.slug} site={site} teaser={teaser} level={3} showSection place="related" />
        ))}
      </div>
    </section>
  );
}
