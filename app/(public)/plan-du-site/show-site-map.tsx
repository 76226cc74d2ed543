import { answer, type Show } from "#app/answer.tsx";
import { SiteMapPage } from "#components/standing/site-map-page.tsx";
import { siteMapPage } from "#lib/archive/list-pages.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export function showSiteMap(show: Show = answer) {
  return show(paths.siteMap, siteMapPage, (view, { site }) => ({
    title: wordsOf(site.language).siteMap,
    description: wordsOf(site.language).siteMapDescription(site.name),
    body: <SiteMapPage site={site} view={view} />,
  }));
}
