import { answer, type Show } from "#app/answer.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { frontPage } from "#lib/archive/front-page.ts";
import { frontData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";

export function showFront(show: Show = answer) {
  return show(paths.front, frontPage, (view, { site }) => ({
    description: site.description,
    data: frontData(site),
    ...(view.modifiedAt === undefined ? {} : { modifiedAt: view.modifiedAt }),
    lively: true,
    body: <FrontPage site={site} view={view} />,
  }));
}
