import { Prose } from "#components/article/prose.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { typeset } from "#components/typeset.ts";
import type { StandingPage as Standing } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";

export type StandingPageProps = {
  site: Site;
  page: Standing;
  /** The rendered body. */
  html: string;
};

/** A page of the paper itself: who publishes it, its rules, the law. */
export function StandingPage({ site, page, html }: StandingPageProps) {
  const words = wordsOf(site.language);
  return (
    <article className="standing-page">
      <PageHead
        kind={words.thePaper}
        title={typeset(page.title, site.language)}
        description={page.description === undefined ? undefined : typeset(page.description, site.language)}
      />
      <Prose html={html} />
      {page.updatedAt !== undefined && (
        <p className="standing-date">
          <time dateTime={machineTime(page.updatedAt)}>{words.pageUpdated(datesOf(site).day(page.updatedAt))}</time>
        </p>
      )}
    </article>
  );
}
