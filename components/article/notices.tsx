import type { ArticleView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";

/** What a reader should know before the text: that it is old, or that it first appeared elsewhere. */
export function Notices({ site, view }: { site: Site; view: Pick<ArticleView, "article" | "aged"> }) {
  const { article, aged } = view;
  const words = wordsOf(site.language);
  const elsewhere = article.canonical === undefined ? undefined : URL.parse(article.canonical);
  if (!aged && !elsewhere) return null;
  return (
    <div className="notices" lang={article.lang === site.language ? undefined : site.language}>
      {aged && <p>{words.aged(datesOf(site).day(article.publishedAt))}</p>}
      {elsewhere && (
        <p>
          <a href={elsewhere.href}>{words.firstPublished(elsewhere.host)}</a>
        </p>
      )}
    </div>
  );
}
