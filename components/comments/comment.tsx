import type { ReactNode } from "react";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import { ReaderProse } from "./reader-prose.tsx";

export type CommentProps = {
  site: Site;
  comment: PublishedComment;
  /** The comment that it answers, where its place does not say so. */
  answerTo?: { name: string; href: string } | undefined;
  /** Its answers. */
  children?: ReactNode;
};

/**
 * A published comment. Fifty of them make a page, so that each is little more than its text: one class of the thread
 * (`.comments`) styles all.
 */
export function Comment({ site, comment, answerTo, children }: CommentProps) {
  const words = commentWordsOf(site.language);
  const { id, removed } = comment;
  if (removed) {
    return (
      <article id={anchorOf(id)}>
        <small>{words.removed}</small>
        {children}
      </article>
    );
  }
  return (
    <article id={anchorOf(id)} className={comment.staff || comment.pinned ? "marked" : undefined}>
      <CommentHead site={site} comment={comment} href={paths.comment(id)} />
      {answerTo !== undefined && (
        <p>
          {words.inAnswerTo}{" "}
          <a href={answerTo.href}>
            <bdi>{answerTo.name}</bdi>
          </a>
        </p>
      )}
      <ReaderProse text={comment.body} />
      <a rel="nofollow" href={paths.answer(id)}>
        {words.answer}
      </a>{" "}
      <a rel="nofollow" href={paths.report(id)}>
        {words.report}
      </a>
      {children}
    </article>
  );
}

/** What the head of a comment says of it. */
export type HeadedComment = Pick<PublishedComment, "name" | "publishedAt"> & {
  staff?: boolean;
  pinned?: boolean;
  editedAt?: Instant | undefined;
};

type CommentHeadProps = {
  site: Site;
  comment: HeadedComment;
  /** Its permalink; absent where there is none yet. */
  href?: string | undefined;
  /** The level of its heading in the page's outline. */
  level?: 2 | 3;
};

/** Who wrote it, and when. */
export function CommentHead({ site, comment, href, level = 3 }: CommentHeadProps) {
  const words = commentWordsOf(site.language);
  const Name = `h${level}` as const;
  const { name, staff, pinned, editedAt, publishedAt } = comment;
  const time = <time dateTime={minuteOf(publishedAt)}>{datesOf(site).moment(publishedAt)}</time>;
  return (
    <>
      <Name>
        <bdi>{name}</bdi>
      </Name>
      {staff && <strong>{words.staff}</strong>}
      {href === undefined ? time : <a href={href}>{time}</a>}
      {editedAt !== undefined && <small> ({words.edited})</small>}
      {pinned && <small className="pinned"> {words.pinned}</small>}
    </>
  );
}

/** The id of a comment on its page. */
export const anchorOf = (id: string): string => `comment-${id}`;

/** Readers are told the minute, and so are machines. */
const minuteOf = (instant: Instant) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
