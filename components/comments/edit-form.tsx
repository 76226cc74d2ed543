import type { CommentProblem } from "#lib/comments/problems.ts";
import { reasonOf } from "#lib/comments/reason.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { datesOf } from "#lib/site/dates.ts";
import { commentPageWordsOf, commentWordsOf } from "#lib/site/words-comments.ts";
import { Faults, HiddenFields, TextField } from "./fields.tsx";
import { messagesOf } from "./form-problem.ts";

export type Editing = {
  /** Until when; absent when a moderator asked for it, which has no end. */
  until?: Instant | undefined;
  /** What was typed, after an attempt that failed. */
  body?: string | undefined;
  problems?: readonly CommentProblem[] | undefined;
};

type EditFormProps = {
  site: Site;
  policy: Pick<ModerationPolicy, "length" | "reasons">;
  path: string;
  comment: { body: string; version: number };
  editing: Editing;
};

/** Changes what one wrote: POST `…/edit` with `body`, and the `version` that was seen. */
export function EditForm({ site, policy, path, comment, editing }: EditFormProps) {
  const words = commentPageWordsOf(site.language).edit;
  const { problems: problemWords, form: formWords } = commentWordsOf(site.language);
  const { until, body = comment.body, problems = [] } = editing;
  const messages = messagesOf(
    problems,
    commentWordsOf(site.language),
    (rule, detail) => reasonOf(rule, policy, site, detail).explanation,
  );
  return (
    <section className="letter-part" aria-labelledby="edit-title">
      <h2 id="edit-title">{words.title}</h2>
      {until !== undefined && <p>{words.until(datesOf(site).time(until))}</p>}
      <form className="slip" method="post" action={`${path}/edit`}>
        <Faults form="edit" title={problemWords.title(messages.length)} messages={messages} />
        <HiddenFields fields={{ version: String(comment.version) }} />
        <TextField
          form="edit"
          name="body"
          label={words.body}
          hint={formWords.length(policy.length.most)}
          messages={messages}
          required
          maxLength={policy.length.most}
          defaultValue={body}
        />
        <button type="submit">{words.save}</button>
      </form>
    </section>
  );
}
