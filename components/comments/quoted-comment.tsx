import type { Site } from "#lib/content/site.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import { CommentHead, type HeadedComment } from "./comment.tsx";
import { ReaderProse } from "./reader-prose.tsx";

export type QuotedCommentProps = {
  site: Site;
  comment: HeadedComment & Pick<PublishedComment, "body">;
  /** Its permalink; absent where there is none. */
  href?: string | undefined;
};

/** A comment by itself, as it stands in its thread, without the ways to answer it. */
export function QuotedComment({ site, comment, href }: QuotedCommentProps) {
  return (
    <div className="comments">
      <article className={comment.staff ? "marked" : undefined}>
        <CommentHead site={site} comment={comment} href={href} level={2} />
        <ReaderProse text={comment.body} />
      </article>
    </div>
  );
}
