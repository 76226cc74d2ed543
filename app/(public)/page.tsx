import { answer } from "#app/answer.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { frontPage } from "#lib/archive/front-page.ts";
import { frontData } from "#lib/metadata/page-data.ts";
import { paths } from "#lib/site/paths.ts";

export default function FrontRoute() {
  return answer(paths.front, frontPage, (view, { site }) => ({
    description: site.description,
    data: frontData(site),
    ...(view.modifiedAt === undefined ? {} : { modifiedAt: view.modifiedAt }),
    lively: true,
    body: <FrontPage site={site} view={view} />,
  }));
}
