import { typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadOrder, ThreadPage } from "#lib/threads/threads.ts";
import { anchorOf, Comment } from "./comment.tsx";
import { CommentForm, type FormState } from "./comment-form.tsx";
import { ThreadPagination } from "./thread-pagination.tsx";

export type ThreadProps = {
  site: Site;
  /** The slug of the article. */
  article: string;
  thread: ThreadPage;
  /** What its form needs; absent when the thread takes no more comments. */
  form: FormState | undefined;
};

/** The readers' place under a story: what they wrote, and where to write. */
export function Thread({ site, article, thread, form }: ThreadProps) {
  const words = commentWordsOf(site.language);
  return (
    <section className="reactions" id="reactions" aria-labelledby="reactions-title">
      <h2 id="reactions-title">
        {words.react}
        {thread.total > 0 && <span className="count"> {words.reactions(thread.total)}</span>}
      </h2>
      <p>
        {form ? typeset(site.comments.notice, site.language) : words.closed}{" "}
        <a href={paths.moderation}>{words.charter}</a>
      </p>
      {form && <CommentForm site={site} article={article} form={form} />}
      {thread.total > 1 && <Orders lang={site.language} article={article} order={thread.order} />}
      {thread.comments.length > 0 && (
        <div className="comments">
          {conversations(thread.comments).map((conversation) => (
            <Conversation key={conversation.at(0)?.id} site={site} comments={conversation} all={thread.comments} />
          ))}
        </div>
      )}
      <ThreadPagination lang={site.language} article={article} thread={thread} />
    </section>
  );
}

type OrdersProps = { lang: string; article: string; order: ThreadOrder };

function Orders({ lang, article, order }: OrdersProps) {
  const words = commentWordsOf(lang);
  const current = (one: ThreadOrder) => (one === order ? "true" : undefined);
  return (
    <ul className="thread-orders" aria-label={words.order}>
      <li>
        <a href={`${paths.article(article)}#reactions`} aria-current={current("newest")}>
          {words.orders.newest}
        </a>
      </li>
      <li>
        <a href={`${paths.thread(article, "oldest")}#reactions`} aria-current={current("oldest")}>
          {words.orders.oldest}
        </a>
      </li>
    </ul>
  );
}

type ConversationProps = { site: Site; comments: PublishedComment[]; all: PublishedComment[] };

/** A comment with its answers inside it. Where it is on another page, they stand by themselves. */
function Conversation({ site, comments, all }: ConversationProps) {
  const [first] = comments;
  if (first === undefined) return null;
  const opened = first.id === first.root;
  const answers = (opened ? comments.slice(1) : comments).map((answer) => (
    <Comment
      key={answer.id}
      site={site}
      comment={answer}
      answerTo={opened && answer.parent?.id === answer.root ? undefined : answered(answer, all)}
    />
  ));
  if (!opened) return <div className="answers">{answers}</div>;
  return (
    <Comment site={site} comment={first}>
      {answers}
    </Comment>
  );
}

/** Neighbours with one root. */
function conversations(comments: PublishedComment[]): PublishedComment[][] {
  const found: PublishedComment[][] = [];
  for (const comment of comments) {
    const last = found.at(-1);
    if (last?.[0]?.root === comment.root) last.push(comment);
    else found.push([comment]);
  }
  return found;
}

/** The comment that this one answers: on this page, or wherever it is. */
function answered({ parent }: PublishedComment, all: PublishedComment[]): { name: string; href: string } | undefined {
  if (parent === undefined) return undefined;
  const here = all.some(({ id }) => id === parent.id);
  return { name: parent.name, href: here ? `#${anchorOf(parent.id)}` : paths.comment(parent.id) };
}
