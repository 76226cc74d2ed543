import type { DeskItem } from "#lib/comments/desk/item.ts";
import type { Queue } from "#lib/comments/desk/queue.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { BulkBar, bulkForm, hasBulk } from "./bulk-bar.tsx";
import { DeskItemView } from "./desk-item.tsx";
import type { DeskView } from "./desk-view.ts";

export type QueuePageProps = {
  desk: DeskView;
  queue: Queue;
  items: DeskItem[];
  /** The place after which the next page begins. */
  next?: string | undefined;
  /** Whether this is the beginning of the queue. */
  first: boolean;
};

/** A queue: comments one below the other, each with what can be decided. */
export function QueuePage({ desk, queue, items, next, first }: QueuePageProps) {
  const words = deskWordsOf(desk.site.language);
  return (
    <>
      <h1 className="desk-title">{words.queues[queue]}</h1>
      <Elsewhere desk={desk} queue={queue} />
      {items.length === 0 && <p className="empty">{words.empty}</p>}
      <div className="desk-list">
        {items.map((item, index) => (
          <DeskItemView
            key={item.id}
            desk={desk}
            item={item}
            next={items[index + 1]?.id ?? items[index - 1]?.id}
            bulk={hasBulk(queue) ? bulkForm : undefined}
          />
        ))}
      </div>
      {hasBulk(queue) && items.length > 0 && <BulkBar desk={desk} queue={queue} items={items} />}
      {(next !== undefined || !first) && (
        <nav className="desk-pages" aria-label={words.queues[queue]}>
          {!first && <a href={deskPaths.queue(queue)}>{words.firstPage}</a>}
          {next !== undefined && <a href={`${deskPaths.queue(queue)}?after=${next}`}>{words.nextPage}</a>}
        </nav>
      )}
    </>
  );
}

/** What else waits for an answer, said where most of the work is. */
function Elsewhere({ desk, queue }: { desk: DeskView; queue: Queue }) {
  const words = deskWordsOf(desk.site.language);
  const waiting = (["reported", "appeals"] as const).filter((other) => desk.counts[other] > 0);
  if (queue !== "pending" || waiting.length === 0) return null;
  return (
    <p className="desk-elsewhere">
      {waiting.map((other) => (
        <a key={other} href={deskPaths.queue(other)}>
          {words.waiting[other](desk.counts[other])}
        </a>
      ))}
    </p>
  );
}
