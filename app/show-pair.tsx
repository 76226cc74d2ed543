import { answer, type Show } from "#app/answer.tsx";
import { PairPage } from "#components/listing/pair-page.tsx";
import { pairPage } from "#lib/archive/pair-page.ts";
import { listHead } from "#lib/metadata/list-head.ts";
import { listData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";

/** Fewer articles are no page that anybody would look for. */
const indexableFrom = 3;

/**
 * What two companies or two tags have in common, at `/companies/apple+xiaomi`.
 *
 * @param slugs What stands in the address.
 */
export function showPair(kind: "company" | "tag", slugs: string, show: Show = answer) {
  const path = kind === "company" ? paths.company(slugs) : paths.tag(slugs);
  return show(
    path,
    (edition) => pairPage(edition, kind, slugs),
    (view, { site }) => {
      const words = feedWordsOf(site.language);
      const name = words.together(view.both[0].name, view.both[1].name);
      const said = kind === "company" ? words.companiesDescription : words.tagsDescription;
      const description = said(name, site.name);
      const list = { name, path, description, listing: view, feeds: true };
      const { trail, ...head } = listHead(site, list);
      return {
        ...head,
        excerpt: view.total < indexableFrom,
        data: listData(site, { trail }),
        body: <PairPage site={site} view={view} />,
      };
    },
  );
}
