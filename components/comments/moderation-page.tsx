import { Prose } from "#components/article/prose.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import type { ModerationFigures } from "#lib/comments/desk/figures.ts";
import { reasonOf } from "#lib/comments/reason.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { delay } from "./delay.ts";
import { MonthTable } from "./month-table.tsx";

export type ModerationPageProps = {
  site: Site;
  policy: Pick<ModerationPolicy, "mode" | "closeAfterDays" | "reasons">;
  /** The body of the charter, rendered. */
  charterHtml: string;
  figures: ModerationFigures;
};

/** The charter, and an account of how it is kept. */
export function ModerationPage({ site, policy, charterHtml, figures }: ModerationPageProps) {
  const words = commentPageWordsOf(site.language).moderation;
  const closing = policy.closeAfterDays === undefined ? "" : ` ${words.closing(policy.closeAfterDays)}`;
  return (
    <div className="standing-page">
      <PageHead title={words.title} description={words.description} />
      <section className="figures" aria-labelledby="figures-title">
        <h2 id="figures-title">{words.figures}</h2>
        <p>{words.modes[policy.mode] + closing}</p>
        <Figures site={site} policy={policy} figures={figures} />
      </section>
      <Prose html={charterHtml} />
      {policy.reasons.length > 0 && (
        <section className="figures" aria-labelledby="reasons-title">
          <h2 id="reasons-title">{words.reasonsTitle}</h2>
          <dl className="receipt">
            {policy.reasons.map(({ code, title, explanation }) => (
              <div key={code}>
                <dt>{title}</dt>
                <dd>{explanation}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

function Figures({ site, policy, figures }: Pick<ModerationPageProps, "site" | "policy" | "figures">) {
  const words = commentPageWordsOf(site.language).moderation;
  if (figures.months.length === 0) return <p>{words.none}</p>;
  const work = (["received", "published", "refused", "reports", "appeals", "granted"] as const).map((code) => ({
    code,
    title: words.columns[code],
    counts: figures[code],
  }));
  const rules = figures.byRule.map(({ code, counts }) => ({
    code,
    title: reasonOf(code, policy, site).title,
    counts,
  }));
  return (
    <>
      {figures.medianDelay !== undefined && (
        <p className="median">
          <b>{delay(figures.medianDelay, words)}</b> {words.median}
        </p>
      )}
      <MonthTable site={site} caption={words.byMonth} corner="" months={figures.months} rows={work} />
      {rules.length > 0 && (
        <MonthTable site={site} caption={words.byRule} corner={words.rule} months={figures.months} rows={rules} />
      )}
    </>
  );
}
