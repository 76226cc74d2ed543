import { answer, type Show } from "#app/answer.tsx";
import { StandingPage } from "#components/standing/standing-page.tsx";
import { standingPage } from "#lib/archive/standing-page.ts";
import { firstParagraph } from "#lib/metadata/first-paragraph.ts";
import { plainData } from "#lib/metadata/page-data.ts";

export function showStanding(path: string, show: Show = answer) {
  return show(
    path,
    (edition) => standingPage(edition, path.slice(1)),
    ({ page, html }, { site }) => ({
      title: page.title,
      description: page.description ?? firstParagraph(page.body),
      data: plainData(site, { ...page, path }),
      body: <StandingPage site={site} page={page} html={html} />,
    }),
  );
}
