import { typeset } from "#components/typeset.ts";
import type { ArticleView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

/** What a reader should know before the text: that it is old, that there is another language, or that it first appeared elsewhere. */
export function Notices({ site, view }: { site: Site; view: Pick<ArticleView, "article" | "aged" | "translations"> }) {
  const { article, aged, translations = [] } = view;
  const words = wordsOf(site.language);
  const elsewhere = article.canonical === undefined ? undefined : URL.parse(article.canonical);
  if (!aged && !elsewhere && translations.length === 0) return null;
  const languages = new Intl.DisplayNames(site.language, { type: "language" });
  return (
    <div className="notices" lang={article.lang === site.language ? undefined : site.language}>
      {aged && <p>{words.aged(datesOf(site).day(article.publishedAt))}</p>}
      {translations.map(({ lang, slug, title }) => (
        <p key={lang}>
          {words.alsoIn(languages.of(lang) ?? lang)}{" "}
          <a href={paths.article(slug)} hrefLang={lang} lang={lang}>
            {typeset(title, lang)}
          </a>
        </p>
      ))}
      {elsewhere && (
        <p>
          <a href={elsewhere.href}>{words.firstPublished(elsewhere.host)}</a>
        </p>
      )}
    </div>
  );
}
