import { CountedNames } from "#components/listing/counted-names.tsx";
import { DatedList } from "#components/listing/dated-list.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { pageOf } from "#components/listing/page-of.ts";
import { typeset } from "#components/typeset.ts";
import type { SectionView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type SectionPageProps = { site: Site; view: SectionView };

export function SectionPage({ site, view }: SectionPageProps) {
  const { section, listing, tags, companies } = view;
  const words = wordsOf(site.language);
  const set = (text: string) => typeset(text, site.language);
  return (
    <div className="list-page">
      <PageHead
        title={set(section.name)}
        page={pageOf(listing, words)}
        description={section.description === undefined ? undefined : set(section.description)}
        count={listing.total === undefined ? undefined : words.articles(listing.total)}
      />
      <DatedList site={site} listing={listing} list={paths.section(section.slug)} />
      <aside className="list-aside">
        <CountedNames lang={site.language} title={words.tagsOfSection} names={tags} pathOf={paths.tag} />
        <CountedNames lang={site.language} title={words.companiesOfSection} names={companies} pathOf={paths.company} />
      </aside>
    </div>
  );
}
