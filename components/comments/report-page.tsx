import type { ReportEntry, ReportProblem } from "#lib/comments/report.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf, commentWordsOf } from "#lib/site/words-comments.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import { Faults, HiddenFields, Honeypot, TextField } from "./fields.tsx";
import { Letter } from "./letter.tsx";
import { QuotedComment } from "./quoted-comment.tsx";
import { LegalNotice, ReportReasons } from "./report-fields.tsx";
import { reportMessages } from "./report-problem.ts";

export type ReportPageProps = {
  site: Site;
  policy: Pick<ModerationPolicy, "retention">;
  comment: PublishedComment;
  /** By which a form that is sent twice is known. */
  formKey: string;
  /** What was typed, after an attempt that failed. */
  values?: ReportEntry | undefined;
  problems?: readonly ReportProblem[] | undefined;
  /** Reports cannot be taken right now (503). */
  unavailable?: boolean | undefined;
};

/** Reports a comment: POST to the page's own path. What only illegal content asks for is shown when that is chosen. */
export function ReportPage({ site, policy, comment, formKey, values, problems = [], unavailable }: ReportPageProps) {
  const words = commentPageWordsOf(site.language).report;
  const formWords = commentWordsOf(site.language);
  const messages = reportMessages(problems, words);
  return (
    <Letter kicker={words.comment} title={words.title} text={unavailable ? words.unavailable : words.text}>
      <QuotedComment site={site} comment={comment} href={paths.comment(comment.id)} />
      <form className="slip" method="post" action={paths.report(comment.id)}>
        <Faults form="report" title={formWords.problems.title(messages.length)} messages={messages} />
        <HiddenFields fields={{ key: formKey }} />
        <ReportReasons lang={site.language} chosen={values?.reason} messages={messages} />
        <TextField
          form="report"
          name="explanation"
          label={words.explanation}
          hint={words.explanationHint}
          messages={messages}
          rows={5}
          defaultValue={values?.explanation || undefined}
        />
        <Honeypot label={formWords.form.leaveEmpty} />
        <LegalNotice site={site} comment={comment.id} values={values} messages={messages} />
        <p>{words.consent(site.publisher.name, policy.retention.emailMonths)}</p>
        <button type="submit">{words.send}</button>
      </form>
    </Letter>
  );
}
