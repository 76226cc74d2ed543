import type { CommentProblem } from "#lib/comments/problems.ts";
import { type Detail, reasonOf } from "#lib/comments/reason.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import { Faults, HiddenFields, Honeypot, InputField, TextField } from "./fields.tsx";
import { messagesOf } from "./form-problem.ts";

/** What a writer typed. */
export type CommentValues = { name: string; email: string; body: string; wantsAnswers: boolean };

/** What a form holds beside its article. */
export type FormState = {
  policy: Pick<ModerationPolicy, "email" | "length" | "proofOfWork" | "reasons" | "retention">;
  /** The id of the comment that is answered. */
  parent?: string | undefined;
  /** Says when the form was made. */
  seal?: string | undefined;
  /** By which a form that is sent twice is known. */
  key?: string | undefined;
  nudged?: boolean | undefined;
  /** It is shown before readers can use it: nothing can be typed into it or sent. */
  inert?: boolean | undefined;
  values?: CommentValues | undefined;
  problems?: readonly CommentProblem[] | undefined;
};

export type CommentFormProps = {
  site: Site;
  /** The slug of the article. */
  article: string;
  form: FormState;
};

const nothing: CommentValues = { name: "", email: "", body: "", wantsAnswers: false };

/** The form under an article and on every page that shows it again. It is on each article's page, and small for that. */
export function CommentForm({ site, article, form }: CommentFormProps) {
  if (!form.inert) {
    return (
      <form className="slip" method="post" action={paths.comments}>
        <CommentFields site={site} article={article} form={form} />
        {form.policy.proofOfWork && <script type="module" src="/proof.js" />}
      </form>
    );
  }
  return (
    <form className="slip">
      <fieldset disabled>
        <legend>{commentWordsOf(site.language).form.inert}</legend>
        <CommentFields site={site} article={article} form={form} />
      </fieldset>
    </form>
  );
}

function CommentFields({ site, article, form }: CommentFormProps) {
  const { policy, parent, seal, key, nudged = false, values = nothing, problems = [] } = form;
  const words = commentWordsOf(site.language);
  const refusal = (rule: string, detail?: Detail) => reasonOf(rule, policy, site, detail).explanation;
  const messages = messagesOf(problems, words, refusal);
  const field = { form: "form", messages };
  return (
    <>
      <Faults form="form" title={words.problems.title(messages.length)} messages={messages} />
      <HiddenFields fields={{ article, parent, seal, key, nudged: nudged ? "1" : undefined }} />
      <p>{words.form.mandatory}</p>
      <InputField
        {...field}
        name="name"
        label={words.form.name}
        required
        autoComplete="name"
        defaultValue={values.name || undefined}
      />
      <InputField
        {...field}
        name="email"
        type="email"
        label={words.form.email[policy.email]}
        required={policy.email === "required"}
        autoComplete="email"
        defaultValue={values.email || undefined}
      />
      <Honeypot label={words.form.leaveEmpty} />
      <TextField
        {...field}
        name="body"
        label={words.form.body}
        hint={words.form.length(policy.length.most)}
        required
        maxLength={policy.length.most}
        defaultValue={values.body || undefined}
      />
      <label className="choice">
        <input type="checkbox" name="wants-answers" defaultChecked={values.wantsAnswers} /> {words.form.wantsAnswers}
      </label>
      <p>
        {words.form.consent(site.publisher.name, policy.retention.emailMonths)}{" "}
        <a href={paths.standing("confidentialite")}>{words.form.privacy}</a>
      </p>
      <button type="submit" name="intent" value="post">
        {words.form.send}
      </button>{" "}
      <button type="submit" name="intent" value="preview">
        {words.form.preview}
      </button>
    </>
  );
}
