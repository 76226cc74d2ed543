import { TeaserCard } from "#components/teaser/teaser-card.tsx";
import { typeset } from "#components/typeset.ts";
import type { Teaser } from "#lib/archive/views.ts";
import type { Section, Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";

/** How many articles of a band have room for image and standfirst; the others are headlines. */
const shown = 2;

/** A section on the front page: its first articles at length, the others as headlines. The sheet gives each band its rhythm. */
export function SectionBand({ site, section, teasers }: { site: Site; section: Section; teasers: Teaser[] }) {
  const id = `band-${section.slug}`;
  const rest = teasers.slice(shown);
  return (
    <section className="band section-band" aria-labelledby={id}>
      <h2 id={id} className="band-title">
        <a href={paths.section(section.slug)}>{typeset(section.name, site.language)}</a>
      </h2>
      <div className="band-main">
        {teasers.slice(0, shown).map((teaser, index) => (
          <TeaserCard key={teaser.slug} site={site} teaser={teaser} place={index === 0 ? "band-first" : "band"} />
        ))}
      </div>
      {rest.length > 0 && (
        <div className="band-rest">
          {rest.map((teaser) => (
            <TeaserCard key={teaser.slug} site={site} teaser={teaser} weight="brief" />
          ))}
        </div>
      )}
    </section>
  );
}
