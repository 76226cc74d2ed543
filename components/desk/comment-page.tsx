import type { DeskItem } from "#lib/comments/desk/item.ts";
import type { LogEntry } from "#lib/comments/desk/log.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { paths } from "#lib/site/paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { mayActAs } from "#lib/staff/staff.ts";
import { BlockForm } from "./block-form.tsx";
import type { Tried } from "./decide-form.tsx";
import { DeskItemView } from "./desk-item.tsx";
import type { DeskView } from "./desk-view.ts";
import { LogTable } from "./log-table.tsx";

export type CommentPageProps = {
  desk: DeskView;
  item: DeskItem;
  /** All that happened to it, in order. */
  history: LogEntry[];
  /** What was sent and could not be decided, with what is wrong with it. */
  tried?: Tried | undefined;
  problem?: string | undefined;
};

/** One comment: everything that happened to it, and everything that can be done. */
export function CommentPage({ desk, item, history, tried, problem }: CommentPageProps) {
  const words = deskWordsOf(desk.site.language);
  const known = item.knownBy.email || item.knownBy.network;
  return (
    <>
      <Problem desk={desk} problem={problem} />
      <DeskItemView desk={desk} item={item} tried={tried} heading="h1" />
      <p className="desk-ways">
        {item.state === "published" && <a href={paths.comment(item.id)}>{words.comment.place}</a>}
        <a href={deskPaths.thread(item.article)}>{words.comment.thread}</a>
        <a href={`${deskPaths.search}?writer-of=${item.id}`}>{words.searching.byWriter}</a>
      </p>
      {known && mayActAs(desk.staff.role, "editor") && <BlockForm desk={desk} item={item} />}
      <section className="desk-part" aria-labelledby="history">
        <h2 id="history">{words.comment.history}</h2>
        <LogTable desk={desk} entries={history} one />
      </section>
    </>
  );
}

/** Says that nothing was done, and why; the page opens on it. */
export function Problem({ desk, problem }: { desk: DeskView; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked for by a form, and says first what is wrong with it.
    <div className="faults" role="alert" tabIndex={-1} autoFocus>
      <h2>{deskWordsOf(desk.site.language).problemTitle}</h2>
      <p>{problem}</p>
    </div>
  );
}
