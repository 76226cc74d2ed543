import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { CommentState } from "#lib/database/tables.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { Appeal, type AppealStanding } from "./appeal.tsx";
import { type Decision, DecisionNote } from "./decision-note.tsx";
import { EditForm, type Editing } from "./edit-form.tsx";
import { AboutArticle, type ArticleLink, Letter } from "./letter.tsx";
import { QuotedComment } from "./quoted-comment.tsx";
import { WriterRights } from "./writer-rights.tsx";

export type StatusPageProps = {
  site: Site;
  policy: Pick<ModerationPolicy, "reasons" | "length">;
  article: ArticleLink;
  comment: {
    id: string;
    name: string;
    body: string;
    state: CommentState;
    postedAt: Instant;
    editedAt?: Instant | undefined;
    version: number;
  };
  /** The private path of this page. */
  path: string;
  /** Whether the address of this page is sent to the writer too. */
  mailed: boolean;
  /** Why it is refused, returned or waiting; absent where nothing was decided. */
  decision?: Decision | undefined;
  /** Absent when it can no longer be changed. */
  editing?: Editing | undefined;
  /** Absent where there is nothing to contest. */
  appeal?: AppealStanding | undefined;
};

/**
 * The private page of a comment, for whoever knows its address. After posting, it is opened at `#comment-received`; after an edit,
 * at `#comment-edited`; after an appeal, at `#appeal`: each is shown only then.
 */
export function StatusPage({ site, policy, article, comment, path, mailed, ...more }: StatusPageProps) {
  const words = commentPageWordsOf(site.language).status;
  const { state } = comment;
  return (
    <Letter kicker={words.kicker} title={words.titles[state]} text={words.texts[state]}>
      <section className="done" id="comment-received" aria-labelledby="received-title">
        <h2 id="received-title">{words.received}</h2>
        <p>{words.next[state === "pending" || state === "published" ? state : "other"]}</p>
      </section>
      <p className="done" id="comment-edited">
        {words.edited}
      </p>
      {more.decision && <DecisionNote site={site} policy={policy} decision={more.decision} />}
      <AboutArticle site={site} label={words.on} article={article} />
      <QuotedComment site={site} comment={{ ...comment, publishedAt: comment.postedAt }} />
      {state === "published" && (
        <p>
          <a href={paths.comment(comment.id)}>{words.see}</a>
        </p>
      )}
      {more.editing && <EditForm site={site} policy={policy} path={path} comment={comment} editing={more.editing} />}
      {more.appeal && <Appeal site={site} path={path} appeal={more.appeal} />}
      <section className="letter-part keep" aria-label={words.kicker}>
        <p>
          {words.keep} {mailed && words.mailed}
        </p>
        <p>
          <a href={path}>{site.baseUrl + path}</a>
        </p>
      </section>
      <WriterRights lang={site.language} path={path} withdrawn={state === "withdrawn"} />
    </Letter>
  );
}
