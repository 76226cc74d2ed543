import { Corrections } from "#components/article/corrections.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { pageOf } from "#components/listing/page-of.ts";
import { Pagination } from "#components/listing/pagination.tsx";
import { foreign, typeset } from "#components/typeset.ts";
import type { CorrectionsView } from "#lib/archive/corrections-page.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";

/** All that the paper has corrected, newest first, each under its article. */
export function CorrectionsPage({ site, view }: { site: Site; view: CorrectionsView }) {
  const { entries, listing, policy } = view;
  const { corrections: words } = historyWordsOf(site.language);
  return (
    <div className="standing-page">
      <PageHead
        title={words.title}
        page={pageOf(listing, wordsOf(site.language))}
        description={typeset(words.description(site.name), site.language)}
      >
        {policy !== undefined && (
          <p className="version-ways">
            <a href={paths.standing(policy)}>{words.policy}</a>
          </p>
        )}
      </PageHead>
      {entries.length === 0 && <p className="empty">{words.none}</p>}
      {entries.map(({ article, at, corrections }) => (
        <section
          key={`${article.slug}${at}`}
          className="corrected"
          aria-labelledby={`c-${article.slug}-${at}`}
          {...foreign(article.lang, site.language)}
        >
          <h2 id={`c-${article.slug}-${at}`} className="version-title">
            <a href={paths.article(article.slug)}>{typeset(article.title, article.lang)}</a>
          </h2>
          <Corrections site={site} place="below" notes={corrections} />
        </section>
      ))}
      <Pagination lang={site.language} listing={listing} list={paths.corrections} />
    </div>
  );
}
