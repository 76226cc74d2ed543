import type { ReportEntry, ReportReason } from "#lib/comments/report.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { Fault, faultOf, InputField } from "./fields.tsx";
import type { FieldMessage } from "./form-problem.ts";

type ReportReasonsProps = { lang: string; chosen: string | undefined; messages: readonly FieldMessage[] };

/** Why a comment is reported. */
export function ReportReasons({ lang, chosen, messages }: ReportReasonsProps) {
  const words = commentPageWordsOf(lang).report;
  const reasons: Record<ReportReason, string> = words.reasons;
  const fault = faultOf("report", "reason", messages);
  return (
    <fieldset aria-describedby={fault["aria-describedby"]}>
      <legend>{words.why}</legend>
      <Fault form="report" name="reason" messages={messages} />
      {Object.entries(reasons).map(([reason, label], index) => (
        <label key={reason} className="choice">
          <input
            type="radio"
            name="reason"
            value={reason}
            required
            defaultChecked={reason === chosen}
            id={index === 0 ? fault.id : undefined}
          />{" "}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

type LegalNoticeProps = {
  site: Site;
  /** The id of the comment. */
  comment: string;
  values: ReportEntry | undefined;
  messages: readonly FieldMessage[];
};

/**
 * What a notice of illegal content holds beside its reasons (Digital Services Act, art. 16(2)): the exact address, which is known here,
 * who sends it, which stays unsaid for child abuse, and good faith.
 */
export function LegalNotice({ site, comment, values, messages }: LegalNoticeProps) {
  const words = commentPageWordsOf(site.language).report;
  const field = { form: "report", messages };
  return (
    <fieldset className="legal-notice">
      <legend>{words.legal}</legend>
      <p>
        {words.location} <a href={paths.comment(comment)}>{site.baseUrl + paths.comment(comment)}</a>
      </p>
      <div className="identity">
        <InputField
          {...field}
          name="name"
          label={words.name}
          autoComplete="name"
          defaultValue={values?.name || undefined}
        />
        <InputField
          {...field}
          name="email"
          type="email"
          label={words.email}
          autoComplete="email"
          defaultValue={values?.email || undefined}
        />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          name="good-faith"
          defaultChecked={values?.goodFaith ?? false}
          {...faultOf("report", "good-faith", messages)}
        />{" "}
        {words.goodFaith}
      </label>
      <Fault form="report" name="good-faith" messages={messages} />
    </fieldset>
  );
}
