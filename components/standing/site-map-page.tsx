import { CountedNames } from "#components/listing/counted-names.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { typeset } from "#components/typeset.ts";
import type { SiteMapView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type SiteMapPageProps = { site: Site; view: SiteMapView };

/** The plan du site: everything that is not an article, and the archive for those. */
export function SiteMapPage({ site, view }: SiteMapPageProps) {
  const words = wordsOf(site.language);
  const lang = site.language;
  const years = view.years.map(({ year, count }) => ({ slug: String(year), name: String(year), count }));
  return (
    <div className="site-map">
      <PageHead title={words.siteMap} />
      <div className="site-map-lists">
        <section className="counted">
          <h2 className="counted-title">{words.pages}</h2>
          <ul>
            <li>
              <a href={paths.front}>{site.name}</a>
            </li>
            {view.pages.map(({ slug, title }) => (
              <li key={slug}>
                <a href={paths.standing(slug)}>{typeset(title, lang)}</a>
              </li>
            ))}
            <li>
              <a href={paths.archive}>{words.archive}</a>
            </li>
          </ul>
        </section>
        <CountedNames lang={lang} title={words.sections} names={view.sections} pathOf={paths.section} />
        <CountedNames lang={lang} title={words.authors} names={view.authors} pathOf={paths.author} />
        <CountedNames lang={lang} title={words.years} names={years} pathOf={(year) => paths.year(Number(year))} />
        <CountedNames lang={lang} title={words.companiesOfTag} names={view.companies} pathOf={paths.company} />
        <CountedNames lang={lang} title={words.tags} names={view.tags} pathOf={paths.tag} />
      </div>
    </div>
  );
}
