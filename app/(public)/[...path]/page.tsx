import { answer } from "#app/answer.tsx";
import { decodeParam, placeholder } from "#app/params.ts";
import { StandingPage } from "#components/standing/standing-page.tsx";
import { standingPage } from "#lib/archive/standing-page.ts";
import { firstParagraph } from "#lib/metadata/first-paragraph.ts";
import { plainData } from "#lib/metadata/page-data.ts";

export const generateStaticParams = () => [{ path: [placeholder] }];

/** Standing pages, and every address that is no other page: old paths of articles, withdrawn ones, made-up ones. */
export default async function StandingRoute({ params }: { params: Promise<{ path: string[] }> }) {
  const path = `/${(await params).path.map(decodeParam).join("/")}`;
  return answer(
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
