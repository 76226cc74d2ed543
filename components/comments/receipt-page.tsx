import { foreign } from "#components/typeset.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { Letter } from "./letter.tsx";
import { ReaderProse } from "./reader-prose.tsx";

export type ReceiptPageProps = {
  site: Site;
  report: {
    id: string;
    /** The id of the comment. */
    comment: string;
    reason: string;
    at: Instant;
    state: "open" | "upheld" | "dismissed";
    decidedAt?: Instant | undefined;
    /** What the newsroom says of its decision. */
    note?: string | undefined;
  };
};

/** The receipt of a report, and what was decided (Digital Services Act, art. 16(4) and (5)). */
export function ReceiptPage({ site, report }: ReceiptPageProps) {
  const words = commentPageWordsOf(site.language);
  const { receipt } = words;
  const reasons: Record<string, string> = words.report.reasons;
  return (
    <Letter title={receipt.title} text={report.state === "open" ? receipt.keep : receipt.redress}>
      <dl className="receipt">
        <dt>{receipt.reference}</dt>
        <dd>
          <code {...foreign("zxx", site.language)}>{report.id}</code>
        </dd>
        <dt>{receipt.date}</dt>
        <dd>
          <Moment site={site} at={report.at} />
        </dd>
        <dt>{receipt.comment}</dt>
        <dd>
          <a href={paths.comment(report.comment)}>{site.baseUrl + paths.comment(report.comment)}</a>
        </dd>
        <dt>{receipt.reason}</dt>
        <dd>{reasons[report.reason] ?? report.reason}</dd>
        <dt>{receipt.state}</dt>
        <dd>{receipt.states[report.state]}</dd>
        {report.decidedAt !== undefined && (
          <>
            <dt>{receipt.decidedOn}</dt>
            <dd>
              <Moment site={site} at={report.decidedAt} />
            </dd>
          </>
        )}
        {report.note !== undefined && report.note !== "" && (
          <>
            <dt>{receipt.note}</dt>
            <dd className="reader-text">
              <ReaderProse text={report.note} />
            </dd>
          </>
        )}
      </dl>
    </Letter>
  );
}

function Moment({ site, at }: { site: Site; at: Instant }) {
  return <time dateTime={machineTime(at)}>{datesOf(site).moment(at)}</time>;
}
