import { typeset } from "#components/typeset.ts";
import type { DeskItem } from "#lib/comments/desk/item.ts";
import type { Instant } from "#lib/content/article.ts";
import { datesOf } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { mayActAs } from "#lib/staff/staff.ts";
import { Problem } from "./comment-page.tsx";
import { DeskItemView } from "./desk-item.tsx";
import type { DeskView } from "./desk-view.ts";

export type ThreadPageProps = {
  desk: DeskView;
  article: string;
  /** Who of the newsroom closed it, and when. */
  closing?: { at: Instant; by?: string } | undefined;
  items: DeskItem[];
  further?: string | undefined;
  problem?: string | undefined;
};

/** All that was written under an article, in every state, and whether more may be. */
export function ThreadPage({ desk, article, closing, items, further, problem }: ThreadPageProps) {
  const { language } = desk.site;
  const words = deskWordsOf(language);
  return (
    <>
      <Problem desk={desk} problem={problem} />
      <h1 className="desk-title">{typeset(words.thread.title(desk.titleOf(article)), language)}</h1>
      <form className="desk-thread" method="post" action={deskPaths.thread(article)}>
        <p>
          {closing === undefined
            ? words.thread.open
            : words.thread.closed(closing.by ?? words.actors.staff, datesOf(desk.site).moment(closing.at))}
        </p>
        {mayActAs(desk.staff.role, "editor") && (
          <button type="submit" name="intent" value={closing === undefined ? "close" : "open"}>
            {closing === undefined ? words.thread.close : words.thread.reopen}
          </button>
        )}
      </form>
      {items.length === 0 && <p className="empty">{words.nothingFound}</p>}
      <div className="desk-list">
        {items.map((item, index) => (
          <DeskItemView key={item.id} desk={desk} item={item} next={items[index + 1]?.id} />
        ))}
      </div>
      {further !== undefined && (
        <nav className="desk-pages" aria-label={words.comment.thread}>
          <a href={further}>{words.nextPage}</a>
        </nav>
      )}
    </>
  );
}
