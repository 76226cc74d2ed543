import { answer } from "#app/answer.tsx";
import { decodeParam, placeholder } from "#app/params.ts";
import { HistoryPage } from "#components/history/history-page.tsx";
import { historyPage } from "#lib/history/history-page.ts";
import { paths } from "#lib/site/paths.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function HistoryRoute({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeParam((await params).slug);
  return answer(
    paths.history(slug),
    (edition) => historyPage(edition, slug),
    (view, { site }) => ({
      title: historyWordsOf(site.language).title(view.article.title),
      section: view.article.section,
      excerpt: true,
      body: <HistoryPage site={site} view={view} />,
    }),
  );
}
