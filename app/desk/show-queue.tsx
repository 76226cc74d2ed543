import { QueuePage } from "#components/desk/queue-page.tsx";
import { isId } from "#lib/comments/comment-id.ts";
import { itemsOf } from "#lib/comments/desk/item.ts";
import { type Queue, queueOf } from "#lib/comments/desk/queue.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { deskView, showDesk } from "./show-desk.tsx";

/** A page of a queue, after the place that its address names. */
export async function showQueue(door: Door, staff: SignedInStaff, queue: Queue): Promise<Response> {
  const asked = door.url.searchParams.get("after") ?? "";
  const after = isId(asked) ? asked : undefined;
  const { comments, next } = await queueOf(door.store, queue, after);
  const items = await itemsOf(door.store, comments);
  const desk = await deskView(door, staff);
  const body = <QueuePage desk={desk} queue={queue} items={items} next={next} first={after === undefined} />;
  return showDesk(door, desk, { title: deskWordsOf(door.site.language).queues[queue], body });
}
