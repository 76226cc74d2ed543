import { type Detail, reasonOf } from "#lib/comments/reason.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import { CommentForm, type FormState } from "./comment-form.tsx";
import { KeptText } from "./kept-text.tsx";
import { AboutArticle, type ArticleLink, Letter } from "./letter.tsx";
import { QuotedComment } from "./quoted-comment.tsx";

export type FormPageProps = {
  site: Site;
  article: ArticleLink;
  /**
   * Why the form is shown: `errors`, there is something to correct; `answer`, somebody is about to answer; `nudge`, the writer is asked
   * to put it differently; `unavailable`, nothing can be written (503); `expired`, its seal is not ours; `refused`, a rule stopped
   * it; `parent-gone`, what it answers was removed; `closed`, the thread takes no more, and only the text is given back.
   */
  why: "errors" | "answer" | "nudge" | "unavailable" | "expired" | "refused" | "parent-gone" | "closed";
  /** The rule that refused it, and what it saw. */
  rule?: string | undefined;
  detail?: Detail | undefined;
  /** The comment that is answered. */
  answered?: PublishedComment | undefined;
  form: FormState;
};

/** The form by itself, with everything that was typed still in it. */
export function FormPage({ site, article, why, rule, detail, answered, form }: FormPageProps) {
  const words = commentWordsOf(site.language);
  const { title, text } = words.notices[why];
  return (
    <Letter kicker={words.react} title={title} text={text}>
      {rule !== undefined && <p className="decision">{reasonOf(rule, form.policy, site, detail).explanation}</p>}
      <AboutArticle site={site} label={words.on} article={article} />
      {answered && <QuotedComment site={site} comment={answered} href={paths.comment(answered.id)} />}
      {why === "closed" ? (
        <KeptText lang={site.language} text={form.values?.body ?? ""} />
      ) : (
        <CommentForm site={site} article={article.slug} form={form} />
      )}
    </Letter>
  );
}
