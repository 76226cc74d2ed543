import { CountedNames } from "#components/listing/counted-names.tsx";
import { DatedList } from "#components/listing/dated-list.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { pageOf } from "#components/listing/page-of.ts";
import { SearchWithin } from "#components/search/search-within.tsx";
import { typeset } from "#components/typeset.ts";
import type { TagView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type TagPageProps = { site: Site; view: TagView };

export function TagPage({ site, view }: TagPageProps) {
  const { tag, listing, neighbours, companies } = view;
  const words = wordsOf(site.language);
  const set = (text: string) => typeset(text, site.language);
  return (
    <div className="list-page">
      <PageHead
        kind={words.tag}
        title={set(tag.name)}
        page={pageOf(listing, words)}
        description={tag.description === undefined ? undefined : set(tag.description)}
        count={listing.total === undefined ? undefined : words.articles(listing.total)}
      />
      <SearchWithin lang={site.language} kind="tag" slug={tag.slug} name={tag.name} />
      <DatedList site={site} listing={listing} list={paths.tag(tag.slug)} showSection />
      <aside className="list-aside">
        <CountedNames lang={site.language} title={words.neighbours} names={neighbours} pathOf={paths.tag} />
        <CountedNames lang={site.language} title={words.companiesOfTag} names={companies} pathOf={paths.company} />
      </aside>
    </div>
  );
}
