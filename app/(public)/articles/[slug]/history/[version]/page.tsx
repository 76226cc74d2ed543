import { answer } from "#app/answer.tsx";
import { decodeParam, numberParam, placeholder } from "#app/params.ts";
import { VersionPage } from "#components/history/version-page.tsx";
import { versionPage } from "#lib/history/history-page.ts";
import { paths } from "#lib/site/paths.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";

export const generateStaticParams = () => [{ slug: placeholder, version: placeholder }];

export default async function VersionRoute({ params }: { params: Promise<{ slug: string; version: string }> }) {
  const { slug: encoded, version } = await params;
  const slug = decodeParam(encoded);
  const n = numberParam(version);
  return answer(
    paths.history(slug, n),
    (edition) => versionPage(edition, slug, n),
    (view, { site }) => ({
      title: historyWordsOf(site.language).versionTitle(n, view.article.title),
      section: view.article.section,
      excerpt: true,
      body: <VersionPage site={site} view={view} />,
    }),
  );
}
