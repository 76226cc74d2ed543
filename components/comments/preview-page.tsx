import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import { CommentForm, type CommentValues, type FormState } from "./comment-form.tsx";
import { AboutArticle, type ArticleLink, Letter } from "./letter.tsx";
import { QuotedComment } from "./quoted-comment.tsx";

export type PreviewPageProps = {
  site: Site;
  article: ArticleLink;
  now: Instant;
  /** The comment that is answered. */
  answered?: PublishedComment | undefined;
  form: FormState & { values: CommentValues };
};

/** A comment as it will appear, and the form to change or send it. Nothing is stored yet. */
export function PreviewPage({ site, article, now, answered, form }: PreviewPageProps) {
  const words = commentWordsOf(site.language);
  const { name, body } = form.values;
  return (
    <Letter kicker={words.react} title={words.previewTitle} text={words.previewText}>
      <AboutArticle site={site} label={words.on} article={article} />
      {answered && (
        <p className="letter-about">
          {words.inAnswerTo}{" "}
          <a href={paths.comment(answered.id)}>
            <bdi>{answered.name}</bdi>
          </a>
        </p>
      )}
      <QuotedComment site={site} comment={{ name, body, publishedAt: now }} />
      <h2 className="letter-title">{words.keepWriting}</h2>
      <CommentForm site={site} article={article.slug} form={form} />
    </Letter>
  );
}
